import { describe, expect, test } from "vitest";
import { type LineSpec, compileLine, seconds, station } from "#line";
import { type Assumption, type Forecast, assume, createTwin, forecast, nominalConditions, nominalValue, partModel, settle } from "#twin";

/** A mill whose tool drifts, a controller that holds it, and a wear that maintenance mends. */
const spec: LineSpec = {
  format: "plantloop/line@1",
  id: "mill",
  arrivals: "saturated",
  product: { id: "block", price: "10 + 0*width", materialCost: 4 },
  design: { width: { unit: "mm", nominal: 50, range: [40, 60] } },
  stations: [
    station("mill", {
      machines: 2,
      time: { lognormal: { mean: seconds(60), cv: 0.2 } },
      recipe: { feed: { unit: "mm", setPoint: 0, range: [-5, 5] } },
      tool: { drift: { unit: "mm", initialSd: 0.1, perPart: 0.01 } },
      makes: { size: { formula: "width + 2*(feed + drift)", noise: 1 } },
      maintenance: { time: seconds(600), every: 200 },
    }),
    station("test", { time: seconds(1), grades: true }),
  ],
  characteristics: { size: { unit: "mm", spec: ["width - 3", "width + 3"], measuredAt: "mill", gauge: { noise: 0.1 } } },
  controls: [{ characteristic: "size", station: "mill", setPoint: "feed", against: "drift" }],
};
const line = compileLine(spec);
const options = { horizonSeconds: 4 * 3600, replications: 4, seed: 1 };

/** What the twin believes at the start, with something else put in its place. */
function assumption(given: Partial<Assumption> = {}): Assumption {
  return { ...assume(createTwin(line), 0), ...given };
}

function withTools(value: number, sd = 0): Assumption {
  return assumption({ tools: assumption().tools.map((tool) => ({ ...tool, value, sd })) });
}

function meanYield({ yield: of }: Forecast): number {
  return of?.mean ?? Number.NaN;
}

describe("a forecast", () => {
  test("of one seed is the same again, of another has other luck", () => {
    const first = forecast(line, assumption(), options);
    expect(forecast(line, assumption(), options)).toEqual(first);
    expect(forecast(line, assumption(), { ...options, seed: 2 }).samples).not.toEqual(first.samples);
  });

  test("has luck of its own for every run", () => {
    const { samples } = forecast(line, assumption(), options);
    expect(new Set(samples.map(({ moneyPerHour }) => moneyPerHour)).size).toBe(options.replications);
  });

  test("starts from the tools as assumed: worn ones cost yield", () => {
    expect(meanYield(forecast(line, withTools(2), options))).toBeLessThan(meanYield(forecast(line, withTools(0), options)) - 0.3);
  });

  test("is as uncertain as its estimates: every run draws its own tools", () => {
    const yields = (sd: number): number[] => forecast(line, withTools(0.8, sd), { ...options, replications: 12 }).samples.map((sample) => sample.yield ?? Number.NaN);
    const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
    expect(spread(yields(1))).toBeGreaterThan(2 * spread(yields(0)));
  });

  test("maintains a machine when the real one is due", () => {
    const due = (parts: number): number => forecast(line, assumption({ partsSinceMaintenance: [parts, parts, 0] }), { ...options, horizonSeconds: 3600 }).goodPerHour.mean;
    // One maintenance of ten minutes of each of two machines in this hour.
    expect(due(190)).toBeLessThan(due(0) - 10);
  });

  test("has the yield of all its finished parts, and a run that finishes none takes nothing off it", () => {
    // A part in two minutes of each of two machines: in some runs none is finished.
    const { yield: known, samples } = forecast(line, withTools(0), { ...options, horizonSeconds: 30, replications: 24 });
    const finished = samples.reduce((sum, sample) => sum + sample.finished, 0);
    expect(samples.filter((sample) => sample.yield === null).length).toBeGreaterThan(0);
    expect(samples.every((sample) => (sample.yield === null) === (sample.finished === 0))).toBe(true);
    expect(known?.mean).toBeCloseTo(samples.reduce((sum, { good }) => sum + good, 0) / finished, 12);
    // Within 3 mm of the target at a standard deviation of 1.
    expect(known?.mean).toBeGreaterThan(0.9);
    expect(known?.halfWidth).not.toBeNull();
  });

  test("in which no part is finished has no yield, rather than one of 0", () => {
    const none = forecast(line, assumption(), { ...options, horizonSeconds: 1, warmupSeconds: 0 });
    expect(none).toMatchObject({ yield: null, goodPerHour: { mean: 0 } });
    expect(none.samples.map((sample) => sample.yield)).toEqual([null, null, null, null]);
  });

  test("takes commands at its start, as a what-if", () => {
    const command = { type: "set-point", station: "mill", machine: 0, setPoint: "feed", value: -2 } as const;
    expect(meanYield(forecast(line, withTools(2), { ...options, commands: [command] }))).toBeGreaterThan(meanYield(forecast(line, withTools(2), options)) + 0.1);
  });
});

describe("where controllers come to rest", () => {
  test("every controlled characteristic is on its target under the design, with the tools as assumed", () => {
    const assumed = withTools(0.7);
    const { setPoints } = settle(line, assumed, [55]);
    expect(setPoints[0]?.[0]).toBeCloseTo(-0.7, 9);
    const conditions = { ...nominalConditions(line, [55]), tools: [[0.7], []], setPoints: [[...(setPoints[0] ?? [])], []] };
    expect(nominalValue(partModel(line), conditions, 0)).toBeCloseTo(55, 9);
  });

  test("stays in the set point's range", () => {
    expect(settle(line, withTools(9), [50]).setPoints[0]?.[0]).toBe(-5);
  });

  test("set points scatter about it by what the twin has seen of the controllers: standard deviations of a measurement, over the set point's effect", () => {
    const { scatter } = settle(line, assumption({ steering: [0.5] }), [50]);
    expect(scatter[0]?.[0]).toBeCloseTo((0.5 * Math.sqrt(1 + 0.01)) / 2, 9);
    expect(settle(line, assumption({ steering: [0] }), [50]).scatter[0]?.[0]).toBe(0);
  });

  test("a steered forecast keeps the yield that a drifting tool would take, less what controllers leave", () => {
    const steered = (factor: number): number => {
      const assumed = assumption({ ...withTools(1), steering: [factor] });
      return meanYield(forecast(line, assumed, { ...options, steered: { steering: settle(line, assumed, [50]), everySeconds: 900 } }));
    };
    const left = meanYield(forecast(line, withTools(1), options));
    expect(steered(0)).toBeGreaterThan(0.98);
    expect(steered(1)).toBeLessThan(steered(0));
    expect(steered(1)).toBeGreaterThan(left + 0.2);
  });
});
