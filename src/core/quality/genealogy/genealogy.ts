import type { CompiledLine } from "#line";
import type { Completion, DefectMap, EquipmentEvent, Measurement, Movement, Observation, Reading } from "#sensing";
import { type SetPointCourses, noteMove, startCourses } from "./courses.ts";
import { OrderCode, type PartRecord, addEntry, beginVisit, endVisit, lastHeard, materialWidth, newRecord } from "./record.ts";

/**
 * The genealogy of a line's parts, built from observations alone: where each part was and when, what was read, measured and seen
 * on it, what became of it. Its memory is bounded: beyond `kept` parts the one that came first and has left the line is forgotten, or the
 * very first where all are still in it.
 */
export interface Genealogy {
  readonly line: CompiledLine;
  readonly kept: number;
  /** All that changes; plain data. Set it to a saved copy and the genealogy goes on from there. */
  state: GenealogyState;
  /** By number, of the parts of `of`; follows from it. */
  readonly index: { of: GenealogyState | null; byPart: Map<number, PartRecord> };
}

export interface GenealogyState {
  /** As they were first heard of. */
  parts: PartRecord[];
  courses: SetPointCourses;
  /** Names of materials, as they were first heard of, and by `station/material` the lot that is open there. */
  materials: string[];
  openLots: Record<string, number>;
  /** How many parts are forgotten, and when the last of them was last heard of; -1 when none is. */
  forgotten: number;
  forgottenUntil: number;
}

/** Parts that are kept unless told otherwise; one of a line of ten stations with a few sensors takes about 1 kB. */
export const keptParts = 2000;

export function createGenealogy(line: CompiledLine, kept = keptParts): Genealogy {
  if (!(Number.isInteger(kept) && kept > 0)) throw new Error(`genealogy: found ${kept} parts to keep; a whole number above 0`);
  const state = { parts: [], courses: startCourses(line), materials: [], openLots: {}, forgotten: 0, forgottenUntil: -1 };
  return { line, kept, state, index: { of: null, byPart: new Map() } };
}

/** Takes an observation in. What names a station, sensor or characteristic that the line has not is passed over. */
export function trace(genealogy: Genealogy, observation: Observation): void {
  switch (observation.type) {
    case "movement":
      return traceMovement(genealogy, observation);
    case "reading":
      return traceReading(genealogy, observation);
    case "measurement":
      return traceMeasurement(genealogy, observation);
    case "completion":
      return traceCompletion(genealogy, observation);
    case "equipment":
      return traceEquipment(genealogy, observation);
    case "map":
      return traceMap(genealogy, observation);
    case "cycles":
      return;
    case "status":
      return;
  }
}

/** What is kept of a part; null when it was never heard of, or is forgotten. */
export function recordOf(genealogy: Genealogy, part: number): PartRecord | null {
  const { index, state } = genealogy;
  if (index.of !== state) {
    index.byPart = new Map(state.parts.map((record) => [record.part, record]));
    index.of = state;
  }
  return index.byPart.get(part) ?? null;
}

function recordFor(genealogy: Genealogy, part: number, revision: number): PartRecord {
  const known = recordOf(genealogy, part);
  if (known !== null) return known;
  const record = newRecord(part, revision);
  genealogy.state.parts.push(record);
  genealogy.index.byPart.set(part, record);
  if (genealogy.state.parts.length > genealogy.kept) forget(genealogy);
  return record;
}

function forget({ state, index }: Genealogy): void {
  const oldest = Math.max(0, state.parts.findIndex(({ left, into }) => left !== null || into >= 0));
  const [gone] = state.parts.splice(oldest, 1);
  if (gone === undefined) return;
  index.byPart.delete(gone.part);
  state.forgotten += 1;
  state.forgottenUntil = Math.max(state.forgottenUntil, lastHeard(gone));
}

interface Place {
  readonly station: number;
  readonly machine: number;
}

/** Where an observation was made; null where the line has no such machine. */
function placeOf({ line }: Genealogy, id: string | null, machine: number): Place | null {
  const station = line.stations.findIndex((candidate) => candidate.id === id);
  return station >= 0 && machine >= 0 && machine < (line.stations[station]?.machines ?? 0) ? { station, machine } : null;
}

function traceMovement(genealogy: Genealogy, { part, revision, event, at, station, machine, into }: Movement): void {
  if (event === "track-in" || event === "track-out") {
    const place = placeOf(genealogy, station, machine);
    if (place === null) return;
    const record = recordFor(genealogy, part, revision);
    if (event === "track-in") return beginVisit(record, { ...place, at });
    endVisit(record, { ...place, at });
    return noteLots(genealogy, record, { ...place, at });
  }
  const record = recordFor(genealogy, part, revision);
  if (event === "built-in") record.into = into ?? -1;
  else addEntry(record.orders, at, OrderCode[event]);
}

