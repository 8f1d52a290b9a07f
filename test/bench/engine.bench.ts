import { type CompiledLine, compileLine } from "#line";
import { parseLine } from "#line/read";
import { plants } from "#lines";
import { createSession, replicate, stepSession } from "#loop";
import { advance, createPlant, forkPlant } from "#plant";
import type { Bench, Row } from "./bench.ts";

/** The smallest JSON model of the design page. */
const threeInARow: unknown = {
  format: "plantloop/line@1",
  id: "three-in-a-row",
  arrivals: "saturated",
  stations: [
    { id: "a", time: { exponential: { mean: 1 } } },
    { id: "b", time: { exponential: { mean: 0.9 } }, bufferBefore: 2 },
    { id: "c", time: 1.5, machines: 2, bufferBefore: 4, failures: { uptime: { exponential: { mean: 50 } }, repair: { exponential: { mean: 10 } }, clock: "operating" } },
  ],
};

const engine: Bench = {
  about: "events a second headless, best of five runs (budget 1 million on the smallest model), and how much faster than life each runs",
  run() {
    return [
      row("three in a row, loop open", smallest(), { hours: 600, loop: "open", budget: "1,000,000" }),
      ...Object.values(plants).flatMap((spec) => [
        row(`${spec.id}, loop open, nobody watches`, compileLine(spec), { hours: 200, loop: "open", budget: "" }),
        row(`${spec.id}, loop closed`, compileLine(spec), { hours: 48, loop: "closed", budget: "" }),
        fork(`${spec.id}: a fork of the plant, half a day old, median of 50 (budget 1 ms)`, compileLine(spec)),
        session(`${spec.id}, loop closed, beside its shadow, as in the browser`, compileLine(spec)),
      ]),
    ];
  },
};
export default engine;

function smallest(): CompiledLine {
  const read = parseLine(threeInARow);
  if (!read.ok) throw new Error("the smallest model of the design page does not load");
  return compileLine(read.line);
}

interface Given {
  readonly hours: number;
  readonly loop: "open" | "closed";
  readonly budget: string;
}

function row(what: string, line: CompiledLine, { hours, loop, budget }: Given): Row {
  const untilSeconds = hours * 3600;
  let events = 0;
  const seconds = fastest(() => {
    ({ events } = replicate(line, { seed: 1, untilSeconds, warmupSeconds: 0, replications: 1, loop }));
  });
  return { what, "events/s": Math.round(events / seconds), "times life": Math.round(untilSeconds / seconds), budget };
}

/** The same as a visitor's run has it: shadow, forecasts, and a design search with its holdout. */
function session(what: string, line: CompiledLine): Row {
  const untilSeconds = 24 * 3600;
  const seconds = fastest(() => {
    const run = createSession(line, { seed: 1, loop: "closed", forecasts: true, designSearchAt: 4 * 3600 });
    for (let now = 30; now <= untilSeconds; now += 30) stepSession(run, now);
  });
  return { what, "events/s": "", "times life": Math.round(untilSeconds / seconds), budget: "" };
}

function fork(what: string, line: CompiledLine): Row {
  const plant = createPlant(line, { seed: 1 });
  advance(plant, 12 * 3600);
  const milliseconds = Array.from({ length: 50 }, () => {
    const begin = performance.now();
    forkPlant(plant);
    return performance.now() - begin;
  }).toSorted((left, right) => left - right);
  return { what, "events/s": "", "times life": "", budget: `${(milliseconds[25] ?? Number.NaN).toFixed(3)} of 1 ms` };
}

/** Wall seconds of the fastest of five. */
function fastest(run: () => void): number {
  const seconds = Array.from({ length: 5 }, () => {
    const begin = performance.now();
    run();
    return (performance.now() - begin) / 1000;
  });
  return Math.min(...seconds);
}
