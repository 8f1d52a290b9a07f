import { describe, expect, test } from "vitest";
import { type StudyOptions, concludeStudy, confirmingRuns, fitResponses, paretoFront, planStudy, proposeDesigns, tolerancesOf } from "#design/study";
import { withNoise } from "#design";
import { type LineSpec, compileLine, seconds, station } from "#line";
import { poolOfThisThread } from "#loop";
import { studyDesign } from "#loop/design";

/** Two design parameters and a material whose lots differ, in one station. */
const spec: LineSpec = {
  format: "plantloop/line@1",
  id: "studied",
  arrivals: { interarrival: seconds(20) },
  product: { id: "part", currency: "€", price: "100 - 0.5*(width - 12)^2", materialCost: "20 + 0.2*height", scrapCost: 10 },
  design: { width: { unit: "mm", nominal: 10, range: [8, 16] }, height: { unit: "mm", nominal: 20, range: [10, 30] } },
  materials: { steel: { at: "make", lot: 50, properties: { hardness: { unit: "HV", mean: 200, sd: 10 } } } },
  stations: [
    station("make", { time: seconds(10), makes: { size: { unit: "µm", formula: "0.05*(hardness - 200)", noise: 1 } } }),
    station("grade", { time: seconds(1), bufferBefore: 5, grades: true }),
  ],
  characteristics: { size: { unit: "µm", spec: [-3, 3], measuredAt: "make", gauge: { noise: 0.1 } } },
};
const line = compileLine(spec);
const options: StudyOptions = { plan: "ccd", present: null, seed: 4, replications: 2, centres: 3, runs: null, horizonSeconds: 3600, isRobust: true, aversion: 2, confirmations: 8 };

/** A study whose runs are worked out by a formula over the coded design and the noise. */
function calculated(of: (x: number, y: number, z: number) => number, changed: Partial<StudyOptions> = {}) {
  const own = { ...options, ...changed };
  const study = planStudy(line, own);
  const values = study.runs.map(({ point: [x = 0, y = 0, z = 0] }) => ({ money: of(x, y, z), yield: 0.9 + 0.05 * x, cost: 50 + 10 * y }));
  const surfaces = fitResponses(study, values);
  return { study, surfaces, own, proposed: proposeDesigns(line, study, { surfaces, options: own }) };
}

describe("a study", () => {
  test("crosses each point of its plan with the noise factors, each run with luck of its own", () => {
    const { noises, runs, plan } = planStudy(line, options);
    expect(noises).toEqual([{ id: "hardness", kind: "material", unit: "HV", mean: 200, sd: 10 }]);
    expect(runs).toHaveLength(plan.points.length * 3 * 2);
    expect(new Set(runs.map(({ seed }) => seed)).size).toBe(runs.length);
    expect(withNoise(spec, [2]).materials?.["steel"]?.properties?.["hardness"]?.mean).toBe(220);
  });

  // The mean is highest at x = 0.2; noise moves money by (10 + 20 x) z, which is nothing at x = −0.5.
  test("proposes where the mean is highest and, robust, where it is highest less so many standard deviations of what the noise does", () => {
    const { proposed } = calculated((x, y, z) => 1000 - 100 * (x - 0.2) * (x - 0.2) - 50 * y * y + (10 + 20 * x) * z);
    const at = (id: string): readonly number[] => proposed.find((one) => one.id === id)?.design ?? [];
    expect(at("optimum")[0]).toBeCloseTo(12 + 4 * 0.2, 2);
    expect(at("optimum")[1]).toBeCloseTo(20, 2);
    // Mean − 2 |10 + 20 x| has its top where −200 (x − 0.2) = 40 : x = 0.
    expect(at("robust")[0]).toBeCloseTo(12, 2);
    expect(proposed[2]?.money.sd).toBeCloseTo(10, 3);
    expect(proposed[1]?.money.sd).toBeCloseTo(14, 3);
  });

  test("keeps the present design where no gain is confirmed, where a run gave none, and where there is no surface", () => {
    const { study, surfaces, own, proposed } = calculated((x) => 1000 + 10 * x);
    const runs = confirmingRuns(study, proposed, own);
    const conclude = (money: (nth: number, run: number) => number | null) =>
      concludeStudy(line, study, { options: own, surfaces, proposed, confirmed: runs.map((_, at) => ({ money: money(Math.floor(at / 8), at % 8), yield: 1, cost: 1 })) });
    expect(conclude((nth, run) => 1000 + run + 50 * nth + (run % 2)).proposal).toBe("robust");
    expect(conclude((nth, run) => 1000 + (run % 2 === 0 ? 60 : -60) * nth).proposal).toBe("keep");
    expect(conclude((nth, run) => (run === 3 ? null : 1000 + 50 * nth)).proposal).toBe("keep");
    const unfit = fitResponses(study, study.runs.map((_, run) => ({ money: run === 0 ? 1 : null, yield: null, cost: null })));
    expect(unfit.money).toMatchObject({ ok: false, why: { finding: "too-few-runs", runs: 1 } });
    expect(proposeDesigns(line, study, { surfaces: unfit, options: own }).map(({ id }) => id)).toEqual(["keep"]);
  });

  test("on the twin finds the top of a price, and the same whatever thread it runs in", async () => {
    const result = await studyDesign(poolOfThisThread, line, options);
    const optimum = result.candidates.find(({ id }) => id === "optimum");
    expect(result.responses.map(({ id, ok }) => [id, ok])).toEqual([["money", true], ["yield", true], ["cost", true]]);
    expect(optimum?.design[0]).toBeGreaterThan(11);
    expect(optimum?.design[0]).toBeLessThan(13);
    // Material costs less the lower the part is.
    expect(optimum?.design[1]).toBeLessThan(14);
    expect(result.proposal).not.toBe("keep");
    expect(await studyDesign(poolOfThisThread, line, options)).toEqual(result);
  });

  test("is refused where the line has no design or the plan is not for it", () => {
    const { design: _, ...undesigned } = spec;
    const plain = compileLine({ ...undesigned, product: { id: "part", price: 1 } });
    expect(() => planStudy(plain, options)).toThrow("studied: found no design parameters");
    expect(() => planStudy(line, { ...options, plan: "box-behnken" })).toThrow("found 2 factors; it is for 3 to 5");
  });
});

