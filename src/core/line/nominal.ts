import type { CompiledLine, CompiledResponse, CompiledStation } from "./compiled.ts";

/** A response on its way over the nominal part. */
export interface NominalResponse {
  readonly station: CompiledStation;
  readonly response: CompiledResponse;
  readonly value: number;
  /** Standard deviation of its noise. */
  readonly noise: number;
}

/** Who looks on while the nominal part goes through a line. */
export interface NominalVisit {
  /** Sees each response as it is made; what it returns is added to the attribute. */
  readonly made?: (made: NominalResponse) => number | void;
  /** Sees each station when all its responses are made; the scope still holds its set points and tool states. */
  readonly passed?: (station: CompiledStation) => void;
}

/**
 * Lets the nominal part go through a line: nominal design and set points, tools at their start, environment and materials at their means, no noise. Fills `scope`
 * (`scopeLength` numbers) with its design and attributes.
 */
export function nominalPart(line: CompiledLine, scope: Float64Array, { made, passed }: NominalVisit): void {
  scope.fill(0);
  scope.set(line.nominalDesign);
  scope.set(line.physics.nominal, line.physics.at);
  for (const station of line.stations) {
    scope.set(station.recipe.map(({ setPoint }) => setPoint), station.recipeAt);
    scope.set(station.tools.map(({ initial }) => initial), station.toolsAt);
    for (const response of station.responses) {
      const value = response.evaluate(scope);
      const noise = response.noise?.(scope) ?? 0;
      scope[response.into] = value + (made?.({ station, response, value, noise }) ?? 0);
    }
    passed?.(station);
  }
}
