import type { Measurement } from "#sensing";
import type { Conditions } from "./conditions.ts";
import { designOf, setPointAt } from "./record.ts";
import { levelAt } from "./track.ts";
import type { Twin } from "./twin.ts";

/**
 * What a measured part was made under, as far as is known: the design of its revision, the set points that each machine of
 * its way had when it finished the part, and the twin's estimates of the tools then. Lives in the twin's scratch.
 */
export function wayOf(twin: Twin, measurement: Measurement): Conditions {
  const { line, state, tracked, scratch } = twin;
  const design = designOf(state.record, measurement.revision);
  const conditions = { ...scratch.conditions, design };
  for (const station of line.stations) {
    const machine = measurement.machines[station.index] ?? -1;
    const courses = machine < 0 ? undefined : state.record.setPoints[station.firstMachine + machine];
    const finishedAt = measurement.times[station.index] ?? measurement.at;
    const setPoints = conditions.setPoints[station.index] ?? [];
    station.recipe.forEach(({ setPoint }, index) => {
      const course = courses?.[index];
      setPoints[index] = course === undefined ? setPoint : setPointAt(course, finishedAt);
    });
    const tools = conditions.tools[station.index] ?? [];
    station.tools.forEach(({ initial }, index) => {
      tools[index] = initial;
    });
  }
  for (const { station, tool, firstTrack } of tracked) {
    const machine = measurement.machines[station] ?? -1;
    const track = machine < 0 ? undefined : state.tracks[firstTrack + machine];
    const tools = conditions.tools[station];
    if (track !== undefined && tools !== undefined) tools[tool] = levelAt(track, measurement.times[station] ?? measurement.at);
  }
  return conditions;
}

/**
 * What the next part is made under on one machine of a station: its present set points and tools, and at every other
 * station the mean of its machines'. `design` stands in for the newest revision's. A fresh copy.
 */
export function presentConditions(twin: Twin, at: { readonly station: number; readonly machine: number; readonly now: number }, design?: readonly number[]): Conditions {
  const { line, state, tracked } = twin;
  const machinesOf = (station: number): readonly number[] =>
    station === at.station ? [at.machine] : Array.from({ length: line.stations[station]?.machines ?? 0 }, (_, machine) => machine);
  const setPoints = line.stations.map((station) =>
    station.recipe.map((_, index) =>
      mean(machinesOf(station.index).map((machine) => {
        const course = state.record.setPoints[station.firstMachine + machine]?.[index];
        return course === undefined ? 0 : setPointAt(course, Number.POSITIVE_INFINITY);
      })),
    ),
  );
  const tools = line.stations.map((station) =>
    station.tools.map(({ initial }, tool) => {
      const found = tracked.find((candidate) => candidate.station === station.index && candidate.tool === tool);
      if (found === undefined) return initial;
      return mean(machinesOf(station.index).map((machine) => {
        const track = state.tracks[found.firstTrack + machine];
        return track === undefined ? initial : levelAt(track, Math.max(at.now, track.at));
      }));
    }),
  );
  return { design: design ?? designOf(state.record, Number.POSITIVE_INFINITY), setPoints, tools };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
