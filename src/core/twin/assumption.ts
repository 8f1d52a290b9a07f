import { type AssumedPace, assumePace } from "./calibration/pace.ts";
import { type PendingRelease, pendingReleases } from "./effectivity.ts";
import type { EquipmentRecord } from "./equipment.ts";
import type { CompiledControl } from "#line";
import { type PlantRecord, designOf, moveRate, setPointAt } from "./record.ts";
import { type FlowSetting, copyFlow } from "./flow.ts";
import { followedSeconds, machinePace } from "./pace.ts";
import { type Twin, expectedLevel, partsSinceMaintenance, secondsPerPart } from "./twin.ts";
import { knownTool } from "./wear.ts";

/** All that a forecast starts from, as known at one time. Plain data: an experiment keeps it, so that all its runs start from the same. */
export interface Assumption {
  readonly at: number;
  /** Values in the order of the line's design parameters. */
  readonly design: readonly number[];
  /** The highest number of a part that was seen; -1 before any. */
  readonly newestPart: number;
  /** Designs that are released from a later part on. */
  readonly pending: readonly PendingRelease[];
  /** By machine (counted through all stations), by set point. */
  readonly setPoints: readonly (readonly number[])[];
  /** By control: how far the controllers leave its characteristic from the target, in standard deviations of a measurement. */
  readonly steering: readonly number[];
  /** By control: how often one of its machines' set points is moved, a second. */
  readonly moveRates: readonly number[];
  /** By machine, counted through all stations. */
  readonly partsSinceMaintenance: readonly number[];
  /** By machine, counted through all stations: mean seconds between two of its parts. */
  readonly secondsPerPart: readonly number[];
  readonly tools: readonly AssumedTool[];
  /** By characteristic: every n-th part is measured. */
  readonly sampling: readonly number[];
  readonly flow: FlowSetting;
  /** Since when each machine is down or under maintenance, and what befell the machines lately. */
  readonly equipment: Readonly<EquipmentRecord>;
  /** How its times are known. */
  readonly pace: AssumedPace;
}

/** A tool state as known: its value now and its growth with every part, each with a standard deviation. Station and tool by index. */
export interface AssumedTool {
  readonly station: number;
  readonly machine: number;
  readonly tool: number;
  readonly value: number;
  readonly sd: number;
  readonly perPart: number;
  readonly perPartSd: number;
}

/** What is known of the plant now. */
export function assume(twin: Twin, now: number): Assumption {
  const { line, state } = twin;
  const counts = state.calibration.counted;
  return {
    at: now,
    design: [...designOf(state.record, Number.POSITIVE_INFINITY)],
    newestPart: state.record.effectivity.newestPart,
    pending: pendingReleases(state.record.effectivity, state.record.designs),
    setPoints: presentSetPoints(state.record),
    steering: state.steering.map(({ factor }) => factor),
    moveRates: line.controls.map((control) => controlRate(twin, control, now)),
    sampling: [...state.record.sampling],
    equipment: copyOf(state.equipment, now - followedSeconds(line)),
    pace: assumePace(line, state.calibration),
    partsSinceMaintenance: line.stationOfMachine.map((_, machine) => partsSinceMaintenance(twin, machine, now)),
    secondsPerPart: line.stationOfMachine.map((station, machine) => (counts[machine] ? now / counts[machine] : machinePace(line, station))),
    tools: line.stations.flatMap(({ index, machines, tools }) => tools.flatMap((_, tool) => Array.from({ length: machines }, (_one, machine) => assumedTool(twin, { station: index, machine, tool }, now)))),
    flow: copyFlow(state.record.flow),
  };
}

/** A tool as its track has it; else as the line model does, with the spread that the model gives it. */
function assumedTool(twin: Twin, at: { readonly station: number; readonly machine: number; readonly tool: number }, now: number): AssumedTool {
  const station = twin.line.stations[at.station];
  const machine = (station?.firstMachine ?? 0) + at.machine;
  const pace = secondsPerPart(twin, machine);
  const known = knownTool(twin, at, now);
  if (known !== null) return { ...at, value: known.level, sd: known.sd, perPart: known.perPart, perPartSd: known.perPartSd };
  const { initial = 0, initialSd = 0, machineSd = 0, perPart = 0, perHour = 0, spread = 0 } = station?.tools[at.tool] ?? {};
  const value = expectedLevel(twin, { ...at, machine });
  const rate = perPart + (perHour * pace) / 3600;
  const sd = Math.sqrt(initialSd * initialSd + machineSd * machineSd + spread * spread * (value - initial) * (value - initial));
  return { ...at, value, sd, perPart: rate, perPartSd: Math.abs(rate) * spread };
}

/** How often the set points of a control were moved lately, one machine with another. */
function controlRate({ line, state }: Twin, { station: index, setPoint }: CompiledControl, now: number): number {
  const { firstMachine = 0, machines = 0 } = line.stations[index] ?? {};
  const courses = state.record.setPoints.slice(firstMachine, firstMachine + machines).flatMap((own) => own[setPoint] ?? []);
  return courses.reduce((sum, course) => sum + moveRate(course, now, followedSeconds(line)), 0) / Math.max(1, courses.length);
}

function copyOf({ down, service, repaired, recent }: EquipmentRecord, from: number): EquipmentRecord {
  return { down: [...down], service: [...service], repaired: [...repaired], recent: recent.filter(({ at }) => at > from) };
}

function presentSetPoints(record: PlantRecord): readonly (readonly number[])[] {
  return record.setPoints.map((courses) => courses.map((course) => setPointAt(course, Number.POSITIVE_INFINITY)));
}
