import type { PartLook } from "../parts/partLook.ts";
import type { Triple } from "../solid/sketch.ts";

/** Sizes of the floor that everything is placed by, in metres. */
export interface Measures {
  /** What parts travel on between machines. */
  readonly rides: "belt" | "skid" | "floor";
  readonly beltWidth: number;
  /** Height of the belt's surface. */
  readonly beltTop: number;
  /** Free space between the belt's middle line and a machine's front. */
  readonly frontGap: number;
  /** Distance between parts that wait one behind another, and of the two lanes from the belt's middle line. */
  readonly queuePitch: number;
  readonly laneOffset: number;
  readonly lanes: 1 | 2;
  /** The return lane runs in front of the belt and above it. */
  readonly returnOffset: number;
  readonly returnWidth: number;
  readonly returnRise: number;
  /** Free aisle in front of a row's belt. */
  readonly aisle: number;
  /** Radius of the belt's bends. */
  readonly bend: number;
  /** Columns that wait on the belt before the rest stands in a rack or on the floor. */
  readonly beltColumns: number;
  /** Columns and rows that wait on the floor in front of the belt; 0 where they have a rack. */
  readonly ground: { readonly columns: number; readonly rows: number };
  /** Of what finished parts are stacked up at the end. */
  readonly yardWidth: number;
  readonly yardDepth: number;
  /** Length, height and depth of the largest part, and of the finished one. */
  readonly part: Triple;
  readonly finished: Triple;
  /** Half of an aisle between machines under an overhead track. */
  readonly halfBay: number;
}

/** Space between neighbouring machines. */
export const machineGap = 0.24;
/** Machines side by side before a second rank begins behind them. */
export const machinesAbreast = 8;
export const rackSize = { width: 1.7, depth: 0.56, levels: 4, columns: 4, deep: 2, levelHeight: 0.36 } as const;

/** Parts of this size and less fit side by side on a belt, and into racks. */
const small = 0.36;

/** For parts that fit into a hand. */
const handy: Measures = {
  rides: "belt", beltWidth: 0.74, beltTop: 0.84, frontGap: 0.62, queuePitch: 0.37, laneOffset: 0.17, lanes: 2, returnOffset: 0.68, returnWidth: 0.36, returnRise: 0.32,
  aisle: 1.75, bend: 0.75, beltColumns: 5, ground: { columns: 0, rows: 0 }, yardWidth: 5.6, yardDepth: 0, part: [small, 0.2, small], finished: [small, 0.2, small], halfBay: 1.05,
};

/** Height of the surface that parts ride on. */
const tops = { belt: 0.84, skid: 0.34, floor: 0.02 } as const;

/** The measures of a line whose parts look like this, one after the other: those of the largest. */
export function measuresFor(looks: readonly PartLook[]): Measures {
  const largest = (side: 0 | 1 | 2): number => Math.max(0, ...looks.map(({ size }) => size[side]));
  const part: Triple = [largest(0), largest(1), largest(2)];
  if (part[0] <= small && part[2] <= small) return handy;
  const rides = looks.some((look) => look.rides === "floor") ? "floor" : looks.some((look) => look.rides === "skid") ? "skid" : "belt";
  const beltWidth = part[2] + (rides === "floor" ? 0.2 : 0.34);
  const ground = { columns: part[0] > 1.2 ? 2 : 3, rows: part[2] > 0.6 ? 1 : 2 };
  const finished = looks.at(-1)?.size ?? part;
  const yard = finished[0] <= small && finished[2] <= small ? null : yardGrid(finished);
  return {
    rides, beltWidth, beltTop: tops[rides], frontGap: beltWidth / 2 + 0.25, queuePitch: part[0] + 0.22, laneOffset: 0, lanes: 1,
    returnOffset: beltWidth / 2 + part[2] / 2 + 0.2, returnWidth: part[2] + 0.1, returnRise: rides === "belt" ? 0.32 : 0,
    aisle: 1.4 + (part[2] + 0.2) * ground.rows, bend: Math.max(0.75, beltWidth * 0.62 + 0.3), beltColumns: part[0] > 1.2 ? 1 : 2, ground,
    yardWidth: yard === null ? handy.yardWidth : yard.width + 1.1, yardDepth: yard?.depth ?? 0, part, finished, halfBay: Math.max(1.05, part[2] / 2 + 0.7),
  };
}

/** How finished parts that are not small stand at the end of the line: columns and rows of good ones, one column of scrap. */
export function yardGrid([length, height, depth]: Triple): { readonly columns: number; readonly rows: number; readonly layers: number; readonly pitch: Triple; readonly width: number; readonly depth: number } {
  const pitch: Triple = [length + 0.16, height + 0.03, depth + 0.14];
  const columns = length > 1.2 ? 3 : 4;
  const rows = depth > 1.2 ? 1 : depth > 0.5 ? 2 : 3;
  return { columns, rows, layers: Math.max(1, Math.min(8, Math.floor(0.9 / pitch[1]))), pitch, width: (columns + 1) * pitch[0] + 0.5, depth: rows * pitch[2] };
}
