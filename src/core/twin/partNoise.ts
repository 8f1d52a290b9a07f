import type { Conditions } from "./conditions.ts";
import { type Lineage, type PartModel, workOut } from "./partModel.ts";

/**
 * Standard deviation of each characteristic from part to part as the line model has it under given conditions (a worn tool
 * may scatter more), without the gauge's: the noise of
 * every response carried to the characteristic by central differences (ISO/IEC Guide 98-3, 5.1.2). By characteristic; 0
 * where the model gives no finite number.
 */
export function partNoise(model: PartModel, conditions: Conditions): readonly number[] {
  return model.line.characteristics.map(({ index, at }) => {
    const lineage = model.characteristics[index];
    return lineage === undefined ? 0 : noiseAlong(model, { lineage, at, conditions });
  });
}

function noiseAlong(model: PartModel, of: { readonly lineage: Lineage; readonly at: number; readonly conditions: Conditions }): number {
  const { conditions } = of;
  const { steps } = of.lineage;
  const sds: number[] = [];
  const note = ({ response }: Lineage["steps"][number]): number => {
    sds.push(Math.abs(response.noise?.(model.scope) ?? 0));
    return 0;
  };
  workOut(model, conditions, { steps, nudge: note });
  const variance = sds.reduce((sum, sd, nudged) => {
    if (sd === 0) return sum;
    const moved = (by: number): number => {
      workOut(model, conditions, { steps, nudge: (step) => (step === steps[nudged] ? by : 0) });
      return model.scope[of.at] ?? 0;
    };
    const effect = (moved(sd) - moved(-sd)) / 2;
    return sum + effect * effect;
  }, 0);
  return Number.isFinite(variance) ? Math.sqrt(variance) : 0;
}
