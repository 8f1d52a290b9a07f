import type { CompiledLine, TimedCommand } from "#line";
import { type Effectivity, noPart, presentDesign } from "./effectivity.ts";
import { type FlowSetting, builtFlow, noteFlow } from "./flow.ts";
import { machinePace } from "./pace.ts";

/** What the plant was told and did, and so is known for certain: its designs, the course of every set point, and maintenance. Plain data, bounded. */
export interface PlantRecord {
  /** Designs of the newest revisions; the first of them belongs to `firstRevision`. */
  designs: number[][];
  firstRevision: number;
  /** Of the same revisions. */
  effectivity: Effectivity;
  /** By machine (counted through all stations), by set point: when it was set, oldest first, and to what. */
  setPoints: SetPointCourse[][];
  /** By machine: when it was last maintained, as far as the plan tells for the time before the run (which is below 0). */
  maintained: number[];
  /** By characteristic: every n-th part is measured. */
  sampling: number[];
  flow: FlowSetting;
}

export interface SetPointCourse {
  at: number[];
  value: number[];
}

const keptMoves = 32;
const keptDesigns = 64;

export function createRecord(line: CompiledLine): PlantRecord {
  return {
    designs: [[...line.nominalDesign]],
    firstRevision: 0,
    effectivity: noPart(),
    setPoints: line.stations.flatMap(({ machines, recipe }) =>
      Array.from({ length: machines }, () => recipe.map(({ setPoint }) => ({ at: [-1], value: [setPoint] }))),
    ),
    maintained: line.stations.flatMap(({ index, machines, maintenance }) =>
      Array.from({ length: machines }, (_, machine) => 0 - (maintenance?.partsAtStart[machine] ?? 0) * machinePace(line, index)),
    ),
    sampling: line.characteristics.map(({ every }) => every),
    flow: builtFlow(line),
  };
}

/** Notes a command that the plant has taken. Faults are no business of the record: nobody tells a plant's owner of them. */
export function recordCommand(record: PlantRecord, line: CompiledLine, { at, command }: TimedCommand): void {
  if (command.type === "release-revision") {
    const present = designOf(record, Number.POSITIVE_INFINITY);
    record.designs.push(line.design.map((name, index) => command.design[name] ?? present[index] ?? 0));
    record.effectivity.fromPart.push(command.fromPart ?? record.effectivity.newestPart + 1);
    if (record.designs.length > keptDesigns) {
      record.designs.shift();
      record.effectivity.fromPart.shift();
      record.firstRevision += 1;
    }
  }
  if (command.type === "sample") record.sampling[line.characteristics.findIndex(({ id }) => id === command.characteristic)] = command.every;
  noteFlow(record.flow, line, command);
  if (command.type !== "set-point") return;
  const station = line.stations.find(({ id }) => id === command.station);
  const index = station?.recipe.findIndex(({ id }) => id === command.setPoint) ?? -1;
  const course = record.setPoints[(station?.firstMachine ?? 0) + command.machine]?.[index];
  if (course !== undefined) move(course, at, command.value);
}

/** A maintenance brings a machine's set points back to the recipe's. */
export function recordMaintained(record: PlantRecord, line: CompiledLine, { machine, at }: { readonly machine: number; readonly at: number }): void {
  const station = line.stations[line.stationOfMachine[machine] ?? 0];
  record.maintained[machine] = at;
  record.setPoints[machine]?.forEach((course, index) => move(course, at, station?.recipe[index]?.setPoint ?? 0));
}

/** The design of a revision, by number; the oldest or newest known for one before or after. Infinity for the one that parts are started to now. */
export function designOf(record: PlantRecord, revision: number): readonly number[] {
  if (revision === Number.POSITIVE_INFINITY) return record.designs[presentDesign(record.effectivity)] ?? [];
  const index = Math.max(0, Math.min(record.designs.length - 1, revision - record.firstRevision));
  return record.designs[index] ?? [];
}

/** The set point that a part was made under which the machine finished at a time; Infinity for the present one. */
export function setPointAt(course: SetPointCourse, finishedAt: number): number {
  for (let index = course.at.length - 1; index > 0; index -= 1) {
    if ((course.at[index] ?? 0) < finishedAt) return course.value[index] ?? 0;
  }
  return course.value[0] ?? 0;
}

/** How often a set point was moved over the last seconds, a second; over those that are kept where there were more moves. */
export function moveRate({ at }: SetPointCourse, now: number, seconds: number): number {
  const isFull = at.length >= keptMoves;
  const from = Math.max(0, now - seconds, isFull ? (at[0] ?? 0) : 0);
  return at.filter((time) => time > from).length / Math.max(1, now - from);
}

/** When the set point was last moved; -1 when never. */
export function lastMoved(course: SetPointCourse): number {
  return course.at.at(-1) ?? -1;
}

function move(course: SetPointCourse, at: number, value: number): void {
  course.at.push(at);
  course.value.push(value);
  if (course.at.length <= keptMoves) return;
  course.at.shift();
  course.value.shift();
}
