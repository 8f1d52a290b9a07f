import { Stream, beginSelection, continueSelection } from "#kernel";
import { type LineSpec, compileLine, seconds } from "#line";
import { plants } from "#lines";
import { createSession, stepSession } from "#loop";
import { advance, createPlant, tally } from "#plant";
import { assume, forkForecast, startModel } from "#twin";
import type { Bench, Row } from "./bench.ts";

const hour = 3600;
const trials = 400;

const whatif: Bench = {
  about: "what-ifs on the twin of the shipped plant: 64 forks of 1 h, 16 with the same luck for each of 4 levels of work in process (budget 250 ms); and the best of five lines by their throughput in simulated hours, the others worse by just the indifference zone: share that is found of 400 trials (stated 95 %)",
  run: () => [...forks(), selection()],
};
export default whatif;

function forks(): Row[] {
  const spec = plants["die-stacking"];
  if (spec === undefined) throw new Error("there is no die-stacking line");
  const line = compileLine(spec);
  const session = createSession(line, { seed: 1, loop: "closed", shadow: false });
  stepSession(session, 4 * hour);
  return Array.from({ length: 5 }, (_, nth) => {
    const assumption = assume(session.brain.twin, 4 * hour);
    const begin = performance.now();
    const model = startModel(line, assumption, { seed: nth });
    const ready = performance.now();
    const cpu = process.cpuUsage();
    const levels = [null, 60, 45, 30];
    for (const limit of levels) {
      for (let replication = 0; replication < 16; replication += 1) forkForecast(model, { seed: nth, replication, commands: [{ type: "wip-limit", limit }], horizonSeconds: hour });
    }
    const { user, system } = process.cpuUsage(cpu);
    return { what: `64 forks of 1 h, run ${nth + 1}`, "forks ms": Math.round(performance.now() - ready), "of a processor ms": Math.round((user + system) / 1000), "model ms": Math.round(ready - begin) };
  });
}

/**
 * Five lines of one saturated station with exponential times: parts in an hour are Poisson, of which the mean is exact. The best
 * makes 360, the others 342: one indifference zone of 18 less.
 */
function selection(): Row {
  const lines = [342, 342, 360, 342, 342].map((perHour, index) => compileLine(lineOf(perHour, index)));
  const luck = new Stream(1, "trials");
  let [right, replications] = [0, 0];
  for (let trial = 0; trial < trials; trial += 1) {
    const seed = Math.floor(luck.uniform(trial) * 2 ** 40);
    const partsOf = (index: number, replication: number): number => partsInAnHour(lines, index, seed + replication);
    const selected = beginSelection(lines.map((_, index) => Array.from({ length: 10 }, (__, replication) => partsOf(index, replication))), { goal: "greatest", confidence: 0.95, indifference: 18 });
    while (selected.remaining.length > 1) continueSelection(selected, selected.remaining.map((index) => partsOf(index, selected.replications)));
    right += selected.remaining[0] === 2 ? 1 : 0;
    replications += selected.replications;
  }
  return { what: `best of five lines, ${trials} trials: ${right} right, ${((100 * right) / trials).toFixed(1)} % (stated 95 %), ${(replications / trials).toFixed(1)} replications of those left at the end` };
}

/** Each with luck of its own: its station's name is its own. */
function lineOf(perHour: number, index: number): LineSpec {
  return { format: "plantloop/line@1", id: `line-${index}`, arrivals: "saturated", stations: [{ id: `s${index}`, time: { exponential: { mean: seconds(hour / perHour) } } }] };
}

function partsInAnHour(lines: readonly ReturnType<typeof compileLine>[], index: number, seed: number): number {
  const line = lines[index];
  if (line === undefined) throw new Error(`there is no line ${index}`);
  const plant = createPlant(line, { seed });
  advance(plant, hour);
  return tally(plant).good;
}
