import type { LineSpec } from "#line";
import { type Befallen, type Shown, befall, timesOf } from "../lines/befallen.ts";
import type { Bench, Row } from "./bench.ts";
import { chosenPlants } from "./chosenPlants.ts";

const seeds = [1, 2, 3];
const looks = 24;

const bench: Bench = {
  about: "every declared fault of every plant (BENCH_PLANT=<id>: of one), on its first machine once it has settled, beside the same plant on the same luck without it: what shows it, after how long (median of those of 3 seeds that show it), who answers, good parts lost while watched (mean)",
  run: () => chosenPlants().flatMap(rowsOf),
};
export default bench;

function rowsOf(spec: LineSpec): readonly Row[] {
  const runs = seeds.flatMap((seed) => befall(spec, seed, { looks }));
  return Object.keys(spec.faults ?? {}).map((fault) => rowOf(spec, fault, runs.filter((one) => one.fault === fault)));
}

function rowOf(spec: LineSpec, fault: string, runs: readonly Befallen[]): Row {
  const firsts = runs.flatMap(({ shown: [first] }) => (first === undefined ? [] : [first]));
  const after = median(firsts.map((first) => first.after));
  return {
    plant: spec.id, fault, "watched h": timesOf(spec).watched / 3600, "shown in": `${firsts.length} of ${runs.length}`, "by what first": firsts.length === 0 ? "nothing" : listed(firsts),
    "after min": after === null ? "" : Math.round(after / 60), "who answers": answererOf(runs), "good parts lost": Math.round(runs.reduce((sum, { lost }) => sum + lost, 0) / runs.length),
  };
}

function listed(firsts: readonly Shown[]): string {
  return [...new Set(firsts.map(({ by, about }) => `${by} ${about}`))].join(", ");
}

/** Those of whom there is something in half of the runs or more; a chart tells, but does not answer. */
function answererOf(runs: readonly Befallen[]): string {
  const inHalf = (by: Shown["by"]): boolean => runs.filter(({ shown }) => shown.some((one) => one.by === by)).length * 2 >= runs.length;
  const answerers = (["run-to-run", "maintenance", "remedy", "sensor verdict"] as const).filter(inHalf);
  if (answerers.length > 0) return answerers.join(", ");
  return inHalf("chart") ? "chart alone" : "nobody";
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
