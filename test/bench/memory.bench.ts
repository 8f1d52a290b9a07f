import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { type Session, createSession, give, saveSession, stepSession, summarize } from "#loop";
import type { Bench, Row } from "./bench.ts";

const days = 20;
const day = 24 * 3600;

const memory: Bench = {
  about: `heap after each of ${days} simulated days at the highest speed, loop closed beside its shadow (budget: flat, the last no more than 10 % over the fifth)`,
  run() {
    const collect = collector();
    return Object.values(shippedLines).flatMap((spec) => {
      const session = createSession(compileLine(spec), { seed: 1, loop: "closed", forecasts: true, designSearchAt: 4 * 3600 });
      return Array.from({ length: days }, (_, index): Row => {
        passDay(session, index + 1);
        collect();
        return { line: spec.id, day: index + 1, "heap MB": megabytes(process.memoryUsage().heapUsed), "snapshot MB": megabytes(saveSession(session).byteLength) };
      });
    });
  },
};
export default memory;

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
