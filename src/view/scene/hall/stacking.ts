import { type Measures, yardGrid } from "../layout/measures.ts";

export type Place = readonly [number, number, number];

/** How finished parts are stacked up at the end of a line: places by part, metres from the middle of the yard's row. */
export interface Stacking {
  readonly good: readonly Place[];
  readonly scrap: readonly Place[];
  /** From the yard's own middle to the plant's pile, and to its shadow's. */
  readonly plantZ: number;
  readonly shadowZ: number;
}

/** Boxes that three pallets and a bin can carry. */
export const pileCapacity = { good: 3 * 25 * 7, scrap: 16 * 9 } as const;

/** Small parts go onto pallets and into a bin, in boxes; of others each stands as it is, good ones side by side, scrap apart. */
export function stackingOf({ yardDepth, finished }: Measures): Stacking {
  if (yardDepth === 0) return { good: palletSpots(), scrap: binSpots(), plantZ: 1.25, shadowZ: -2.25 };
  const { columns, rows, layers, pitch } = yardGrid(finished);
  const grid = (across: number, left: number): Place[] => Array.from({ length: across * rows * layers }, (_, index): Place => {
    const layer = Math.floor(index / (across * rows));
    return [left + (index % across) * pitch[0], 0.02 + layer * pitch[1], (Math.floor((index % (across * rows)) / across) - (rows - 1) / 2) * pitch[2]];
  });
  const left = (-columns / 2) * pitch[0] - 0.25;
  const depth = rows * pitch[2];
  return { good: grid(columns, left), scrap: grid(1, left + columns * pitch[0] + 0.5), plantZ: 1.1 + 0.35 - depth / 2, shadowZ: 1.1 - 0.35 - depth * 1.5 };
}

/** How many parts one drawn part stands for: 1, 2, 5, 10, 20 … so that the larger pile of both plants fits. */
export function perBox(good: number, scrapped: number, capacity: { readonly good: number; readonly scrap: number } = pileCapacity): number {
  for (let decade = 1; decade < 1e12; decade *= 10) {
    for (const step of [1, 2, 5]) {
      const each = decade * step;
      if (good / each <= capacity.good && scrapped / each <= capacity.scrap) return each;
    }
  }
  return Number.MAX_SAFE_INTEGER;
}

/** Places of the boxes of good parts, pallet by pallet, layer by layer. */
function palletSpots(): Place[] {
  return Array.from({ length: pileCapacity.good }, (_, index): Place => {
    const pallet = Math.floor(index / 175);
    const layer = Math.floor((index % 175) / 25);
    const [column, row] = [index % 5, Math.floor((index % 25) / 5)];
    return [-1.75 + pallet * 1.25 + (column - 2) * 0.212, 0.15 + layer * 0.175, (row - 2) * 0.212];
  });
}

/** Places of the boxes in the scrap bin, from its bottom up. */
function binSpots(): Place[] {
  return Array.from({ length: pileCapacity.scrap }, (_, index): Place => {
    const layer = Math.floor(index / 16);
    const [column, row] = [index % 4, Math.floor((index % 16) / 4)];
    return [2.0 + (column - 1.5) * 0.228, 0.12 + layer * 0.175, (row - 1.5) * 0.24];
  });
}
