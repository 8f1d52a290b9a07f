import type { CompiledLine, CompiledResponse, CompiledStation } from "./compiled.ts";

/** A response on its way over the nominal part. */
export interface NominalResponse {
  readonly station: CompiledStation;
  readonly response: CompiledResponse;
  readonly value: number;
  /** Standard deviation of its noise. */
  readonly noise: number;
}

/**
 * Lets the nominal part go through a line: nominal design and set points, tools at their start, no noise. Fills `scope`
 * (`scopeLength` numbers) with its design and attributes, and shows each response as it is made; what `seen` returns is
 * added to the attribute.
 */
export function nominalPart(line: CompiledLine, scope: Float64Array, seen: (made: NominalResponse) => number | void): void {
  scope.fill(0);
  scope.set(line.nominalDesign);
  for (const station of line.stations) {
    scope.set(station.recipe.map(({ setPoint }) => setPoint), station.recipeAt);
    scope.set(station.tools.map(({ initial }) => initial), station.toolsAt);
    for (const response of station.responses) {
      const value = response.evaluate(scope);
      const noise = response.noise?.(scope) ?? 0;
      scope[response.into] = value + (seen({ station, response, value, noise }) ?? 0);
    }
  }
}
