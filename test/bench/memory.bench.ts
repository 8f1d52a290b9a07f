import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { compileLine, seconds } from "#line";
import { plants } from "#lines";
import { type Session, createSession, give, saveSession, stepSession, summarize } from "#loop";
import { advance, createPlant, tally } from "#plant";
import type { Bench, Row } from "./bench.ts";

const days = 20;
const day = 24 * 3600;

const memory: Bench = {
  about: `heap after 1 to 10 million parts through a line, and after each of ${days} simulated days at the highest speed, loop closed beside its shadow (budget: flat, the last no more than 10 % over the fifth)`,
  run() {
    const collect = collector();
    return [...tenMillionParts(collect), ...Object.values(plants).flatMap((spec) => {
      const session = createSession(compileLine(spec), { seed: 1, loop: "closed", forecasts: true, designSearchAt: 4 * 3600 });
      return Array.from({ length: days }, (_, index): Row => {
        passDay(session, index + 1);
        collect();
        return { line: spec.id, day: index + 1, "heap MB": megabytes(process.memoryUsage().heapUsed), "snapshot MB": megabytes(saveSession(session).byteLength) };
      });
    })];
  },
};
export default memory;

/** The heap after so many parts through a line of five stations. */
function tenMillionParts(collect: () => void): Row[] {
  const time = { exponential: { mean: seconds(1) } };
  const stations = Array.from({ length: 5 }, (_, index) => ({ id: `s${index}`, time, bufferBefore: index === 0 ? 0 : 5 }));
  const plant = createPlant(compileLine({ format: "plantloop/line@1", id: "five", arrivals: "saturated", stations }), { seed: 1 });
  return [1, 4, 7, 10].map((millions): Row => {
    while (tally(plant).good < millions * 1e6) advance(plant, tally(plant).seconds + 1e5);
    collect();
    return { line: "five in a row", parts: `${millions} million`, "heap MB": megabytes(process.memoryUsage().heapUsed) };
  });
}

/** A day in which something happens: faults, and a look at the run each minute as the page takes it. */
function passDay(session: Session, nth: number): void {
  const faults = Object.keys(session.line.spec.faults ?? {});
  const fault = faults[nth % Math.max(1, faults.length)];
  if (fault !== undefined) give(session, { type: "fault", fault, machine: 0 });
  for (let now = (nth - 1) * day + 60; now <= nth * day; now += 60) {
    stepSession(session, now);
    summarize(session);
  }
}

/** Node's garbage collector, so that what is counted is what is held. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  return typeof collect === "function" ? () => void collect() : () => undefined;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e4) / 100;
}
