import type { CompiledLine } from "#line";

/** How the set points of all machines went, as the plant's controllers log it. Plain data, bounded. */
export interface SetPointCourses {
  /** By machine, counted through all stations, and set point: time and value of each move, flat, oldest first. */
  moves: number[][][];
}

/** Moves that are kept of a set point. */
const keptMoves = 256;

export function startCourses(line: CompiledLine): SetPointCourses {
  return { moves: line.stations.flatMap(({ machines, recipe }) => Array.from({ length: machines }, () => recipe.map(({ setPoint }) => [-1, setPoint]))) };
}

export function noteMove({ moves }: SetPointCourses, { machine, setPoint, at, value }: { readonly machine: number; readonly setPoint: number; readonly at: number; readonly value: number }): void {
  const course = moves[machine]?.[setPoint];
  if (course === undefined) return;
  course.push(at, value);
  if (course.length > 2 * keptMoves) course.splice(0, 2);
}

/** The set point under which a machine ended a step at a time; null where so old a move is no longer known. */
export function setPointAt({ moves }: SetPointCourses, at: { readonly machine: number; readonly setPoint: number; readonly time: number }): number | null {
  const course = moves[at.machine]?.[at.setPoint] ?? [];
  for (let move = course.length - 2; move >= 0; move -= 2) if ((course[move] ?? 0) < at.time) return course[move + 1] ?? null;
  return null;
}
