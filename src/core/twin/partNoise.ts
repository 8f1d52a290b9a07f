import type { Conditions } from "./conditions.ts";
import { type NoiseLineage, type PartModel, setDesign, setStation } from "./partModel.ts";

/**
 * Standard deviation of each characteristic from part to part as the line model has it under given conditions (a worn tool
 * may scatter more), without the gauge's: the noise of every response carried to the characteristics by central differences
 * (ISO/IEC Guide 98-3, 5.1.2), for all characteristics at once. By characteristic; 0 where the model gives no finite number.
 * With another lineage of the model, of its values.
 */
export function partNoise(model: PartModel, conditions: Conditions, lineage: NoiseLineage = model.noise): readonly number[] {
  const { steps, makers } = lineage;
  const work: Work = { model, conditions, steps };
  const nominal: Made = { values: new Float64Array(steps.length), sds: new Float64Array(steps.length) };
  make(work, nominal);
  const above = new Float64Array(steps.length);
  const below = new Float64Array(steps.length);
  const variances = new Float64Array(makers.length);
  nominal.sds.forEach((sd, nudged) => {
    if (sd === 0) return;
    makeNudged(work, { nominal, nudged, by: sd, values: above });
    makeNudged(work, { nominal, nudged, by: -sd, values: below });
    makers.forEach((maker, index) => {
      const effect = ((above[maker] ?? 0) - (below[maker] ?? 0)) / 2;
      variances[index] = (variances[index] ?? 0) + effect * effect;
    });
  });
  return Array.from(variances, (variance) => (Number.isFinite(variance) ? Math.sqrt(variance) : 0));
}

interface Work {
  readonly model: PartModel;
  readonly conditions: Conditions;
  readonly steps: NoiseLineage["steps"];
}

/** What the steps of a part make, and with how much noise. By step. */
interface Made {
  readonly values: Float64Array;
  readonly sds: Float64Array;
}

function make({ model, conditions, steps }: Work, into: Made): void {
  const { scope } = model;
  setDesign(model, conditions);
  let at = -1;
  steps.forEach(({ station, response }, index) => {
    if (station.index !== at) setStation(model, conditions, station);
    at = station.index;
    const value = response.evaluate(scope);
    into.values[index] = value;
    into.sds[index] = Math.abs(response.noise?.(scope) ?? 0);
    scope[response.into] = value;
  });
}

interface Nudge {
  readonly nominal: Made;
  /** The step whose value is moved, and by how much. */
  readonly nudged: number;
  readonly by: number;
  /** Takes the values of all steps. */
  readonly values: Float64Array;
}

/** Only what reads something that the nudge has moved is worked out anew. Hot path: plain loops. */
function makeNudged({ model, conditions, steps }: Work, { nominal, nudged, by, values }: Nudge): void {
  const { scope } = model;
  const moved = new Uint8Array(scope.length);
  setDesign(model, conditions);
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index];
    if (step === undefined) return;
    const { station, response, reads } = step;
    let value = nominal.values[index] ?? 0;
    let isMoved = index === nudged;
    for (let read = 0; read < reads.length; read += 1) isMoved ||= moved[reads[read] ?? 0] === 1;
    if (index === nudged) value += by;
    else if (isMoved) {
      setStation(model, conditions, station);
      value = response.evaluate(scope);
    }
    values[index] = value;
    scope[response.into] = value;
    moved[response.into] = isMoved ? 1 : 0;
  }
}
