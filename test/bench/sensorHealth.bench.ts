import { type CompiledLine, type FaultSpec, type LineSpec, compileLine } from "#line";
import { filled, inject } from "../core/quality/sensorHealth/injected.ts";
import type { Bench, Row } from "./bench.ts";
import { chosenPlants } from "./chosenPlants.ts";

/** Sizes of the same faults, as multiples of those that the test injects. */
const sizes = [0.25, 0.5, 1];
const seeds = 30;

const sensorHealth: Bench = {
  about: "injected faults of sensors and of the process, told apart (loop open): shares of the runs in which the sensor, the process or neither was named",
  run() {
    const small = sizes.flatMap((size) => Object.keys(filled.faults ?? {}).map((fault) => row(compileLine(resized(size)), { fault, machine: (seed) => seed % 3, before: 1500, after: 900, what: `filler, faults × ${size}` })));
    const shipped = chosenPlants().flatMap((spec) => ["massFlowBias", "forceSensorDrift", "plateSensorStuck", "needleClog", "pumpLow", "tipDamage", null].filter((fault) => fault === null || spec.faults?.[fault] !== undefined).map((fault) => row(compileLine(spec), { fault, machine: () => 0, before: 3 * 3600, after: 3600, what: spec.id })));
    return [...small, ...shipped];
  },
};
export default sensorHealth;

interface Given {
  readonly what: string;
  readonly fault: string | null;
  readonly machine: (seed: number) => number;
  readonly before: number;
  readonly after: number;
}

/** Without a fault, all sensors of the line are looked at; with one, those of the machine that it hits, of which the most alarming verdict counts. */
function row(line: CompiledLine, { what, fault, machine, before, after }: Given): Row {
  const counts = { healthy: 0, sensor: 0, "process-moved": 0, undecided: 0, "too-little-data": 0 };
  const hit = fault === null ? null : line.spec.faults?.[fault];
  let milliseconds = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const begin = performance.now();
    const [injection] = inject(line, [{ fault, machine: machine(seed) }], { seed, before, after });
    milliseconds += performance.now() - begin;
    const verdicts = injection?.verdicts.filter((of) => hit === null || (of.station === hit?.station && of.machine === injection.machine && isOf(hit, of.sensor))) ?? [];
    const states = verdicts.map(({ state }) => (state === "healthy" || state === "process-moved" || state === "undecided" || state === "too-little-data" ? state : "sensor"));
    if (hit === null) for (const state of states) counts[state] += 1;
    else counts[states.find((state) => state !== "healthy") ?? "healthy"] += 1;
  }
  const of = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { line: what, fault: fault ?? "none (all sensors)", ...Object.fromEntries(Object.entries(counts).map(([state, count]) => [state, Math.round((1000 * count) / of) / 1000])), of, "ms a run": Math.round(milliseconds / seeds) };
}

/** A fault of a sensor is judged by that sensor, one of the process by any that its machine has. */
function isOf(fault: FaultSpec | undefined, sensor: string): boolean {
  return fault === undefined || !("sensor" in fault) || fault.sensor === sensor;
}

function resized(by: number): LineSpec {
  const faults = Object.fromEntries(Object.entries(filled.faults ?? {}).map(([id, fault]) => [id, scaled(fault, by)]));
  return { ...filled, faults };
}

function scaled(fault: FaultSpec, by: number): FaultSpec {
  if ("tool" in fault) return { ...fault, step: (fault.step ?? 0) * by, perPart: (fault.perPart ?? 0) * by };
  if ("setPoint" in fault) return { ...fault, step: fault.step * by };
  if (!("sensor" in fault)) return fault;
  return { ...fault, step: (fault.step ?? 0) * by, perHour: (fault.perHour ?? 0) * by, noise: (fault.noise ?? 0) * by, dropout: (fault.dropout ?? 0) * by };
}
