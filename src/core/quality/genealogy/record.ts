/**
 * What is kept of one part; plain data. Each list is flat, so many numbers an entry, the oldest first; stations, sensors, maps and
 * characteristics stand by their index in the line, times are simulated seconds, and -1 is what is not known.
 */
export interface PartRecord {
  part: number;
  revision: number;
  reworks: number;
  /** Station, machine, from, until (-1 while it is there). */
  visits: number[];
  /** Station, machine, sensor, time, value. */
  readings: number[];
  /** Characteristic, time, value, reworks before it. */
  measurements: number[];
  /** Material by its index in `GenealogyState.materials`, lot, time. */
  materials: number[];
  /** Time, `OrderCode`. */
  orders: number[];
  /** Station, map, time, number of defects. */
  maps: number[];
  /** The part that it was built into; -1 for none. */
  into: number;
  /** The part that it has come of; -1 for none. */
  of: number;
  /** Whether others have come of it, and it is no more. */
  isDivided: boolean;
  /** When it left the line, as what, and with which characteristics out of specification; null while it is in the line. */
  left: { at: number; good: boolean; failed: string[] } | null;
}

export const visitWidth = 4;
export const readingWidth = 5;
export const measurementWidth = 4;
export const materialWidth = 3;
export const orderWidth = 2;
export const mapWidth = 4;

export const OrderCode = { held: 0, released: 1, "sent-to-inspection": 2 } as const;

/** Entries of each list that are kept of a part: far more than a part has that is sent back now and then. */
const mostEntries = 200;

export function newRecord(part: number, revision: number): PartRecord {
  return { part, revision, reworks: 0, visits: [], readings: [], measurements: [], materials: [], orders: [], maps: [], into: -1, of: -1, isDivided: false, left: null };
}

/** Adds an entry to a list; the oldest one goes when there are too many. A -0, which JSON does not know, becomes 0. */
export function addEntry(list: number[], ...entry: number[]): void {
  for (const value of entry) list.push(value + 0);
  if (list.length > mostEntries * entry.length) list.splice(0, entry.length);
}

/** A part begins a step on a machine. */
export function beginVisit({ visits }: PartRecord, { station, machine, at }: { readonly station: number; readonly machine: number; readonly at: number }): void {
  const last = visits.length - visitWidth;
  const isThere = last >= 0 && visits[last] === station && visits[last + 1] === machine && visits[last + 2] === at;
  if (!isThere) addEntry(visits, station, machine, at, -1);
}

/** A part ends a step on a machine; one whose beginning nobody told of has an unknown one. */
export function endVisit({ visits }: PartRecord, { station, machine, at }: { readonly station: number; readonly machine: number; readonly at: number }): void {
  for (let entry = visits.length - visitWidth; entry >= 0; entry -= visitWidth) {
    if (visits[entry] !== station || visits[entry + 1] !== machine) continue;
    if (visits[entry + 3] === at) return;
    if (visits[entry + 3] === -1) {
      visits[entry + 3] = at;
      return;
    }
  }
  addEntry(visits, station, machine, -1, at);
}

/** When something was last heard of a part. */
export function lastHeard({ visits, left }: PartRecord): number {
  let last = left?.at ?? -1;
  for (let entry = 0; entry < visits.length; entry += visitWidth) last = Math.max(last, visits[entry + 2] ?? -1, visits[entry + 3] ?? -1);
  return last;
}

/** Whether the newest order of a part is to hold it. */
export function isOnHold({ orders }: PartRecord): boolean {
  return orders.at(-1) === OrderCode.held && orders.length > 0;
}
