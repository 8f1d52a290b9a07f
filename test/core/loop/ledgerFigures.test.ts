import { describe, expect, test } from "vitest";
import { Stream, normalQuantile } from "#kernel";
import { compileLine, seconds, station } from "#line";
import { ledgerFigures } from "#loop/ledger";
import { createLedger, enter } from "../../../src/core/loop/seen/ledger.ts";
import { file, plantloop } from "../../app/terminal/plantloop.ts";

/** One machine makes `size`, which is measured right after. */
const line = (spec: readonly [number | null, number | null], target: number | null = null) => compileLine({
  format: "plantloop/line@1",
  id: "single",
  arrivals: "saturated",
  stations: [
    station("work", { time: seconds(10), recipe: { trim: { unit: "µm", setPoint: 0, range: [-4, 4] } }, tool: { drift: { unit: "µm", walkSd: 0.005 } }, makes: { size: { unit: "µm", formula: "10 + trim + drift", noise: 0.4 } } }),
    station("inspect", { time: seconds(4), bufferBefore: 10 }),
  ],
  characteristics: { size: { unit: "µm", spec: [...spec], ...(target === null ? {} : { target }), measuredAt: "inspect", gauge: { noise: 0.1 } } },
  controls: [{ characteristic: "size", station: "work", setPoint: "trim", against: "drift" }],
});

function viewOf(values: readonly number[], of: ReturnType<typeof line>) {
  const ledger = createLedger(of);
  values.forEach((value, part) => enter(ledger, of, { type: "measurement", at: part, characteristic: "size", part, revision: 0, value, reworks: 0, machines: [0, 0], times: [part, part] }));
  const [view] = ledgerFigures.capabilities(ledger, of, of.nominalDesign);
  if (view === undefined) throw new Error("no capability");
  return view;
}

/** What the terminal says of the same values, as an I-MR chart of one machine. */
async function terminalSays(values: readonly number[], ...limits: string[]): Promise<{ readonly capability: Said; readonly sigma: number }> {
  const { code, out, err } = await plantloop("spc", file(`ledger-${values.length}.csv`, `size\n${values.join("\n")}\n`), "--chart", "imr", "--column", "size", ...limits, "--json");
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

const draw = (count: number, value: (stream: Stream, index: number) => number): number[] => {
  const stream = new Stream(11, "ledger");
  return Array.from({ length: count }, (_, index) => value(stream, index));
};

type View = ReturnType<typeof viewOf>;
type IndexName = "cp" | "cpk" | "cpm" | "pp" | "ppk";

/** What `spc --json` prints of capability. */
interface Said extends Readonly<Record<IndexName, number | null>> {
  readonly intervals: Readonly<Record<IndexName, readonly [number, number] | null>>;
  readonly mean: number;
  readonly overall: number;
  readonly values: number;
  readonly normality: { readonly statistic: number; readonly pValue: number };
  readonly percentiles: { readonly low: number; readonly median: number; readonly high: number; readonly ppk: number } | null;
}

/** To ten digits: the two sum up in another order. */
function expectSame({ indices, mean, overall, within, count, normality }: View, { capability, sigma }: { readonly capability: Said; readonly sigma: number }): void {
  expect(indices).not.toBeNull();
  for (const name of ["cp", "cpk", "cpm", "pp", "ppk"] as const) {
    const index = indices?.[name] ?? null;
    expect(index === null, `index ${name}`).toBe(capability[name] === null);
    if (index === null) continue;
    expect(index.value, `index ${name}`).toBeCloseTo(capability[name] ?? Number.NaN, 10);
    expect(index.interval?.lower, `index ${name}`).toBeCloseTo(capability.intervals[name]?.[0] ?? Number.NaN, 10);
    expect(index.interval?.upper, `index ${name}`).toBeCloseTo(capability.intervals[name]?.[1] ?? Number.NaN, 10);
  }
  expect(within).toBeCloseTo(sigma, 10);
  expect(mean).toBeCloseTo(capability.mean, 10);
  expect(overall).toBeCloseTo(capability.overall, 10);
  expect(count).toBe(capability.values);
  expect(normality?.statistic).toBeCloseTo(capability.normality.statistic, 8);
  expect(normality?.pValue).toBeCloseTo(capability.normality.pValue, 8);
}

describe("capability on the page", () => {
  test("is what the terminal gives for the same values: five indices and their intervals, spread, normality", async () => {
    const values = draw(200, (stream, index) => 10.2 + 0.5 * normalQuantile(stream.uniform(index)));
    const view = viewOf(values, line([8, 12], 10));
    const said = await terminalSays(values, "--lsl", "8", "--usl", "12", "--target", "10");
    expectSame(view, said);
    expect(view.percentiles).toBeNull();
  });

  test("of values that are not normal is what the terminal gives by percentiles, with one limit and no target", async () => {
    const values = draw(800, (stream, index) => 9 + stream.exponential(index));
    const view = viewOf(values, line([null, 16]));
    const said = await terminalSays(values, "--usl", "16");
    expectSame(view, said);
    expect(view.percentiles).not.toBeNull();
    for (const key of ["low", "median", "high", "ppk"] as const) expect(view.percentiles?.[key], `percentile ${key}`).toBeCloseTo(said.capability.percentiles?.[key] ?? Number.NaN, 10);
    expect(said.capability).toMatchObject({ cp: null, cpm: null, pp: null });
  });
});
