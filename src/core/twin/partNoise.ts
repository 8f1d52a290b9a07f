import type { CompiledLine } from "#line";
import { type Conditions, nominalConditions } from "./conditions.ts";
import { nominalPart, nominalValue } from "./nominalPart.ts";

/**
 * Standard deviation of each characteristic from part to part as the line model has it, without the gauge's: the noise of
 * every response carried to the characteristic by central differences (ISO/IEC Guide 98-3, 5.1.2). By characteristic.
 */
export function partNoise(line: CompiledLine, design: readonly number[]): readonly number[] {
  const conditions = nominalConditions(line, design);
  const scope = new Float64Array(line.scopeLength);
  const noises = responseNoises(line, conditions, scope);
  return line.characteristics.map(({ index, at, measuredAt }) => {
    let variance = 0;
    for (const { station, response, sd } of noises) {
      const nudged = (by: number): number => {
        nominalPart(line, conditions, scope, { upTo: measuredAt, nudge: { station, response, by } });
        return scope[at] ?? 0;
      };
      const effect = (nudged(sd) - nudged(-sd)) / 2;
      variance += effect * effect;
    }
    return Number.isFinite(variance) && Number.isFinite(nominalValue(line, conditions, scope, index)) ? Math.sqrt(variance) : 0;
  });
}

function responseNoises(line: CompiledLine, conditions: Conditions, scope: Float64Array): { station: number; response: number; sd: number }[] {
  return line.stations.flatMap((station) =>
    station.responses.flatMap(({ noise }, response) => {
      if (noise === null) return [];
      nominalPart(line, conditions, scope, { upTo: station.index });
      return [{ station: station.index, response, sd: Math.abs(noise(scope)) }];
    }),
  );
}
