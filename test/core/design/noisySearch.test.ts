import { describe, expect, test } from "vitest";
import { type Experiment, planExperiment, progressOf, proposeRevision, stepExperiment } from "#design";
import { type LineSpec, compileLine, seconds, station } from "#line";
import { assume, createTwin } from "#twin";
import { pseudoValues, worthOf } from "../../../src/core/design/worth.ts";

/**
 * The wider a part, the higher its price, and the more a lot's hardness moves its size: mean money grows with the width, and so does its
 * scatter from lot to lot.
 */
const spec: LineSpec = {
  format: "plantloop/line@1",
  id: "noisy",
  arrivals: { interarrival: seconds(20) },
  product: { id: "part", currency: "€", price: "60 + 4*width", scrapCost: 10 },
  design: { width: { unit: "mm", nominal: 9, range: [8, 16] } },
  materials: { steel: { at: "make", lot: 5000, properties: { hardness: { unit: "HV", mean: 200, sd: 10 } } } },
  stations: [
    station("make", { time: seconds(10), makes: { size: { unit: "µm", formula: "0.02*(width - 8)*(hardness - 200)", noise: 0.6 } } }),
    station("grade", { time: seconds(1), bufferBefore: 5, grades: true }),
  ],
  characteristics: { size: { unit: "µm", spec: [-2, 2], measuredAt: "make", gauge: { noise: 0.1 } } },
};
const line = compileLine(spec);

function searched(aversion: number | null): Experiment {
  const experiment = planExperiment(line, assume(createTwin(line), 0), { seed: 5, aversion, horizonSeconds: 3600, confirmations: 16 });
  if (experiment === null) throw new Error("no experiment was planned");
  for (let { done, total } = progressOf(experiment); done < total; { done, total } = progressOf(experiment)) stepExperiment(line, experiment);
  return experiment;
}

const optimum = ({ candidates }: Experiment): number => candidates.find(({ id }) => id === "optimum")?.design[0] ?? candidates.at(-1)?.design[0] ?? Number.NaN;

describe("a search that bears noise", () => {
  const [calm, mean, averse] = [searched(null), searched(0), searched(3)];

  test("varies the noise factors by an orthogonal array, in as many forecasts of each point as that has rows, and one that does not leaves them", () => {
    expect([calm.outer, averse.outer, averse.options.replications]).toEqual([[], [[-1], [1]], 2]);
    const spread = ({ money }: Experiment): number => Math.max(...money.map((runs) => Math.abs((runs[0] ?? 0) - (runs[1] ?? 0))));
    expect(spread(averse)).toBeGreaterThan(3 * spread(calm));
  });

  test("goes less far for the mean where the scatter grows with it", () => {
    expect(optimum(averse)).toBeLessThan(optimum(mean) - 0.5);
    expect(optimum(calm)).toBeGreaterThanOrEqual(optimum(mean));
  });

  test("releases by what a design is worth under noise, and tells what it makes on the mean", () => {
    const proposal = proposeRevision(line, averse, { now: 0, revision: "B" });
    const chosen = averse.candidates.find(({ id }) => id === proposal?.chosen);
    const worth = (money: readonly (number | null)[] = []): number => worthOf(money.map((one) => one ?? 0), 3);
    expect(worth(chosen?.money)).toBeGreaterThanOrEqual(worth(averse.candidates[0]?.money));
    const means = [chosen?.money, averse.candidates[0]?.money].map((money = []) => money.reduce<number>((sum, one) => sum + (one ?? 0), 0) / money.length);
    expect(proposal?.expected.mean).toBeCloseTo((means[0] ?? 0) - (means[1] ?? 0), 6);
  });
});

test("pseudo-values are the runs themselves without aversion, and their mean is the worth less the jackknife's bias", () => {
  const money = [100, 104, 98, 101, 97, 103, 99, 102];
  expect(pseudoValues(money, 0)).toEqual(money);
  const all = pseudoValues(money, 2);
  const whole = worthOf(money, 2);
  const left = money.map((_, run) => worthOf(money.toSpliced(run, 1), 2));
  const expected = 8 * whole - (7 * left.reduce((sum, one) => sum + one, 0)) / 8;
  expect(all.reduce((sum, one) => sum + one, 0) / 8).toBeCloseTo(expected, 9);
  expect(whole).toBeCloseTo(100.5 - 2 * 2.4495, 3);
});
