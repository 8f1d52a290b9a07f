import type { CompiledLine } from "#line";
import { chartStation } from "../chartStation.ts";

/** What a characteristic is predicted from, in the order of the regressors. */
export type Regressor =
  | { readonly is: "level" }
  /** 1 for the parts of that machine, counted within its station. */
  | { readonly is: "machine"; readonly station: number; readonly machine: number }
  /** Distance from the recipe's value, in units of half its range. */
  | { readonly is: "set-point"; readonly station: number; readonly setPoint: number; readonly center: number; readonly unit: number }
  | { readonly is: "reading"; readonly station: number; readonly sensor: number }
  /** Of another characteristic, that is measured before. */
  | { readonly is: "measurement"; readonly characteristic: number };

/** How a characteristic is predicted. */
export interface VirtualLayout {
  readonly characteristic: number;
  readonly regressors: readonly Regressor[];
  /** The station whose machines its drift is followed by, and the last that makes it: behind that it can be predicted. */
  readonly station: number;
  readonly maker: number;
}

/** A characteristic's regressors: all that is known of a part when it comes to be measured. */
export function virtualLayout(line: CompiledLine, characteristic: number): VirtualLayout {
  const of = line.characteristics[characteristic];
  const measuredAt = of?.measuredAt ?? 0;
  const maker = line.stations.findLastIndex(({ index, responses }) => index <= measuredAt && responses.some(({ into }) => into === of?.at));
  const before = line.stations.filter(({ index }) => index <= Math.max(0, maker < 0 ? measuredAt : maker));
  const regressors: Regressor[] = [{ is: "level" }];
  for (const { index, machines } of before) if (machines > 1) for (let machine = 0; machine < machines; machine += 1) regressors.push({ is: "machine", station: index, machine });
  for (const { index, recipe } of before) recipe.forEach(({ setPoint, range: [lowest, highest] }, point) => regressors.push({ is: "set-point", station: index, setPoint: point, center: setPoint, unit: (highest - lowest) / 2 || 1 }));
  for (const { index, sensors } of before) sensors.forEach((_, sensor) => regressors.push({ is: "reading", station: index, sensor }));
  for (const other of line.characteristics) if (other.measuredAt < measuredAt) regressors.push({ is: "measurement", characteristic: other.index });
  return { characteristic, regressors, station: chartStation(line, characteristic), maker: maker < 0 ? measuredAt : maker };
}

/** How large a coefficient may be, in standard deviations of the characteristic, before anything is known of it. */
export function priorDeviation({ is }: Regressor): number {
  return is === "level" ? 10 : is === "set-point" ? 20 : is === "machine" ? 2 : 2;
}

/** What is left of a coefficient's weight with each further part that shows it: machines drift, what follows from a set point or a reading hardly. */
export function weightLeft({ is }: Regressor): number {
  return is === "machine" ? 0.97 : is === "level" ? 0.999 : 0.9995;
}
