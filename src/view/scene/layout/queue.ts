import type { StationView } from "#loop";
import type { Footprint } from "./layoutLine.ts";
import { beltColumns, beltTop, beltWidth, laneOffset, queuePitch, rackSize } from "./measures.ts";

/** A place of a part: distance along the spine, metres towards the aisle, height. */
export interface Spot {
  readonly along: number;
  readonly out: number;
  readonly height: number;
}

const rackOut = beltWidth / 2 + 0.2 + rackSize.depth / 2;

/** A rack takes what the belt can't: unlimited buffers and long ones. */
export function usesRack(station: StationView): boolean {
  return station.buffer === null || station.buffer > beltColumns * 2;
}

export function rackOf(x: number, rowZ: number): Footprint {
  return { x, z: rowZ + rackOut, width: rackSize.width, depth: rackSize.depth };
}

/** Where parts wait: two lanes on the belt, then the rack's shelves; what is beyond stands on the last place. */
export function queueSpots(station: StationView, { bay, rackAt, hasRack }: { bay: number; rackAt: number; hasRack: boolean }): Spot[] {
  const onBelt = Math.min(beltColumns * 2, Math.max(1, station.buffer ?? beltColumns * 2));
  const spots: Spot[] = Array.from({ length: onBelt }, (_, place) => ({
    along: bay - 0.3 - Math.floor(place / 2) * queuePitch,
    out: place % 2 === 0 ? laneOffset : -laneOffset,
    height: beltTop,
  }));
  if (!hasRack) return spots;
  const { levels, columns, deep, levelHeight } = rackSize;
  for (let place = 0; place < levels * columns * deep; place += 1) {
    const column = place % columns;
    const row = Math.floor(place / columns) % deep;
    const level = Math.floor(place / (columns * deep));
    spots.push({
      along: rackAt + (column - (columns - 1) / 2) * 0.4,
      out: rackOut + (row - (deep - 1) / 2) * 0.27,
      height: 0.22 + level * levelHeight,
    });
  }
  return spots;
}
