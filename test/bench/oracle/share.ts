import type { CompiledLine } from "#line";
import { type Conditions, type PartModel, nominalValue } from "#twin";
import { normalProbability } from "../../../src/core/twin/normalProbability.ts";
import { partNoise } from "../../../src/core/twin/partNoise.ts";

/** Share of parts within the specification of every characteristic when made under these conditions, as the line model has it; characteristics count as independent. */
export function goodShare(model: PartModel, conditions: Conditions): number {
  const noise = partNoise(model, conditions);
  return model.line.characteristics.reduce((share, { index, lower, upper }) => {
    const mean = nominalValue(model, conditions, index);
    const sd = Math.max(1e-12, noise[index] ?? 0);
    return share * Math.max(0, normalProbability((upper(model.scope) - mean) / sd) - normalProbability((lower(model.scope) - mean) / sd));
  }, 1);
}

/** Money lost with each part out of specification. */
export function lossOfBad(line: CompiledLine, design: readonly number[]): number {
  return priceOf(line, design) + line.scrapCost;
}

function priceOf(line: CompiledLine, design: readonly number[]): number {
  return line.price(scopeOf(line, design));
}

/** Money that a good part earns: its price less its material. */
export function marginOf(line: CompiledLine, design: readonly number[]): number {
  const scope = scopeOf(line, design);
  return line.price(scope) - line.materialCost(scope);
}

function scopeOf(line: CompiledLine, design: readonly number[]): Float64Array {
  const scope = new Float64Array(line.scopeLength);
  scope.set(design);
  return scope;
}
