import { type Genealogy, recordOf } from "./genealogy.ts";
import { type Whereabouts, whereIs } from "./history.ts";
import { type PartRecord, isOnHold, materialWidth, visitWidth } from "./record.ts";

/** What a fault may have touched: what was at a station, or on one machine of it, between two times; and only what got of a lot of material. */
export interface Suspicion {
  readonly station: string;
  /** All machines of the station when left out. */
  readonly machine?: number;
  /** Simulated seconds. */
  readonly from: number;
  readonly until: number;
  readonly materialLot?: { readonly material: string; readonly lot: number };
}

type Touch = Pick<TouchedPart, "machine" | "from" | "until">;

export interface TouchedPart {
  readonly part: number;
  readonly revision: number;
  readonly reworks: number;
  readonly machine: number;
  /** When it was there; null where nobody has told of its coming, and while it is there. */
  readonly from: number | null;
  readonly until: number | null;
  readonly where: Whereabouts;
  readonly isHeld: boolean;
}

export interface Containment {
  /** In the order in which the genealogy first heard of them. */
  readonly parts: readonly TouchedPart[];
  /** Whether none of those that are forgotten can have been touched. */
  readonly isWhole: boolean;
}

/**
 * Which parts a fault touched, and where they are now. A part is touched whose time on the machine has any of the time of the
 * fault in it, and so is one that has come of such a part. Throws, with what was found and what is allowed, on a suspicion of what the line has not.
 */
export function containment(genealogy: Genealogy, suspicion: Suspicion): Containment {
  const station = check(genealogy, suspicion);
  const parts = genealogy.state.parts.flatMap((record): TouchedPart[] => {
    const visit = [record, recordOf(genealogy, record.of)].reduce<Touch | null>((found, one) => found ?? (one !== null && hasLot(genealogy, one, suspicion) ? touchedAt(one, station, suspicion) : null), null);
    if (visit === null) return [];
    const { part, revision, reworks } = record;
    return [{ part, revision, reworks, ...visit, where: whereIs(genealogy, record), isHeld: isOnHold(record) && record.left === null }];
  });
  return { parts, isWhole: genealogy.state.forgottenUntil < suspicion.from };
}

/** Numbers of the touched parts that are still in the line: those that a hold can stop. */
export function stillInLine({ parts }: Containment): readonly number[] {
  return parts.filter(({ where }) => where.is === "at-machine" || where.is === "after-station" || where.is === "in-line").map(({ part }) => part);
}

function check({ line, state }: Genealogy, { station: id, machine, from, until, materialLot }: Suspicion): number {
  const station = line.stations.find((candidate) => candidate.id === id);
  if (station === undefined) throw new Error(`unknown station ${id}; there are ${line.stations.map((one) => one.id).join(", ")}`);
  if (machine !== undefined && !(Number.isInteger(machine) && machine >= 0 && machine < station.machines)) throw new Error(`${id}: found machine ${machine}; its machines are 0 to ${station.machines - 1}`);
  if (!(from <= until)) throw new Error(`found a time from ${from} to ${until} s; a time ends after it begins`);
  if (materialLot !== undefined && !state.materials.includes(materialLot.material)) throw new Error(`no lot of ${materialLot.material} was opened so far; of ${state.materials.join(", ") || "no material"} there was one`);
  return station.index;
}

function touchedAt({ visits }: PartRecord, station: number, { machine, from, until }: Suspicion): Touch | null {
  for (let entry = 0; entry < visits.length; entry += visitWidth) {
    const [at = -1, on = -1, begun = -1, ended = -1] = visits.slice(entry, entry + visitWidth);
    if (at !== station || (machine !== undefined && on !== machine)) continue;
    // Of one whose coming is not known only its end is held against the time.
    const begins = begun < 0 ? ended : begun;
    if (begins <= until && (ended < 0 || ended >= from)) return { machine: on, from: begun < 0 ? null : begun, until: ended < 0 ? null : ended };
  }
  return null;
}

function hasLot({ state }: Genealogy, { materials }: PartRecord, { materialLot }: Suspicion): boolean {
  if (materialLot === undefined) return true;
  const material = state.materials.indexOf(materialLot.material);
  for (let entry = 0; entry < materials.length; entry += materialWidth) if (materials[entry] === material && materials[entry + 1] === materialLot.lot) return true;
  return false;
}
