import { levelAt, levelVarianceAt } from "./track.ts";
import type { TrackedTool } from "./trackedTool.ts";
import { type Twin, secondsPerPart } from "./twin.ts";
import { machinePace } from "./pace.ts";
import { wornAt } from "./wearClock.ts";

/** How far a tool's clock stood at a time, in seconds of the line's pace: its machine's wear clock, or time itself for one that grows by the hour. Machine of its station. */
export function wearTime({ line, state }: Twin, { station, isByHour }: TrackedTool, { machine, at }: { readonly machine: number; readonly at: number }): number {
  const clock = state.clocks[(line.stations[station]?.firstMachine ?? 0) + machine];
  return isByHour || clock === undefined ? at : wornAt(clock, at, state.isCounting);
}

/** How far it stood when a part was made that its machine ended at a time: a part wears the tool that it was made with for the next one. */
export function wearWhenMade(twin: Twin, tool: TrackedTool, end: { readonly machine: number; readonly at: number }): number {
  return wearTime(twin, tool, end) - (twin.state.isCounting && !tool.isByHour ? tool.partWear : 0);
}

/** A tool state as the twin has followed it: its level at a time and its growth with every part, each with a standard deviation, in the tool's unit. */
export interface KnownTool {
  readonly level: number;
  readonly sd: number;
  readonly perPart: number;
  readonly perPartSd: number;
  readonly observations: number;
}

/** What is known of a tool state of one machine at a time, now or before; null where it is not followed. Station, machine of it, and tool by index. */
export function knownTool(twin: Twin, { station, machine, tool }: { readonly station: number; readonly machine: number; readonly tool: number }, at: number): KnownTool | null {
  const found = twin.tracked.find((candidate) => candidate.station === station && candidate.tool === tool);
  const track = found === undefined ? undefined : twin.state.tracks[found.firstTrack + machine];
  if (found === undefined || track === undefined) return null;
  const worn = wearTime(twin, found, { machine, at });
  const pace = found.isByHour ? secondsPerPart(twin, (twin.line.stations[station]?.firstMachine ?? 0) + machine) : machinePace(twin.line, station);
  return { level: levelAt(track, worn), sd: Math.sqrt(levelVarianceAt(track, worn)), perPart: track.slope * pace, perPartSd: Math.sqrt(track.slopeVariance) * pace, observations: track.observations };
}

/** The level of a tool state with which a part was made that its machine ended at a time; null where it is not followed. Station, machine of it, and tool by index. */
export function levelWhenMade(twin: Twin, { station, machine, tool }: { readonly station: number; readonly machine: number; readonly tool: number }, at: number): number | null {
  const found = twin.tracked.find((candidate) => candidate.station === station && candidate.tool === tool);
  const track = found === undefined ? undefined : twin.state.tracks[found.firstTrack + machine];
  return found === undefined || track === undefined ? null : levelAt(track, wearWhenMade(twin, found, { machine, at }));
}

/** How far the clock of a tool state stood at a time; time itself where it is not followed. Station, machine of it, and tool by index. */
export function toolWearTime(twin: Twin, { station, machine, tool }: { readonly station: number; readonly machine: number; readonly tool: number }, at: number): number {
  const found = twin.tracked.find((candidate) => candidate.station === station && candidate.tool === tool);
  return found === undefined ? at : wearTime(twin, found, { machine, at });
}

/** How many real seconds pass, at the pace so far, while a tool's clock goes on by one. */
export function secondsPerWear(twin: Twin, { station, machine, tool }: { readonly station: number; readonly machine: number; readonly tool: number }): number {
  const found = twin.tracked.find((candidate) => candidate.station === station && candidate.tool === tool);
  return found?.isByHour === true ? 1 : secondsPerPart(twin, (twin.line.stations[station]?.firstMachine ?? 0) + machine) / machinePace(twin.line, station);
}
