import { setPointAt } from "./courses.ts";
import { type Genealogy, recordOf } from "./genealogy.ts";
import { OrderCode, type PartRecord, isOnHold, mapWidth, materialWidth, measurementWidth, orderWidth, readingWidth, visitWidth } from "./record.ts";

/** Where a part is, as far as observations tell; times are simulated seconds. */
export type Whereabouts =
  | { readonly is: "at-machine"; readonly station: string; readonly machine: number; readonly since: number }
  /** It has ended its step there, and waits or is on its way to the next. */
  | { readonly is: "after-station"; readonly station: string; readonly since: number }
  /** Nothing is known of its way yet. */
  | { readonly is: "in-line" }
  | { readonly is: "built-in"; readonly into: number }
  /** Others have come of it, as panels of a sheet. */
  | { readonly is: "divided" }
  | { readonly is: "shipped" | "scrapped"; readonly at: number };

export interface Visit {
  readonly station: string;
  readonly machine: number;
  /** Null where nobody has told of it. */
  readonly from: number | null;
  /** Null while the part is there. */
  readonly until: number | null;
  /** In force when the part's step ended, or now while it is there; null where the move is too long ago to be known. */
  readonly setPoints: Readonly<Record<string, number | null>>;
}

/** The whole history of one part. */
export interface PartHistory {
  readonly part: number;
  readonly revision: number;
  readonly reworks: number;
  readonly visits: readonly Visit[];
  readonly readings: readonly { readonly station: string; readonly machine: number; readonly sensor: string; readonly at: number; readonly value: number }[];
  readonly measurements: readonly { readonly characteristic: string; readonly at: number; readonly value: number; readonly reworks: number }[];
  readonly materials: readonly { readonly material: string; readonly lot: number; readonly at: number }[];
  /** Defect maps that an inspection took of it, by the number of their defects. */
  readonly maps: readonly { readonly station: string; readonly map: string; readonly at: number; readonly defects: number }[];
  readonly orders: readonly { readonly at: number; readonly order: keyof typeof OrderCode }[];
  readonly isHeld: boolean;
  readonly where: Whereabouts;
  /** The part that it has come of, whose history before that is its own; null for none. */
  readonly of: number | null;
  readonly failed: readonly string[];
}

/** The history of a part; null when it was never heard of, or is forgotten. */
export function historyOf(genealogy: Genealogy, part: number): PartHistory | null {
  const record = recordOf(genealogy, part);
  if (record === null) return null;
  const { line, state } = genealogy;
  const stationId = (index: number): string => line.stations[index]?.id ?? "";
  return {
    part, revision: record.revision, reworks: record.reworks,
    visits: visitsOf(genealogy, record),
    readings: entries(record.readings, readingWidth).map(([station = -1, machine = -1, sensor = -1, at = 0, value = 0]) => ({ station: stationId(station), machine, sensor: line.stations[station]?.sensors[sensor]?.id ?? "", at, value })),
    measurements: entries(record.measurements, measurementWidth).map(([index = -1, at = 0, value = 0, reworks = 0]) => ({ characteristic: line.characteristics[index]?.id ?? "", at, value, reworks })),
    materials: entries(record.materials, materialWidth).map(([index = -1, lot = -1, at = 0]) => ({ material: state.materials[index] ?? "", lot, at })),
    maps: entries(record.maps, mapWidth).map(([station = -1, map = -1, at = 0, defects = 0]) => ({ station: stationId(station), map: line.stations[station]?.maps[map]?.id ?? "", at, defects })),
    orders: entries(record.orders, orderWidth).map(([at = 0, code = 0]) => ({ at, order: code === OrderCode.held ? "held" : code === OrderCode.released ? "released" : "sent-to-inspection" })),
    isHeld: isOnHold(record),
    where: whereIs(genealogy, record),
    of: record.of < 0 ? null : record.of,
    failed: record.left?.failed ?? [],
  };
}

function visitsOf({ line, state }: Genealogy, { visits }: PartRecord): readonly Visit[] {
  return entries(visits, visitWidth)
    .map(([index = -1, machine = -1, from = -1, until = -1]) => {
      const station = line.stations[index];
      const time = until < 0 ? Number.POSITIVE_INFINITY : until;
      const points = (station?.recipe ?? []).map(({ id }, setPoint) => [id, setPointAt(state.courses, { machine: (station?.firstMachine ?? 0) + machine, setPoint, time })] as const);
      return { station: station?.id ?? "", machine, from: from < 0 ? null : from, until: until < 0 ? null : until, setPoints: Object.fromEntries(points) };
    })
    .toSorted((left, right) => (left.until ?? Number.POSITIVE_INFINITY) - (right.until ?? Number.POSITIVE_INFINITY));
}

/** Where a part is now. */
export function whereIs({ line }: Genealogy, { left, into, isDivided, visits }: PartRecord): Whereabouts {
  if (left !== null) return { is: left.good ? "shipped" : "scrapped", at: left.at };
  if (into >= 0) return { is: "built-in", into };
  if (isDivided) return { is: "divided" };
  let [station, machine, from, until] = [-1, -1, -1, -1];
  for (let entry = 0; entry < visits.length; entry += visitWidth) {
    const [index = -1, on = -1, begun = -1, ended = -1] = visits.slice(entry, entry + visitWidth);
    const isLater = ended < 0 || (until >= 0 && ended >= until) || station < 0;
    if (isLater) [station, machine, from, until] = [index, on, begun, ended];
  }
  const id = line.stations[station]?.id;
  if (id === undefined) return { is: "in-line" };
  return until < 0 ? { is: "at-machine", station: id, machine, since: from } : { is: "after-station", station: id, since: until };
}

function entries(list: readonly number[], width: number): readonly (readonly number[])[] {
  return Array.from({ length: list.length / width }, (_, entry) => list.slice(entry * width, (entry + 1) * width));
}
