import type { EquipmentRecord } from "./equipment.ts";
import { type PlantRecord, designOf, setPointAt } from "./record.ts";
import { levelAt, levelVarianceAt } from "./track.ts";
import { type Twin, partsSinceMaintenance } from "./twin.ts";
import { type FlowSetting, copyFlow } from "./flow.ts";
import { machinePace } from "./pace.ts";

/** All that a forecast starts from, as known at one time. Plain data: an experiment keeps it, so that all its runs start from the same. */
export interface Assumption {
  readonly at: number;
  /** Values in the order of the line's design parameters. */
  readonly design: readonly number[];
  /** By machine (counted through all stations), by set point. */
  readonly setPoints: readonly (readonly number[])[];
  /** By control: how far the controllers leave its characteristic from the target, in standard deviations of a measurement. */
  readonly steering: readonly number[];
  /** By machine, counted through all stations. */
  readonly partsSinceMaintenance: readonly number[];
  readonly tools: readonly AssumedTool[];
  /** By characteristic: every n-th part is measured. */
  readonly sampling: readonly number[];
  readonly flow: FlowSetting;
  /** Since when each machine is down or under maintenance, and what befell the machines lately. */
  readonly equipment: Readonly<EquipmentRecord>;
}

/** An estimated tool state: its value and standard deviation now, and its growth with every part. Station and tool by index. */
export interface AssumedTool {
  readonly station: number;
  readonly machine: number;
  readonly tool: number;
  readonly value: number;
  readonly sd: number;
  readonly perPart: number;
}

/** A model follows the plant over so many simulated seconds at most: what befell it before shows in nothing any more. */
export const followedSeconds = 4 * 3600;

/** What is known of the plant now. */
export function assume(twin: Twin, now: number): Assumption {
  const { line, state, tracked } = twin;
  return {
    at: now,
    design: [...designOf(state.record, Number.POSITIVE_INFINITY)],
    setPoints: presentSetPoints(state.record),
    steering: state.steering.map(({ factor }) => factor),
    sampling: [...state.record.sampling],
    equipment: copyOf(state.equipment, now - followedSeconds),
    partsSinceMaintenance: line.stationOfMachine.map((_, machine) => partsSinceMaintenance(twin, machine, now)),
    tools: tracked.flatMap(({ station, tool, firstTrack }) =>
      state.tracks.slice(firstTrack, firstTrack + (line.stations[station]?.machines ?? 0)).map((track, machine) => {
        const at = Math.max(now, track.at);
        return { station, machine, tool, value: levelAt(track, at), sd: Math.sqrt(levelVarianceAt(track, at)), perPart: track.slope * machinePace(line, station) };
      }),
    ),
    flow: copyFlow(state.record.flow),
  };
}

function copyOf({ down, service, repaired, recent }: EquipmentRecord, from: number): EquipmentRecord {
  return { down: [...down], service: [...service], repaired: [...repaired], recent: recent.filter(({ at }) => at > from) };
}

function presentSetPoints(record: PlantRecord): readonly (readonly number[])[] {
  return record.setPoints.map((courses) => courses.map((course) => setPointAt(course, Number.POSITIVE_INFINITY)));
}
