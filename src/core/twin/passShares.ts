import { nominalConditions } from "./conditions.ts";
import { normalProbability } from "./normalProbability.ts";
import { type PartModel, nominalValue } from "./partModel.ts";
import { partNoise } from "./partNoise.ts";

/** By characteristic, the share of parts in specification by the line model alone, with fresh tools and the recipe's set points. */
export function passShares(model: PartModel): readonly number[] {
  const conditions = nominalConditions(model.line);
  const noise = partNoise(model, conditions);
  return model.line.characteristics.map(({ index, lower, upper }) => {
    const mean = nominalValue(model, conditions, index);
    const sd = Math.max(1e-12, noise[index] ?? 0);
    const share = normalProbability((upper(model.scope) - mean) / sd) - normalProbability((lower(model.scope) - mean) / sd);
    return share >= 0 ? share : 1;
  });
}
