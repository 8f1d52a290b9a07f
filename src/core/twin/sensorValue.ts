import type { CompiledLine } from "#line";
import type { Conditions } from "./conditions.ts";
import { nominalPart } from "./nominalPart.ts";

/** What a sensor would read, without noise, while its station works on the nominal part. */
export function sensorValue(line: CompiledLine, conditions: Conditions, scope: Float64Array, at: { readonly station: number; readonly sensor: number }): number {
  const station = line.stations[at.station];
  const sensor = station?.sensors[at.sensor];
  if (station === undefined || sensor === undefined) return Number.NaN;
  nominalPart(line, conditions, scope, { upTo: at.station });
  scope.set(conditions.setPoints[at.station] ?? [], station.recipeAt);
  scope.set(conditions.tools[at.station] ?? [], station.toolsAt);
  return sensor.evaluate(scope);
}
