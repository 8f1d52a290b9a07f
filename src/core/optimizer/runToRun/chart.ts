import type { CompiledControl } from "#line";
import { type Twin, knownDesign, modelMeasuredNoise, nominalConditions, nominalValue, successiveSd } from "#twin";

/**
 * What a controller goes by that trusts no twin: an EWMA of what is measured, each value brought to the recipe's set point by the process gain
 * that the line model declares, with fresh tools and all other set points the recipe's. It is the EWMA control of a process that is
 * known by its gain alone (Sachs, Hu & Ingolfsson 1995), on an EWMA chart (Roberts 1959).
 */
export interface DeclaredProcess {
  /** Of the set point that the recipe has. */
  readonly setPoint: number;
  /** Change of the characteristic with the set point, in their units. */
  readonly gain: number;
}

const declared = new WeakMap<Twin, Map<string, DeclaredProcess>>();

/** The declared process of one of the line's controls under a revision; worked out once. */
export function declaredProcess(twin: Twin, control: CompiledControl, revision: number): DeclaredProcess {
  const known = declared.get(twin) ?? new Map<string, DeclaredProcess>();
  declared.set(twin, known);
  const key = `${control.station}/${control.setPoint}/${control.characteristic}/${knownDesign(twin, revision).join(" ")}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const conditions = nominalConditions(twin.line, knownDesign(twin, revision));
  const recipe = twin.line.stations[control.station]?.recipe[control.setPoint];
  const own = conditions.setPoints[control.station] ?? [];
  const [setPoint, width] = [recipe?.setPoint ?? 0, ((recipe?.range[1] ?? 0) - (recipe?.range[0] ?? 0)) * 1e-4];
  const valueAt = (value: number): number => {
    own[control.setPoint] = value;
    return nominalValue(twin.model, conditions, control.characteristic);
  };
  const process = { setPoint, gain: (valueAt(setPoint + width) - valueAt(setPoint - width)) / (2 * width) };
  if (known.size > 64) known.clear();
  known.set(key, process);
  return process;
}

/** Standard deviation of a measurement about the process as it stands, in the characteristic's unit: the line model's, as measurements scatter from one to the next. */
export function chartNoise(twin: Twin, characteristic: number): number {
  return successiveSd(twin, characteristic) * modelMeasuredNoise(twin, characteristic, twin.state.revision);
}
