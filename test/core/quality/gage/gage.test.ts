import { describe, expect, test } from "vitest";
import { Stream, normalQuantile } from "#kernel";
import { type GageAnalysis, type GageOptions, type GageSource, type GageTrial, analyzeGage } from "#quality/gage";
import { aiag, thermalImpedance } from "./studies.ts";

function analysis(trials: readonly GageTrial[], options: GageOptions = {}): GageAnalysis {
  const result = analyzeGage(trials, options);
  if (!result.ok) throw new Error(result.problem);
  return result.analysis;
}

function source({ sources }: GageAnalysis, name: GageSource["source"]): GageSource {
  const found = sources.find((one) => one.source === name);
  if (found === undefined) throw new Error(`no source ${name}`);
  return found;
}

function row({ anova }: GageAnalysis, name: string): readonly number[] {
  const { degrees = 0, sumOfSquares = 0, meanSquare = 0 } = anova.find((one) => one.source === name) ?? {};
  return [degrees, sumOfSquares, meanSquare];
}

describe("the worked example of AIAG's manual (4th ed., chapter III B), to the digits printed there", () => {
  const found = analysis(aiag);

  test("analysis of variance, the interaction pooled", () => {
    expect(row(analysis(aiag, { poolAbove: 1 }), "interaction")).toEqual([18, expect.closeTo(0.359, 3), expect.closeTo(0.01994, 5)]);
    expect(found.isPooled).toBe(true);
    const printed = { part: [9, 88.3619, 9.81799], operator: [2, 3.1673, 1.58363], repeatability: [78, 3.1179, 0.03997], total: [89, 94.6471] };
    for (const [name, [degrees, sum, mean]] of Object.entries(printed)) {
      expect(row(found, name)[0]).toBe(degrees);
      expect(row(found, name)[1]).toBeCloseTo(sum ?? 0, 4);
      if (mean !== undefined) expect(row(found, name)[2]).toBeCloseTo(mean, 5);
    }
  });

  test.each([
    ["gage", 0.302373, 27.86, 7.76], ["repeatability", 0.199933, 18.42, 3.39], ["operator", 0.226838, 20.9, 4.37], ["part", 1.042327, 96.04, 92.24], ["total", 1.0853, 100, 100],
  ] as const)("%s: deviation, per cent of study, per cent contribution", (name, deviation, ofStudy, contribution) => {
    const of = source(found, name);
    expect(of.deviation).toBeCloseTo(deviation, 5);
    expect(100 * of.shareOfStudy).toBeCloseTo(ofStudy, 2);
    expect(100 * of.contribution).toBeCloseTo(contribution, 2);
    expect(of.studyVariation).toBeCloseTo(6 * of.deviation, 12);
  });

  test("distinct categories", () => expect(found.distinctCategories).toBe(4));
});

test("a study with interaction: Houf & Berman's thermal impedance, as Montgomery prints it (SQC, 7th ed., section 8.7.2)", () => {
  const found = analysis(thermalImpedance, { tolerance: 40 });
  expect(found.isPooled).toBe(false);
  const printed = { part: [9, 3935.96, 437.33], operator: [2, 39.27, 19.63], interaction: [18, 48.51, 2.7], repeatability: [60, 30.67, 0.51], total: [89, 4054.4] };
  for (const [name, [degrees, sum, mean]] of Object.entries(printed)) {
    expect(row(found, name)[0]).toBe(degrees);
    expect(row(found, name)[1]).toBeCloseTo(sum ?? 0, 2);
    if (mean !== undefined) expect(Math.abs((row(found, name)[2] ?? 0) - mean)).toBeLessThanOrEqual(0.00501);
  }
  // Variances and contributions in per cent as Minitab, JMP and R give them alike: JASP verification project, chapter 10.
  const components = { gage: [1.804, 3.6], repeatability: [0.511, 1.02], reproducibility: [1.293, 2.58], operator: [0.565, 1.13], interaction: [0.728, 1.45], part: [48.293, 96.4], total: [50.096, 100] } as const;
  for (const { source: name, variance, contribution } of found.sources) {
    expect(Math.abs(variance - components[name][0])).toBeLessThanOrEqual(0.00051);
    expect(Math.abs(100 * contribution - components[name][1])).toBeLessThanOrEqual(0.0051);
  }
  const gage = source(found, "gage");
  expect(gage.shareOfTolerance).toBeCloseTo((6 * gage.deviation) / 40, 12);
});

/** A study drawn from known components. */
function drawn(seed: number): readonly GageTrial[] {
  const stream = new Stream(seed, "study");
  let drawn = 0;
  const normal = (deviation: number): number => deviation * normalQuantile(stream.uniform((drawn += 1)));
  const parts = Array.from({ length: 10 }, () => normal(3));
  const operators = Array.from({ length: 3 }, () => normal(0.5));
  return parts.flatMap((part, at) =>
    operators.flatMap((operator, who) => {
      const interaction = normal(0.6);
      return [0, 1].map(() => ({ part: String(at), operator: String(who), value: part + operator + interaction + normal(1) }));
    }),
  );
}

test("95 % intervals hold the true variance in about 95 of 100 studies", () => {
  const truth = { repeatability: 1, gage: 1 + 0.25 + 0.36, part: 9 } as const;
  const names = ["repeatability", "gage", "part"] as const;
  const studies = 1200;
  const covered = { repeatability: 0, gage: 0, part: 0 };
  for (let seed = 0; seed < studies; seed += 1) {
    const found = analysis(drawn(seed), { poolAbove: 1 });
    for (const name of names) {
      const { interval } = source(found, name);
      if (interval !== null && interval.lower <= truth[name] && truth[name] <= interval.upper) covered[name] += 1;
    }
  }
  // Binomial: 3 standard errors of 0.95 over 1200 studies are 0.019; modified large samples may cover a little more than they say.
  for (const name of names) {
    expect(covered[name] / studies).toBeGreaterThan(0.93);
    expect(covered[name] / studies).toBeLessThan(0.985);
  }
});

test.each([
  [aiag.slice(1), "part 1, operator B: found 3 trials where others have 2"],
  [aiag.slice(0, 3), "found 1 part; a study needs 2 parts or more"],
  [aiag.filter(({ operator }) => operator === "A"), "found 1 operator; a study needs 2 operators or more"],
  [aiag.filter((_, index) => index % 3 === 0), "every part was measured once by each operator"],
  [aiag.map((trial) => ({ ...trial, value: 1 })), "all 90 values are the same"],
  [aiag.map((trial, index) => (index === 4 ? { ...trial, value: Number.NaN } : trial)), "trial 5: found NaN"],
  [[], "found 0 parts"],
])("a study that is none says why (%#)", (trials, problem) => {
  const result = analyzeGage(trials);
  expect(result.ok ? "" : result.problem).toContain(problem);
});

test("the order of the rows makes no difference", () => {
  const close = (of: GageAnalysis): readonly number[] => of.sources.map(({ variance }) => Math.round(variance * 1e12));
  expect(close(analysis([...aiag].reverse()))).toEqual(close(analysis(aiag)));
});

test("a gauge without variation of its own tells any number of parts apart", () => {
  const perfect = aiag.map((trial) => ({ ...trial, value: Number(trial.part) }));
  expect(analysis(perfect).distinctCategories).toBe(Number.POSITIVE_INFINITY);
});
