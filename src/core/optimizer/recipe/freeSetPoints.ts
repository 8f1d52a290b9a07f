import type { CompiledLine } from "#line";
import type { Assumption, Conditions } from "#twin";
import { mostDimensions } from "./quasiRandom.ts";

/** A set point that no control moves. Station and set point by index. */
export interface FreeSetPoint {
  readonly station: number;
  readonly index: number;
  readonly id: string;
  readonly unit: string;
  readonly lowest: number;
  readonly highest: number;
  readonly maxStep: number;
}

/** The most set points that are searched together: beyond, a few dozen trials say little. Those of the first stations go first. */
const most = Math.min(4, mostDimensions);

/** The set points of a line that are free to be tuned, in the order of work. */
export function freeSetPoints(line: CompiledLine): readonly FreeSetPoint[] {
  const all = line.stations.flatMap((station) =>
    station.recipe.map(({ id, unit, range: [lowest, highest], maxStep }, index) => ({ station: station.index, index, id, unit, lowest, highest, maxStep })),
  );
  return all.filter(({ station, index }) => line.controls.every((control) => control.station !== station || control.setPoint !== index)).slice(0, most);
}

/** The value at a coordinate of the unit cube, and back. */
export function valueAt({ lowest, highest }: FreeSetPoint, coordinate: number): number {
  return Math.max(lowest, Math.min(highest, lowest + coordinate * (highest - lowest)));
}

export function coordinateOf({ lowest, highest }: FreeSetPoint, value: number): number {
  return (value - lowest) / (highest - lowest);
}

/** Conditions, or an assumption, with free set points at a point of the unit cube. */
export function conditionsAt(free: readonly FreeSetPoint[], conditions: Conditions, at: readonly number[]): Conditions {
  const setPoints = conditions.setPoints.map((values) => [...values]);
  free.forEach((one, nth) => {
    const own = setPoints[one.station];
    if (own !== undefined) own[one.index] = valueAt(one, at[nth] ?? 0);
  });
  return { ...conditions, setPoints };
}

export function assumptionAt(line: CompiledLine, free: readonly FreeSetPoint[], { assumption, at }: { readonly assumption: Assumption; readonly at: readonly number[] }): Assumption {
  const setPoints = assumption.setPoints.map((values, machine) =>
    values.map((value, index) => {
      const nth = free.findIndex((one) => one.station === line.stationOfMachine[machine] && one.index === index);
      const one = free[nth];
      return one === undefined ? value : valueAt(one, at[nth] ?? 0);
    }),
  );
  return { ...assumption, setPoints };
}