test("a front holds what nothing else beats in every aim, equals among it", () => {
  const all = [[1, 5], [3, 3], [2, 2], [5, 1], [3, 3], [1, 4]].map((aims) => ({ aims }));
  expect(paretoFront(all).map(({ aims }) => aims)).toEqual([[1, 5], [3, 3], [5, 1], [3, 3]]);
});

describe("tolerances", () => {
  /** Length of three links, a + 2 b − c, each with its own deviation. */
  const chain = compileLine({
    ...spec,
    stations: [station("make", { time: seconds(10), makes: { a: { formula: "10", noise: 0.1 }, b: { formula: "5", noise: 0.2 }, c: { formula: "4", noise: 0.1 }, size: { formula: "a + 2*b - c" } } })],
    characteristics: { size: { unit: "mm", spec: [14.8, 17.2], measuredAt: "make", gauge: { noise: 0.1 } } },
  });
  const [found] = tolerancesOf(chain, [10, 20], 1);
  const stacked = (of: "worstCase" | "rss"): readonly number[] => found?.contributors.map((one) => Math.abs(one.sensitivity) * one[of]) ?? [];

  test("of the worst case add up to the room, statistical ones to the root of their squares; Monte Carlo finds 99.73 % of these in", () => {
    expect(found?.contributors.map(({ id, sensitivity }) => [id, Number(sensitivity.toFixed(9))])).toEqual([["a", 1], ["b", 2], ["c", -1]]);
    expect(stacked("worstCase").reduce((sum, one) => sum + one, 0)).toBeCloseTo(1.2, 9);
    expect(Math.sqrt(stacked("rss").reduce((sum, one) => sum + one * one, 0))).toBeCloseTo(1.2, 9);
    const yields = Object.fromEntries(found?.methods.map(({ id, yield: share }) => [id, share]) ?? []);
    // ± 1.2 is what present tolerances hold of √(0.01 + 0.16 + 0.01) = 0.424: 99.53 %.
    expect(Math.abs((yields["present"] ?? 0) - 0.9953)).toBeLessThan(0.005);
    expect(Math.abs((yields["rss"] ?? 0) - 0.9973)).toBeLessThan(0.004);
    expect(yields["worst-case"]).toBe(1);
  });

  test("are the cheapest of all that fit: a little more of one and less of another costs more", () => {
    const cost = (tolerances: readonly number[]): number => found?.contributors.reduce((sum, { present }, at) => sum + present / (tolerances[at] ?? 1), 0) ?? 0;
    const own = found?.contributors.map(({ rss }) => rss) ?? [];
    const slopes = found?.contributors.map(({ sensitivity }) => sensitivity ** 2) ?? [];
    for (const share of [0.9, 1.1]) {
      const first = (own[0] ?? 0) * share;
      const rest = Math.sqrt((1.44 - (slopes[0] ?? 0) * first ** 2 - (slopes[2] ?? 0) * (own[2] ?? 0) ** 2) / (slopes[1] ?? 1));
      expect(cost([first, rest, own[2] ?? 0])).toBeGreaterThan(cost(own));
    }
  });

  test("of a nominal value beyond its limit, and of what does not vary, are a finding", () => {
    const moved = compileLine({ ...chain.spec, characteristics: { size: { unit: "mm", spec: [20, 22], measuredAt: "make", gauge: { noise: 0.1 } } } });
    expect(tolerancesOf(moved, [10, 20], 1)[0]).toMatchObject({ finding: "infeasible", contributors: [], methods: [] });
    const still = compileLine({ ...chain.spec, stations: [station("make", { time: seconds(10), makes: { size: { formula: "16" } } })] });
    expect(tolerancesOf(still, [10, 20], 1)[0]).toMatchObject({ finding: "no-contributors" });
  });
});
