import { type LineSpec, type TimedCommand, durationSeconds, durationUnits } from "#line";
import type { Befalling } from "#loop";
import { scenarios } from "#scenarios";
import { didYouMean } from "./didYouMean.ts";
import { SettingError } from "./place.ts";

/** What a story brings over its line: its faults, and when its loop begins the design search. Throws a SettingError on one that there is not, or of another line. */
export function readStory(line: LineSpec, id: string): Befalling {
  const ids = Object.keys(scenarios);
  const story = Object.hasOwn(scenarios, id) ? scenarios[id] : undefined;
  if (story === undefined) throw new SettingError(`found ${JSON.stringify(id)}; ${didYouMean(id, ids)}a story: ${ids.join(", ")}`);
  if (story.line !== line.id) throw new SettingError(`found ${JSON.stringify(id)}, a story of ${story.line}; this line is ${line.id}`);
  return { events: story.events, designSearchAt: story.designSearchAt };
}

/** `cameraDrift[2]@4h, needleClog@5h`: faults of the line, the machine that each befalls (counted from 1, which is meant where none is said), and when. Throws a SettingError. */
export function readFaults(line: LineSpec, text: string): readonly TimedCommand[] {
  return text.split(",").map((part) => part.trim()).filter((part) => part !== "").map((part) => faultOf(line, part));
}

function faultOf(line: LineSpec, part: string): TimedCommand {
  const [, id, nth = "1", time] = /^([^[\]@]+)(?:\[(\d{1,6})\])?@(.+)$/u.exec(part) ?? [];
  if (id === undefined || time === undefined) throw new SettingError(`found ${JSON.stringify(part)}; a fault and its time, such as ${Object.keys(line.faults ?? {})[0] ?? "jump"}@4h, or [2] before the @ for the second machine`);
  const ids = Object.keys(line.faults ?? {});
  const fault = Object.hasOwn(line.faults ?? {}, id) ? line.faults?.[id] : undefined;
  if (fault === undefined) throw new SettingError(`found ${JSON.stringify(id)}; ${didYouMean(id, ids)}the line's faults are ${ids.join(", ") || "none"}`);
  const machines = line.stations.find((station) => station.id === fault.station)?.machines ?? 1;
  const machine = Number(nth);
  if (machine < 1 || machine > machines) throw new SettingError(`${id}: found machine ${machine}; machines count from 1, and ${fault.station} has ${machines === 1 ? "one" : `${machines}, 1 to ${machines}`}`);
  const at = durationSeconds(time.trim());
  if (at === null || !(at >= 0)) throw new SettingError(`${id}: found the time ${JSON.stringify(time)}; a number of seconds, or with a unit (${durationUnits.join(", ")}), such as 4h`);
  return { at, command: { type: "fault", fault: id, machine: machine - 1 } };
}
