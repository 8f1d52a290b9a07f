/** Where the plant's pallets stand in the yard, and its shadow's behind them. */
export function pilePlaces({ x, z }: { readonly x: number; readonly z: number }): { readonly plant: { readonly x: number; readonly z: number }; readonly shadow: { readonly x: number; readonly z: number } } {
  return { plant: { x, z: z + 1.25 }, shadow: { x, z: z - 2.25 } };
}

/** Boxes that three pallets and a bin can carry. */
export const pileCapacity = { good: 3 * 25 * 7, scrap: 16 * 9 } as const;

/** How many parts one drawn box stands for: 1, 2, 5, 10, 20 … so that the larger pile of both plants fits. */
export function perBox(good: number, scrapped: number): number {
  for (let decade = 1; decade < 1e12; decade *= 10) {
    for (const step of [1, 2, 5]) {
      const each = decade * step;
      if (good / each <= pileCapacity.good && scrapped / each <= pileCapacity.scrap) return each;
    }
  }
  return Number.MAX_SAFE_INTEGER;
}

/** Places of the boxes of good parts, pallet by pallet, layer by layer; metres from the middle of the yard's row. */
export function palletSpots(): readonly (readonly [number, number, number])[] {
  return Array.from({ length: pileCapacity.good }, (_, index) => {
    const pallet = Math.floor(index / 175);
    const layer = Math.floor((index % 175) / 25);
    const [column, row] = [index % 5, Math.floor((index % 25) / 5)];
    return [-1.75 + pallet * 1.25 + (column - 2) * 0.212, 0.15 + layer * 0.175, (row - 2) * 0.212] as const;
  });
}

/** Places of the boxes in the scrap bin, from its bottom up. */
export function binSpots(): readonly (readonly [number, number, number])[] {
  return Array.from({ length: pileCapacity.scrap }, (_, index) => {
    const layer = Math.floor(index / 16);
    const [column, row] = [index % 4, Math.floor((index % 16) / 4)];
    return [2.0 + (column - 1.5) * 0.228, 0.12 + layer * 0.175, (row - 1.5) * 0.24] as const;
  });
}
