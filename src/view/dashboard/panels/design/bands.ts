import type { DesignState } from "#loop";

export type Surface = NonNullable<DesignState["surface"]>;

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/**
 * The region of a surface at or above a level, as an SVG path in pixels: each cell of the grid is clipped where the level
 * crosses its edges (linear between corners). Levels drawn one over another, low to high, give filled contour bands.
 */
export function regionAbove(surface: Surface, level: number, place: (x: number, y: number) => readonly [number, number]): string {
  let path = "";
  for (let j = 0; j + 1 < surface.y.length; j += 1) {
    for (let i = 0; i + 1 < surface.x.length; i += 1) {
      const kept = clipped(cell(surface, i, j), level);
      if (kept.length >= 3) path += outline(kept, place);
    }
  }
  return path;
}

/** Levels that divide the height of a surface into bands of equal width, the lowest height first. */
export function bandLevels(surface: Surface, bands: number): readonly number[] {
  const [low, high] = heightRange(surface);
  return Array.from({ length: bands }, (_, band) => low + ((high - low) * band) / bands);
}

/** Lowest and highest money per hour on the surface. */
export function heightRange({ z }: Surface): readonly [number, number] {
  const all = z.flat();
  return [Math.min(...all), Math.max(...all)];
}

function cell({ x, y, z }: Surface, i: number, j: number): readonly Corner[] {
  return [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]].map(([column = 0, row = 0]) => ({ x: x[column] ?? 0, y: y[row] ?? 0, z: z[row]?.[column] ?? 0 }));
}

/** The part of a polygon at or above a level (Sutherland & Hodgman 1974, with the height as the clipping side). */
function clipped(corners: readonly Corner[], level: number): readonly Corner[] {
  return corners.flatMap((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner;
    const isIn = corner.z >= level;
    if (isIn === next.z >= level) return isIn ? [corner] : [];
    const part = (level - corner.z) / (next.z - corner.z);
    const crossing = { x: corner.x + part * (next.x - corner.x), y: corner.y + part * (next.y - corner.y), z: level };
    return isIn ? [corner, crossing] : [crossing];
  });
}

function outline(corners: readonly Corner[], place: (x: number, y: number) => readonly [number, number]): string {
  const points = corners.map(({ x, y }) => place(x, y).map((pixel) => pixel.toFixed(1)).join(" "));
  return `M${points.join("L")}Z`;
}
