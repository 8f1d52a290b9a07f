import { describe, expect, test } from "vitest";
import { type LineSpec, compileLine, seconds, station } from "#line";
import { type Experiment, planExperiment, progressOf, proposeRevision, stepExperiment, surfaceOf } from "#design";
import { assume, createTwin } from "#twin";

/** One station: price falls and yield rises with `width`; the money per hour is best at 14, where price times yield is. */
const spec: LineSpec = {
  format: "plantloop/line@1",
  id: "designed",
  arrivals: { interarrival: seconds(20) },
  product: { id: "part", currency: "€", price: "100 - 0.6*(width - 14)^2", scrapCost: 10 },
  design: { width: { unit: "mm", nominal: 10, range: [8, 18] } },
  stations: [
    station("make", { time: seconds(10), makes: { size: { formula: "0*width", noise: 1 } } }),
    station("grade", { time: seconds(1), bufferBefore: 5, grades: true }),
  ],
  characteristics: { size: { unit: "mm", spec: [-3, 3], measuredAt: "make", gauge: { noise: 0.1 } } },
};
const line = compileLine(spec);

function plan(options: { readonly confirmations?: number; readonly seed?: number } = {}): Experiment {
  const experiment = planExperiment(line, assume(createTwin(line), 0), { seed: 3, ...options });
  if (experiment === null) throw new Error("no experiment was planned");
  return experiment;
}

/** An experiment of which only the confirming runs are still to be judged: money per hour by candidate. */
function confirmed(money: { readonly keep: readonly number[]; readonly best: readonly number[]; readonly optimum: readonly number[] }): Experiment {
  const experiment = plan({ confirmations: money.keep.length });
  experiment.candidates = [
    { id: "keep", design: [10], money: [...money.keep] },
    { id: "best-point", design: [13], money: [...money.best] },
    { id: "optimum", design: [14], money: [...money.optimum] },
  ];
  return experiment;
}

const given = { now: 100, revision: "B" };
const level = [100, 104, 98, 101, 97, 103, 99, 102];
const plus = (gain: number, scatter: number): number[] => level.map((money, index) => money + gain + (index % 2 === 0 ? scatter : -scatter));

describe("a proposal", () => {
  test("releases the candidate with the largest confirmed gain, paired run by run", () => {
    const proposal = proposeRevision(line, confirmed({ keep: level, best: plus(3, 1), optimum: plus(5, 1) }), given);
    expect(proposal).toMatchObject({ kind: "design", at: 100, unit: "€/h", chosen: "optimum", expected: { mean: 5 } });
    expect(proposal?.considered.map(({ id }) => id)).toEqual(["keep", "best-point", "optimum"]);
    expect(proposal?.considered[2]?.command).toEqual({ type: "release-revision", revision: "B", design: { width: 14 } });
    // ±1 in turn over eight pairs: sd = √(8/7), t = 2.365.
    expect(proposal?.expected.halfWidth).toBeCloseTo(2.3646 * Math.sqrt(8 / 7 / 8), 3);
  });

  test("releases the surface's optimum where the forecasts can't tell it from the best point, which may have had the better luck", () => {
    const scatter = (gain: number): number[] => level.map((money, index) => money + gain + (index % 3));
    const near = confirmed({ keep: level, best: plus(6.2, 1), optimum: scatter(5) });
    expect(proposeRevision(line, near, given)?.chosen).toBe("optimum");
    expect(proposeRevision(line, confirmed({ keep: level, best: plus(9, 1), optimum: scatter(5) }), given)?.chosen).toBe("best-point");
  });

  test("keeps the present design when no gain's interval excludes 0", () => {
    const proposal = proposeRevision(line, confirmed({ keep: level, best: plus(0.5, 2), optimum: plus(-4, 1) }), given);
    expect(proposal).toMatchObject({ chosen: "keep", expected: { mean: 0, halfWidth: 0 } });
  });

  test("asks for more than 95 % of each when there are two to choose from (Bonferroni)", () => {
    // The mean gain is 2.5 standard errors: beyond t = 2.365 of a single comparison, within the 2.84 of two.
    const scatter = 1;
    const gain = 2.5 * Math.sqrt(8 / 7 / 8) * scatter;
    const both = confirmed({ keep: level, best: plus(gain, scatter), optimum: plus(-1, 1) });
    expect(proposeRevision(line, both, given)?.chosen).toBe("keep");
    const alone = { ...both, candidates: both.candidates.slice(0, 2) };
    expect(proposeRevision(line, alone, given)?.chosen).toBe("best-point");
  });

  test("is not made before all runs are in", () => {
    const experiment = confirmed({ keep: level, best: plus(3, 1), optimum: plus(5, 1) });
    experiment.candidates[2]?.money.pop();
    expect(proposeRevision(line, experiment, given)).toBeNull();
    expect(proposeRevision(line, plan(), given)).toBeNull();
  });
});

