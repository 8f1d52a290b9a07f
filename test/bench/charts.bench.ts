import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Stream, normalQuantile } from "#kernel";
import { type ChartId, type RuleId, type Subgroup, ControlChart, charts as kinds, ruleSets, usualSettings } from "#quality/spc";
import type { Bench, Row } from "./bench.ts";

/** One published average run length. */
interface RunLength {
  readonly what: string;
  readonly kind: ChartId;
  readonly rules: readonly RuleId[];
  readonly settings?: Partial<typeof usualSettings>;
  readonly shift: number;
  readonly published: number;
  readonly source: string;
}

const lucas = "Lucas & Saccucci 1990";
const ewma20 = { kind: "ewma", rules: [], settings: { lambda: 0.2, width: 2.962, ewmaLimits: "steady" } } as const;
const ewma10 = { kind: "ewma", rules: [], settings: { lambda: 0.1, width: 2.814, ewmaLimits: "steady" } } as const;
const cusum = (h: number) => ({ kind: "cusum", rules: [], settings: { k: 0.5, h } }) as const;

const runLengths: readonly RunLength[] = [
  { what: "Shewhart 3σ", kind: "imr", rules: ruleSets.shewhart, shift: 0, published: 370.4, source: "1/0.0027" },
  { what: "Western Electric, all", kind: "imr", rules: ruleSets["western-electric"], shift: 0, published: 91.75, source: "Champ & Woodall 1987" },
  { what: "CUSUM k 0.5, h 4", ...cusum(4), shift: 0, published: 168, source: "Montgomery 2013" },
  { what: "CUSUM k 0.5, h 4", ...cusum(4), shift: 1, published: 8.38, source: "Montgomery 2013" },
  { what: "CUSUM k 0.5, h 5", ...cusum(5), shift: 0, published: 465, source: "Montgomery 2013" },
  { what: "CUSUM k 0.5, h 5", ...cusum(5), shift: 1, published: 10.4, source: "Montgomery 2013" },
  ...([[0, 500], [0.5, 41.8], [1, 10.5]] as const).map(([shift, published]) => ({ what: "EWMA 0.20, 2.962", ...ewma20, shift, published, source: lucas })),
  ...([[0, 500], [0.5, 31.3], [1, 10.3]] as const).map(([shift, published]) => ({ what: "EWMA 0.10, 2.814", ...ewma10, shift, published, source: lucas })),
];

const charts: Bench = {
  about: "average run lengths of charts with known limits, simulated (budget: half-width 0.5 % at most, within 1 % of the published), and observations a second and heap with all rules (budget: 1 million a second, memory constant)",
  run: () => [...runLengths.map(runLengthRow), ...speedRows()],
};
export default charts;

/** Simulates runs from a fresh chart until the half-width of the mean is below half a per cent. */
function runLengthRow({ what, kind, rules, settings, shift, published, source }: RunLength): Row {
  const stream = new Stream(1, `${what} ${shift}`);
  let [runs, sum, squares, point, halfWidth] = [0, 0, 0, 0, Number.POSITIVE_INFINITY];
  const subgroup = { size: 1, values: [0] };
  while (halfWidth > 0.0049) {
    for (let batch = 0; batch < 10_000; batch += 1) {
      const chart = new ControlChart({ kind: kinds[kind], settings: { ...usualSettings, ...settings }, rules, phaseOne: 0 });
      chart.setLimits({ center: 0, sigma: 1, method: "given", degrees: null, subgroups: 0, size: null }, null);
      let length = 0;
      for (let isOver = false; !isOver; length += 1) {
        subgroup.values[0] = shift + normalQuantile(stream.uniform(point));
        point += 1;
        isOver = chart.take(subgroup).some(({ panel }) => panel !== "mr");
      }
      runs += 1;
      sum += length;
      squares += length * length;
    }
    const mean = sum / runs;
    halfWidth = (1.96 * Math.sqrt((squares / runs - mean * mean) / runs)) / mean;
  }
  const mean = sum / runs;
  return { what, shift, published, mean: rounded(mean), "half-width %": rounded(100 * halfWidth), "off %": rounded(100 * (mean / published - 1)), source };
}

/** A stream of normal values through charts with all of Nelson's and Western Electric's rules. */
function speedRows(): Row[] {
  const collect = collector();
  const stream = new Stream(1, "speed");
  const values = Float64Array.from({ length: 1 << 16 }, (_, index) => normalQuantile(stream.uniform(index)));
  return ([["imr", 1], ["xbar-r", 5], ["xbar-s", 5], ["ewma", 1], ["cusum", 1], ["c", 1]] as const).map(([kind, size]): Row => {
    const chart = new ControlChart({ kind: kinds[kind], settings: usualSettings, rules: [...ruleSets.nelson, ...ruleSets["western-electric"]], phaseOne: 0 });
    chart.setLimits({ center: kind === "c" ? 9 : 0, sigma: 1, method: "given", degrees: null, subgroups: 0, size: null }, null);
    const subgroup = { size, values: Array.from({ length: size }, () => 0) };
    passBy(chart, subgroup, { values, count: 200_000 });
    collect();
    const heap = process.memoryUsage().heapUsed;
    const begin = performance.now();
    const signals = passBy(chart, subgroup, { values, count: 5_000_000 });
    const seconds = (performance.now() - begin) / 1000;
    collect();
    return { what: `${kind}, all rules`, "observations/s": Math.round(5_000_000 / seconds), signals, "heap grew kB": Math.round((process.memoryUsage().heapUsed - heap) / 1000) };
  });
}

/** Hot path: one object carries every subgroup. */
function passBy(chart: ControlChart, subgroup: Subgroup & { readonly values: number[] }, { values, count }: { readonly values: Float64Array; readonly count: number }): number {
  let signals = 0;
  const isCount = chart.panels[0]?.name === "c";
  for (let at = 0; at < count; at += subgroup.size) {
    for (let index = 0; index < subgroup.size; index += 1) {
      const value = values[(at + index) & (values.length - 1)] ?? 0;
      subgroup.values[index] = isCount ? Math.max(0, Math.round(9 + 3 * value)) : value;
    }
    signals += chart.take(subgroup).length;
  }
  return signals;
}

/** Node's garbage collector, so that what is counted is what is held. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  return typeof collect === "function" ? () => void collect() : () => undefined;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
