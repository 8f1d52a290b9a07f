import { meanInterval, normalQuantile, pairedInterval, Stream } from "#kernel";
import { type ControlSpec, type ControllerName, type LineSpec, type TimedCommand, compileLine } from "#line";
import { createSession, stepSession } from "#loop";
import { advance, createPlant, order, tally } from "#plant";
import { attachSensing } from "#sensing";
import { createTwin, learn, noteCommand } from "#twin";
import { maker } from "../../src/core/optimizer/makers/runToRun.ts";
import { standardPolicy } from "../../src/core/optimizer/policy.ts";
import { controllers } from "../../src/core/optimizer/runToRun/controllers/controllers.ts";
import { disturbanceAhead, noDisturbance, observeDisturbance } from "../../src/core/optimizer/runToRun/disturbance.ts";
import type { Bench, Row } from "./bench.ts";
import { chosenPlants } from "./chosenPlants.ts";

const hour = 3600;

const bench: Bench = {
  about: "run-to-run controllers by themselves (an IMA(1,1) disturbance: variance of the output over that of the shocks, 1 at the EWMA's best weight; a ramp: offset over drift/λ, 1 by EWMA and 0 by the others; both within 5 %), and on each plant: money an hour against the plant's own controllers on the same luck, 24 h from 2 h on",
  run: () => [...alone(), ...chosenPlants().map(steps), ...chosenPlants().flatMap(onPlant)],
};
export default bench;

function alone(): Row[] {
  const names: readonly ControllerName[] = ["ewma", "double-ewma", "predictor-corrector"];
  return names.map((name) => {
    const begin = performance.now();
    const ima = meanInterval(drive(name, imaCourse).map((y) => y * y)).mean;
    const microseconds = (1000 * (performance.now() - begin)) / runs;
    return { what: name, "IMA(1,1), λ 0.3": ima.toFixed(3), "ramp of 0.05": (meanInterval(drive(name, (run) => 0.05 * run + shock(run))).mean / (0.05 / 0.3)).toFixed(3), "µs a run": microseconds.toFixed(2) };
  });
}

const runs = 100_000;
const shocks = new Stream(3, "shocks");
const shock = (run: number): number => normalQuantile(shocks.uniform(run));
let course = 0;
const imaCourse = (run: number): number => (course = run === 0 ? shock(0) : course + shock(run) - 0.7 * shock(run - 1));

/** Outputs of a process whose set point takes the forecast of the disturbance back before every run. */
function drive(name: ControllerName, disturbance: (run: number) => number): number[] {
  const by = { controller: controllers[name], weights: { level: 0.3, trend: 0.1 } };
  const estimate = noDisturbance();
  const outputs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const u = -disturbanceAhead(estimate, by.controller.lead(1, by.weights)).mean;
    const d = disturbance(run);
    outputs.push(u + d);
    observeDisturbance(estimate, d, by);
  }
  return outputs.slice(1000);
}

const variants: readonly Partial<ControlSpec>[] = [
  { controller: "ewma", weight: 0.1, deadBand: 3.5 }, { controller: "ewma", weight: 0.1, deadBand: 2.5 }, { controller: "ewma", weight: 0.2, deadBand: 2.5 }, { controller: "ewma", weight: 0.2, deadBand: 0 },
  { controller: "double-ewma", weight: 0.2, deadBand: 3.5 }, { controller: "predictor-corrector", weight: 0.2, deadBand: 3.5 },
];

/** A day on which four things break. */
const faults: readonly TimedCommand[] = [["cameraDrift", 0, 4], ["needleClog", 1, 8], ["thermocoupleStep", 0, 12], ["cameraDrift", 3, 16]].map(([fault, machine, at]) => ({ at: Number(at) * hour, command: { type: "fault", fault: String(fault), machine: Number(machine) } }));

function onPlant(spec: LineSpec): Row[] {
  const seeds = Array.from({ length: 20 }, (_, seed) => 1000 + seed);
  const own = seeds.map((seed) => [money(spec, seed, []), money(spec, seed, faults)] as const);
  return variants.map((variant) => {
    const changed = { ...spec, controls: (spec.controls ?? []).map((control) => ({ ...control, ...variant })) };
    const more = ([[], faults] as const).map((events, nth) => {
      const { mean, halfWidth } = pairedInterval(seeds.map((seed) => money(changed, seed, events)), own.map((pair) => pair[nth] ?? 0));
      return `${mean.toFixed(0)} ± ${halfWidth?.toFixed(0) ?? "?"}`;
    });
    return { what: `${spec.id}: ${Object.entries(variant).map(([name, value]) => (typeof value === "string" ? value : `${name} ${value}`)).join(", ")}`, "money/h more": more[0] ?? "", "with faults": more[1] ?? "" };
  });
}

function money(spec: LineSpec, seed: number, events: readonly TimedCommand[]): number {
  const session = createSession(compileLine(spec), { seed, loop: "closed", shadow: false, events });
  stepSession(session, 2 * hour);
  const before = tally(session.plant).money;
  stepSession(session, 26 * hour);
  return (tally(session.plant).money - before) / 24;
}

/** How long the controllers of a plant take: for an observation, and for a look at all machines. */
function steps(spec: LineSpec): Row {
  const line = compileLine(spec);
  const plant = createPlant(line, { seed: 1 });
  const sensing = attachSensing(plant);
  const twin = createTwin(line);
  const context = { twin, policy: standardPolicy(), state: maker.start(twin), runs: { left: 0 }, settled: [] };
  const times = { observe: [] as number[], look: [] as number[], move: [] as number[] };
  const timed = <Result>(into: number[], does: () => Result): Result => {
    const begin = performance.now();
    const result = does();
    into.push(1000 * (performance.now() - begin));
    return result;
  };
  for (let now = 30; now <= 48 * hour; now += 30) {
    advance(plant, now);
    for (const seen of sensing.take()) {
      learn(twin, seen);
      timed(times.observe, () => maker.observe(context, seen));
    }
    const took: number[] = [];
    const choices = timed(took, () => maker.decide(context, now));
    (choices.length > 0 ? times.move : times.look).push(...took);
    choices.forEach((choice, id) => {
      maker.follow(context, { id, ...choice, realised: null, verdict: null, inverse: null, undoes: null, standing: { status: "done", since: now, until: null, by: "optimizer", breach: null } });
      const command = choice.considered.find((one) => one.id === choice.chosen)?.command ?? null;
      if (command === null) return;
      order(plant, command);
      noteCommand(twin, { at: now, command });
    });
  }
  const shown = (values: readonly number[]): string => [0.5, 0.99].map((share) => (values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? 0).toFixed(0)).join(", 99 % below ");
  return { what: `${spec.id}: µs of a step (budget 1000)`, "an observation": shown(times.observe), "a look": shown(times.look), "a look that moves": shown(times.move) };
}