describe("an experiment on the twin", () => {
  test("runs one forecast a step, until all that it planned are run, and no more", () => {
    const experiment = plan({ confirmations: 4 });
    const { total } = progressOf(experiment);
    for (let run = 1; run <= total; run += 1) {
      stepExperiment(line, experiment);
      expect(progressOf(experiment).done).toBe(run);
      if (progressOf(experiment).done === progressOf(experiment).total) break;
    }
    const { done } = progressOf(experiment);
    expect(done).toBe(progressOf(experiment).total);
    stepExperiment(line, experiment);
    expect(progressOf(experiment).done).toBe(done);
  });

  test("finds the width at which price and yield are best together, and releases it", () => {
    const experiment = plan();
    while (proposeRevision(line, experiment, given) === null) stepExperiment(line, experiment);
    const proposal = proposeRevision(line, experiment, given);
    expect(proposal?.chosen).toBe("optimum");
    const command = proposal?.considered.find(({ id }) => id === "optimum")?.command;
    expect(command?.type === "release-revision" ? command.design["width"] : 0).toBeCloseTo(14, 0);
    expect(experiment.fit?.r2).toBeGreaterThan(0.95);
  });

  test("with one seed and one state of knowledge always comes to the same, with another seed to other numbers", () => {
    const run = (seed: number): string => {
      const experiment = plan({ seed, confirmations: 3 });
      while (proposeRevision(line, experiment, given) === null) stepExperiment(line, experiment);
      return JSON.stringify(experiment);
    };
    expect(run(3)).toBe(run(3));
    expect(run(3)).not.toBe(run(4));
  });

  test("can be saved as JSON in its midst and goes on the same", () => {
    const whole = plan({ confirmations: 3 });
    for (let run = 0; run < 7; run += 1) stepExperiment(line, whole);
    const restored = JSON.parse(JSON.stringify(whole)) as Experiment;
    for (const experiment of [whole, restored]) while (proposeRevision(line, experiment, given) === null) stepExperiment(line, experiment);
    expect(restored).toEqual(whole);
  });
});

describe("where the line model has no finite money at a corner of the design", () => {
  const finish = (design: LineSpec["design"], price: string): Experiment => {
    const of = compileLine({ ...spec, ...(design === undefined ? {} : { design }), product: { id: "part", currency: "€", price, scrapCost: 10 } });
    const experiment = planExperiment(of, assume(createTwin(of), 0), { seed: 3, confirmations: 4 });
    if (experiment === null) throw new Error("no experiment was planned");
    while (proposeRevision(of, experiment, given) === null) stepExperiment(of, experiment);
    const surface = surfaceOf(of, experiment);
    expect(JSON.parse(JSON.stringify(experiment))).toEqual(experiment);
    expect(JSON.parse(JSON.stringify(surface))).toEqual(surface);
    return experiment;
  };
  const two = { width: { unit: "mm", nominal: 10, range: [8, 18] as const }, height: { unit: "mm", nominal: 2, range: [1, 3] as const } };

  test("its runs are left out, and the surface is fitted through the others", () => {
    const experiment = finish(two, "100 - 0.6*(width - 14)^2 + 0*ln((width - 8) + (height - 1))");
    expect(experiment.money[0]).toEqual([null, null, null]);
    expect(experiment.fit?.coefficients.every(Number.isFinite)).toBe(true);
    expect(experiment.fit?.r2).toBeGreaterThan(0.95);
    expect(proposeRevision(line, experiment, given)?.considered).toHaveLength(3);
  });

  test("a design that would be best but for that is never considered", () => {
    const experiment = finish(two, "100 - 0.6*(width - 14)^2 + 0*ln(abs(width - 14) - 1)");
    const ids = proposeRevision(line, experiment, given)?.considered.map(({ id }) => id);
    expect(ids).toContain("keep");
    expect(ids).not.toContain("optimum");
  });

  test("where too few are left to tell a surface, the present design stays", () => {
    const experiment = finish(undefined, "100 + 0*ln(width - 8)");
    expect(experiment.fit).toBeNull();
    expect(proposeRevision(line, experiment, given)).toMatchObject({ chosen: "keep", considered: [{ id: "keep" }] });
    expect(proposeRevision(line, experiment, given)?.seen.mean).toBeGreaterThan(0);
  });
});

test.each([3, Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER])("under the seed %i every run of a point of the experiment has luck of its own", (seed) => {
  const random = compileLine({ ...spec, arrivals: { interarrival: { exponential: { mean: seconds(20) } } } });
  const experiment = planExperiment(random, assume(createTwin(random), 0), { seed });
  if (experiment === null) throw new Error("no experiment was planned");
  for (let run = 0; run < 3; run += 1) stepExperiment(random, experiment);
  expect(new Set(experiment.money[0]).size).toBe(3);
});

test("a line without design parameters has no experiment, and one of six factors neither", () => {
  const { design: _, ...rest } = spec;
  const without = compileLine({ ...rest, product: { id: "part", price: 1 }, stations: [station("make", { time: seconds(10) })], characteristics: {} });
  expect(planExperiment(without, assume(createTwin(without), 0), { seed: 1 })).toBeNull();
  const six = Object.fromEntries(["a", "b", "c", "d", "e", "f"].map((name) => [name, { unit: "mm", nominal: 1, range: [0, 2] as const }]));
  const many = compileLine({ ...rest, design: six, product: { id: "part", price: 1 }, stations: [station("make", { time: seconds(10) })], characteristics: {} });
  expect(planExperiment(many, assume(createTwin(many), 0), { seed: 1 })).toBeNull();
});

test("a surface is drawn over the first two parameters, with the runs and the proposal in their units; of one parameter there is none", () => {
  const experiment = plan();
  expect(surfaceOf(line, experiment)).toBeNull();
  const two = compileLine({ ...spec, design: { ...spec.design, height: { unit: "mm", nominal: 2, range: [1, 3] } } });
  const planned = planExperiment(two, assume(createTwin(two), 0), { seed: 3 });
  if (planned === null) throw new Error("no experiment was planned");
  while (planned.fit === null) stepExperiment(two, planned);
  const surface = surfaceOf(two, planned);
  expect(surface).toMatchObject({ factors: ["width", "height"] });
  expect([surface?.x[0], surface?.x.at(-1), surface?.y[0], surface?.y.at(-1)]).toEqual([8, 18, 1, 3]);
  expect(surface?.z).toHaveLength(surface?.y.length ?? 0);
  expect(surface?.points).toHaveLength(planned.points.length);
  const [width = 0] = surface?.proposed ?? [];
  expect(Math.abs(width - 14)).toBeLessThan(1);
});
