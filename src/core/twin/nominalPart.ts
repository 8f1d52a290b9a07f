import type { CompiledLine } from "#line";
import type { Conditions } from "./conditions.ts";

/** Adds an amount to a response right after it is made. */
export interface Nudge {
  readonly station: number;
  readonly response: number;
  readonly by: number;
}

export interface NominalOptions {
  /** The last station of the part's way; the line's last when left out. */
  readonly upTo?: number;
  readonly nudge?: Nudge;
}

/**
 * The part that the line model makes under given conditions, without any noise: fills `scope` (as `CompiledLine` lays it
 * out) with its design and attributes. Read an attribute at its place, such as a characteristic's `at`.
 */
export function nominalPart(line: CompiledLine, conditions: Conditions, scope: Float64Array, options: NominalOptions = {}): void {
  scope.fill(0);
  scope.set(conditions.design);
  const last = options.upTo ?? line.stations.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const station = line.stations[index];
    if (station === undefined || station.responses.length === 0) continue;
    scope.set(conditions.setPoints[index] ?? [], station.recipeAt);
    scope.set(conditions.tools[index] ?? [], station.toolsAt);
    for (let response = 0; response < station.responses.length; response += 1) {
      const made = station.responses[response];
      if (made === undefined) continue;
      const nudged = options.nudge?.station === index && options.nudge.response === response;
      scope[made.into] = made.evaluate(scope) + (nudged ? (options.nudge?.by ?? 0) : 0);
    }
  }
}

/** A characteristic's value on the nominal part, as its gauge would find it at the station that measures it. */
export function nominalValue(line: CompiledLine, conditions: Conditions, scope: Float64Array, characteristic: number): number {
  const of = line.characteristics[characteristic];
  if (of === undefined) return Number.NaN;
  nominalPart(line, conditions, scope, { upTo: of.measuredAt });
  return scope[of.at] ?? Number.NaN;
}
