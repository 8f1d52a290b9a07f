import type { LineView } from "#loop";
import type { Layout } from "./layout.ts";
import { placeInBays } from "./inBays.ts";
import { placeInRows, rowDepth } from "./inRows.ts";
import type { Measures } from "./measures.ts";
import { divideRows } from "./rows.ts";
import { type Slice, type SizeOf, slicesOf } from "./slices.ts";

/** What a layout is made of. */
export interface Plan {
  readonly line: Pick<LineView, "stations" | "floor">;
  readonly sizeOf: SizeOf;
  readonly measures: Measures;
  /** In so many rows, whatever the line says. */
  readonly rows?: number;
}

/** The most rows that are tried for a picture of the shape of a screen. */
const mostRows = 8;

/**
 * Places a line on the floor in the form that it says. Without one, a line that comes back to its stations stands in bays, any
 * other in as many rows as make a picture of the shape of a screen.
 */
export function layoutLine({ line: { stations, floor }, sizeOf, measures, rows }: Plan): Layout {
  const slices = slicesOf(stations, sizeOf, measures);
  const form = floor.form ?? (floor.isReentrant ? "bays" : "serpentine");
  const wanted = rows ?? (form === "straight" ? 1 : form === "u" ? 2 : floor.rows);
  const counts = (wanted === null ? Array.from({ length: mostRows }, (_, index) => index + 1) : [wanted]).map((count) => Math.min(count, Math.max(1, stations.length)));
  if (form === "bays") return best(counts.map((count) => placeInBays(slices, count, measures)));
  const starts = counts.map((count) => divideRows(lengthsOf(slices, measures), count)).reduce((one, other) => (misfit(slices, other, measures) < misfit(slices, one, measures) ? other : one));
  return placeInRows(slices, starts, measures);
}

function lengthsOf(slices: readonly Slice[], { yardWidth }: Measures): number[] {
  return slices.map(({ length }, index) => length + (index === slices.length - 1 ? yardWidth : 0));
}

/** How far the shape on the floor is from twice as wide as deep. */
function misfit(slices: readonly Slice[], starts: readonly number[], measures: Measures): number {
  const lengths = lengthsOf(slices, measures);
  const width = Math.max(...starts.map((start, row) => lengths.slice(start, starts[row + 1]).reduce((sum, length) => sum + length, 0)));
  const depth = starts.reduce((sum, start, row) => sum + rowDepth(slices.slice(start, starts[row + 1]), measures), 0);
  return Math.abs(Math.log(width / depth / 2));
}

function best(layouts: readonly Layout[]): Layout {
  const far = ({ floor }: Layout): number => Math.abs(Math.log(floor.width / floor.depth / 2));
  return layouts.reduce((one, other) => (far(other) < far(one) ? other : one));
}
