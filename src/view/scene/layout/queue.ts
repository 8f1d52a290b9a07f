import type { StationView } from "#loop";
import type { Footprint, Spot } from "./layout.ts";
import { type Measures, rackSize } from "./measures.ts";

const rackOut = (beltWidth: number): number => beltWidth / 2 + 0.2 + rackSize.depth / 2;

/** A store takes what the belt can't: unlimited buffers and long ones. */
export function usesStore(station: StationView, { beltColumns, lanes }: Measures): boolean {
  return station.buffer === null || station.buffer > beltColumns * lanes;
}

/** The rack of a store of small parts. */
export function rackOf(x: number, rowZ: number, { beltWidth }: Measures): Footprint {
  return { x, z: rowZ + rackOut(beltWidth), width: rackSize.width, depth: rackSize.depth };
}

/** Where parts wait: on the belt, then in the store, on shelves or on the floor; what is beyond stands on the last place. */
export function queueSpots(station: StationView, { bay, storeAt, measures }: { readonly bay: number; readonly storeAt: number; readonly measures: Measures }): Spot[] {
  const { beltColumns, beltTop, beltWidth, ground, laneOffset, lanes, part, queuePitch } = measures;
  const onBelt = Math.min(beltColumns * lanes, Math.max(1, station.buffer ?? beltColumns * lanes));
  const spots: Spot[] = Array.from({ length: onBelt }, (_, place) => ({
    along: bay - (lanes === 2 ? 0.3 : queuePitch / 2 + 0.1) - Math.floor(place / lanes) * queuePitch,
    out: place % 2 === 0 ? laneOffset : -laneOffset,
    height: beltTop,
  }));
  if (!usesStore(station, measures)) return spots;
  if (ground.columns === 0) return [...spots, ...shelfSpots({ along: storeAt, out: rackOut(beltWidth), turn: 1 })];
  for (let place = 0; place < Math.min(ground.columns * ground.rows, (station.buffer ?? Number.POSITIVE_INFINITY) - onBelt); place += 1) {
    spots.push({
      along: storeAt + ((ground.columns - 1) / 2 - (place % ground.columns)) * queuePitch,
      out: beltWidth / 2 + 0.3 + part[2] / 2 + Math.floor(place / ground.columns) * (part[2] + 0.2),
      height: 0.02,
    });
  }
  return spots;
}

/** The places of a rack, shelf by shelf, its middle at `along` and `out`. */
export function shelfSpots({ along, out, turn }: { readonly along: number; readonly out: number; readonly turn: 1 | -1 }): Spot[] {
  const { levels, columns, deep, levelHeight } = rackSize;
  return Array.from({ length: levels * columns * deep }, (_, place) => ({
    along: along + ((place % columns) - (columns - 1) / 2) * 0.4,
    out: out + turn * ((Math.floor(place / columns) % deep) - (deep - 1) / 2) * 0.27,
    height: 0.22 + Math.floor(place / (columns * deep)) * levelHeight,
  }));
}
