import type { StationView } from "#loop";
import type { Triple } from "../solid/sketch.ts";
import { type Measures, machineGap, machinesAbreast } from "./measures.ts";
import { usesStore } from "./queue.ts";

/** What the layout needs to know of a kind of machine. */
export type SizeOf = (kind: string) => { readonly size: Triple; readonly work: Triple };

/** What a station takes of a row: its queue, then its machines side by side, in ranks one behind another. */
export interface Slice {
  readonly station: StationView;
  readonly index: number;
  readonly size: Triple;
  readonly work: Triple;
  readonly columns: number;
  readonly ranks: number;
  readonly queue: number;
  readonly length: number;
  readonly depth: number;
}

export function slicesOf(stations: readonly StationView[], sizeOf: SizeOf, measures: Measures): Slice[] {
  return stations.map((station, index) => {
    const { size, work } = sizeOf(station.kind);
    const ranks = Math.ceil(station.machines / machinesAbreast);
    const columns = Math.ceil(station.machines / ranks);
    const { beltColumns, lanes, queuePitch, ground } = measures;
    const waiting = Math.min(beltColumns, Math.ceil((station.buffer ?? beltColumns * lanes) / lanes));
    const store = !usesStore(station, measures) ? 0 : ground.columns > 0 ? ground.columns * queuePitch : 1.95;
    const queue = Math.max(0.5, waiting * queuePitch + 0.45, store);
    return { station, index, size, work, columns, ranks, queue, length: queue + columns * (size[0] + machineGap) + 0.15, depth: ranks * (size[1] + 0.5) };
  });
}
