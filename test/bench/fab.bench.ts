import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type CompiledLine, type CompiledStation, compileLine, problemText } from "#line";
import { parseLine } from "#line/read";
import { importSmt2020 } from "#line/smt2020";
import { type Plant, type Tally, advance, createPlant, forkPlant, machineStateCount, tally } from "#plant";
import type { Bench, Row } from "./bench.ts";

const day = 86_400;
const days = 365;

/** What the testbed's results say of a fab: lots by release (cycle time in days, percent on time), machines by family (percent of the time that they are up, percent of all time). */
interface Reference {
  readonly lots: Readonly<Record<string, { readonly act: number; readonly on_time: number }>>;
  readonly machines: Readonly<Record<string, { readonly util: number; readonly br: number; readonly pm: number; readonly setup: number }>>;
}

const data = process.env["PLANTLOOP_DATA"];

const fab: Bench = {
  about: `the SMT2020 testbed's HVLM for ${days} days (budget: 65 simulated days a second, 500 MB, a fork of the whole in 20 ms), one seed against the results that ship with it`,
  run() {
    if (data === undefined) return [{ what: "skipped: PLANTLOOP_DATA names no folder with smt2020/HVLM and smt2020/HVLM-reference.json" }];
    const line = fabIn(join(data, "smt2020", "HVLM"));
    const reference = JSON.parse(readFileSync(join(data, "smt2020", "HVLM-reference.json"), "utf8")) as Reference;
    const plant = createPlant(line, { seed: 1 });
    const begin = process.cpuUsage();
    const wall = performance.now();
    let heap = 0;
    for (let now = day; now <= days * day; now += day) {
      advance(plant, now);
      heap = Math.max(heap, process.memoryUsage().rss);
    }
    const seconds = (performance.now() - wall) / 1000;
    const cpu = process.cpuUsage(begin);
    const done = tally(plant);
    return [
      { what: "simulated days a second", ours: rounded(days / seconds), budget: 65 },
      { what: "the same by processor time", ours: rounded((days / (cpu.user + cpu.system)) * 1e6), budget: 65 },
      { what: "million events a second", ours: rounded(done.events / seconds / 1e6) },
      { what: "most memory, MB", ours: rounded(heap / 1e6), budget: 500 },
      { what: "fork of the whole, ms", ours: rounded(forkMilliseconds(plant)), budget: 20 },
      ...lotRows(done, reference),
      ...familyRows(line, done, reference),
    ];
  },
};
export default fab;

function fabIn(folder: string): CompiledLine {
  const read = importSmt2020("fab", new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")])));
  if (!read.ok) throw new Error(read.problems.map(problemText).join("\n"));
  const parsed = parseLine(read.line);
  if (!parsed.ok) throw new Error(parsed.problems.map(problemText).join("\n"));
  return compileLine(parsed.line);
}

/** The fastest of fifteen: what else runs on the machine only makes it longer. */
function forkMilliseconds(plant: Plant): number {
  const times = Array.from({ length: 15 }, () => {
    const begin = performance.now();
    forkPlant(plant);
    return performance.now() - begin;
  });
  return Math.min(...times);
}

/** Lots that were released in the run and are done, as the reference counts them. */
function lotRows(done: Tally, { lots }: Reference): Row[] {
  return done.releases.flatMap(({ id, finished, onTime, cycleSeconds }) => {
    const known = lots[id ?? ""];
    if (known === undefined) return [];
    const cycle = cycleSeconds / finished / day;
    return [
      { what: `${id}: cycle time, days`, ours: rounded(cycle), reference: known.act, "off by": `${rounded((cycle / known.act - 1) * 100)} %` },
      { what: `${id}: on time, %`, ours: rounded((onTime / finished) * 100), reference: known.on_time, "off by": rounded((onTime / finished) * 100 - known.on_time) },
    ];
  });
}

/** Mean and largest distance over the families, in points. */
function familyRows(line: CompiledLine, done: Tally, { machines }: Reference): Row[] {
  const known = line.stations.flatMap((station) => {
    const reference = machines[station.id];
    return reference === undefined ? [] : [{ station, shares: sharesOf(station, done), reference }];
  });
  return (["util", "br", "pm", "setup"] as const).map((name) => {
    const off = known.map(({ station, shares, reference }) => ({ id: station.id, points: shares[name] - reference[name] }));
    const worst = off.reduce((most, one) => (Math.abs(one.points) > Math.abs(most.points) ? one : most), { id: "", points: 0 });
    const mean = off.reduce((sum, { points }) => sum + Math.abs(points), 0) / Math.max(1, off.length);
    return { what: `${name} of ${off.length} families, mean distance in points`, ours: rounded(mean), "off by": `at most ${rounded(worst.points)}: ${worst.id}` };
  });
}

/** Percent: processing and setup of the time that the machines are up; failures, maintenance and setup of all time. */
function sharesOf({ firstMachine, machines }: CompiledStation, { machineSeconds, seconds }: Tally): Record<"util" | "br" | "pm" | "setup", number> {
  const of = (state: number): number => {
    let sum = 0;
    for (let machine = firstMachine; machine < firstMachine + machines; machine += 1) sum += machineSeconds[machine * machineStateCount + state] ?? 0;
    return (100 * sum) / (machines * seconds);
  };
  const [processing, down, setup, maintenance] = [of(1), of(3), of(4), of(5)];
  return { util: (100 * (processing + setup)) / (100 - down - maintenance), br: down, pm: maintenance, setup };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
