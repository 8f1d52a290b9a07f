/** A few runs, and what a hash of their whole state is: what an engine must agree with every other on. Runs in any of them. */
import { compileLine } from "#line";
import { readLine } from "#line/read";
import { shippedLines } from "#lines";
import { createSession, saveSession, setLoop, standardSearchSeconds, stepSession } from "#loop";
import { advance, createPlant } from "#plant";
import { fingerprint, hashOf } from "../../core/fingerprint.ts";
import { complete, threeInARow } from "../../core/line/read/models.ts";

const hour = 3600;

/** 64 bits of the whole state of each run at its end, by what the run is. */
export function hashes(): Record<string, string> {
  return {
    "die-stacking, loop closed, with its shadow, its forecasts and a design search, 6 h": closed(),
    "three stations in a row, 100 h": open(threeInARow, 100),
    "a line with everything of the language, 24 h": open(JSON.stringify(complete), 24),
  };
}

function closed(): string {
  const spec = shippedLines["die-stacking"];
  if (spec === undefined) throw new Error("the line is gone");
  const session = createSession(compileLine(spec), { seed: 7, loop: "open", forecasts: true, designSearchAt: standardSearchSeconds });
  stepSession(session, hour / 2);
  setLoop(session, "closed");
  stepSession(session, 6 * hour);
  return hashOf(saveSession(session));
}

function open(text: string, hours: number): string {
  const read = readLine(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const plant = createPlant(compileLine(read.line), { seed: 7 });
  advance(plant, hours * hour);
  return fingerprint(plant);
}