/** A part has got of the lots that are open at the station that it leaves: its machines take of one lot after the other. */
function noteLots({ state }: Genealogy, record: PartRecord, { station, at }: Place & { readonly at: number }): void {
  state.materials.forEach((_, material) => {
    const lot = state.openLots[`${station}/${material}`];
    if (lot !== undefined) noteLot(record, { material, lot, at });
  });
}

function noteLot({ materials }: PartRecord, { material, lot, at }: { readonly material: number; readonly lot: number; readonly at: number }): void {
  for (let entry = 0; entry < materials.length; entry += materialWidth) if (materials[entry] === material && materials[entry + 1] === lot) return;
  addEntry(materials, material, lot, at);
}

function traceReading(genealogy: Genealogy, { part, station, machine, sensor, at, value }: Reading): void {
  const place = placeOf(genealogy, station, machine);
  const index = genealogy.line.stations[place?.station ?? -1]?.sensors.findIndex(({ id }) => id === sensor) ?? -1;
  if (place === null || index < 0 || !Number.isFinite(value)) return;
  addEntry(recordFor(genealogy, part, 0).readings, place.station, place.machine, index, at, value);
}

/** The plant's record of a part's way, which fills in what nobody has told of. */
export function noteWay(genealogy: Genealogy, { part, revision, reworks, machines, times }: Pick<Measurement, "part" | "revision" | "reworks" | "machines" | "times">): void {
  noteVisits(genealogy, recordFor(genealogy, part, revision), { revision, reworks, machines, times });
}

function noteVisits({ line }: Genealogy, record: PartRecord, { revision, reworks, machines, times }: Pick<Measurement, "revision" | "reworks" | "machines" | "times">): void {
  record.revision = revision;
  record.reworks = Math.max(record.reworks, reworks);
  line.stations.forEach((_, station) => {
    const machine = machines[station] ?? -1;
    const ended = times[station] ?? -1;
    if (machine >= 0 && ended >= 0) endVisit(record, { station, machine, at: ended });
  });
}

/** A measurement carries the plant's record of the part's way. */
function traceMeasurement(genealogy: Genealogy, { part, revision, characteristic, at, value, reworks, machines, times, materials = [] }: Measurement): void {
  const index = genealogy.line.characteristics.findIndex(({ id }) => id === characteristic);
  if (index < 0 || !Number.isFinite(value)) return;
  const record = recordFor(genealogy, part, revision);
  addEntry(record.measurements, index, at, value, reworks);
  noteVisits(genealogy, record, { revision, reworks, machines, times });
  genealogy.line.physics.materials.forEach(({ id, station }, material) => {
    const lot = materials[material] ?? -1;
    if (lot >= 0) noteLot(record, { material: materialIndex(genealogy, id), lot, at: times[station] ?? -1 });
  });
}

/** Of a map its number of defects is kept: the newest maps stand whole in the gallery. */
function traceMap(genealogy: Genealogy, { part, revision, reworks, station, machine, map, at, x }: DefectMap): void {
  const place = placeOf(genealogy, station, machine);
  const index = genealogy.line.stations[place?.station ?? -1]?.maps.findIndex(({ id }) => id === map) ?? -1;
  if (place === null || index < 0) return;
  const record = recordFor(genealogy, part, revision);
  record.reworks = Math.max(record.reworks, reworks);
  addEntry(record.maps, place.station, index, at, x.length);
}

function traceCompletion(genealogy: Genealogy, { part, revision, reworks, at, good, failed }: Completion): void {
  const record = recordFor(genealogy, part, revision);
  record.revision = revision;
  record.reworks = Math.max(record.reworks, reworks);
  record.left = { at, good, failed: [...failed] };
}

/** A maintenance brings a machine's set points back to the recipe's. */
function traceEquipment(genealogy: Genealogy, { station, machine, event, at, setPoint, value, material, lot }: EquipmentEvent): void {
  const place = placeOf(genealogy, station, machine);
  const of = genealogy.line.stations[place?.station ?? -1];
  if (place === null || of === undefined) return;
  const index = of.firstMachine + machine;
  const { courses } = genealogy.state;
  if (event === "maintained") of.recipe.forEach((recipe, point) => noteMove(courses, { machine: index, setPoint: point, at, value: recipe.setPoint }));
  if (event === "lot-opened" && material !== undefined && lot !== undefined) openLot(genealogy, { station: place.station, material, lot });
  const moved = of.recipe.findIndex(({ id }) => id === setPoint);
  if (event === "set-point-moved" && moved >= 0 && value !== undefined && Number.isFinite(value)) noteMove(courses, { machine: index, setPoint: moved, at, value });
}

function openLot({ state }: Genealogy, { station, material, lot }: { readonly station: number; readonly material: string; readonly lot: number }): void {
  state.openLots[`${station}/${materialIndex({ state }, material)}`] = lot;
}

function materialIndex({ state }: Pick<Genealogy, "state">, material: string): number {
  const known = state.materials.indexOf(material);
  return known < 0 ? state.materials.push(material) - 1 : known;
}
