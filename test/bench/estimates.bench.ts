import { compileLine } from "#line";
import { plants } from "#lines";
import { createSession, stepSession } from "#loop";
import { calibrationOf, looks, toolErrors } from "../core/twin/toolErrors.ts";
import type { Bench, Row } from "./bench.ts";

const hour = 3600;
const seeds = 8;

const estimates: Bench = {
  about: "hidden tools of each plant: share that lies within the 90 % interval that the twin states (budget 0.85 to 0.99), and how wide that is, by tool, loop open and closed",
  run: () => Object.keys(plants).flatMap((id) => (["open", "closed"] as const).flatMap((loop) => rows(id, loop))),
};
export default estimates;

function rows(id: string, loop: "open" | "closed"): readonly Row[] {
  const spec = plants[id];
  if (spec === undefined) throw new Error(`there is no plant ${id}`);
  const line = compileLine(spec);
  const found = new Map<string, number[]>();
  for (let seed = 1; seed <= seeds; seed += 1) {
    const session = createSession(line, { seed, loop, shadow: false, holdouts: false });
    for (const at of looks[id] ?? []) {
      stepSession(session, at * hour);
      for (const [tool, errors] of Object.entries(toolErrors(session, at * hour))) found.set(tool, [...(found.get(tool) ?? []), ...errors]);
    }
  }
  return [row(`${id}, ${loop}`, [...found.values()].flat()), ...[...found].map(([tool, errors]) => row(`${id}, ${loop}, ${tool}`, errors))];
}

function row(what: string, errors: readonly number[]): Row {
  const { share, meanSquare } = calibrationOf(errors);
  return { what, values: errors.length, "within 90 %": share.toFixed(3), "root mean square (1 as wide as it should be)": Math.sqrt(meanSquare).toFixed(2), "mean": (errors.reduce((sum, error) => sum + error, 0) / errors.length).toFixed(2) };
}
