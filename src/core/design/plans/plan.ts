import type { Order } from "../surface/term.ts";

/** A point of a plan in coded factors: −1 and 1 are the ends of a factor's range. */
export type Point = readonly number[];

export interface PlanRequest {
  readonly factors: number;
  /** Runs of the centre, where a plan has one. */
  readonly centres: number;
  /** Of plans that are drawn by chance. */
  readonly seed: number;
  /** Of plans whose size is free; their own choice where null. */
  readonly runs: number | null;
}

/** A kind of plan of an experiment. */
export interface PlanKind {
  readonly name: { readonly en: string; readonly ko: string };
  /** Factors that it is made for. */
  readonly least: number;
  readonly most: number;
  /** The fullest model that it can tell. */
  readonly order: Order;
  /** Whether the number of runs is free. */
  readonly isSizeFree: boolean;
  readonly points: (request: PlanRequest) => readonly Point[];
}

/** The centre so many times. */
export function centrePoints({ factors, centres }: PlanRequest): readonly Point[] {
  return Array.from({ length: centres }, () => Array.from({ length: factors }, () => 0));
}

/** All points of some levels, the first factor changing quickest: Yates' standard order. */
export function grid(factors: number, levels: readonly number[]): readonly Point[] {
  return Array.from({ length: factors }).reduce<readonly Point[]>((points) => levels.flatMap((level) => points.map((point) => [...point, level])), [[]]);
}
