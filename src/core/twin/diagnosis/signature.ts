import type { CompiledStation } from "#line";
import { type Conditions, nominalConditions } from "../conditions.ts";
import { type PartModel, nominalValue, sensorValue } from "../partModel.ts";
import { partNoise } from "../partNoise.ts";
import { designOf } from "../record.ts";
import type { Twin } from "../twin.ts";
import { square } from "../square.ts";

/** How one variable of the line shows, by the line model: for a change of `size`, in standard deviations of one value. */
export interface Signature {
  /** A change of usual size, in the variable's unit. */
  readonly size: number;
  /** By characteristic: the shift of its mean, and the standard deviation over what it is else. */
  readonly shifts: readonly number[];
  readonly scatter: readonly number[];
  /** By sensor of the variable's station. */
  readonly sensorShifts: readonly number[];
}

/** The conditions of a part with a variable of the line changed by so much, in its unit. */
type Change = (conditions: Conditions, by: number) => Conditions;

interface Variable {
  /** What it is called among those of its station. */
  readonly name: string;
  readonly size: number;
  readonly change: Change;
}

/** Worked out once a design: it takes as long as weighing all cases. */
const known = new WeakMap<PartModel, Map<string, Signature>>();
const mostKnown = 2000;

/** Means are taken for straight lines: controllers keep the process near its target, where a slope is all that shows. In usual sizes. */
const nudge = 0.2;

/** The signature of a change, worked out by finite differences about the present design's nominal part. */
export function signatureOf(twin: Twin, station: CompiledStation, of: Variable): Signature {
  const design = designOf(twin.state.record, Number.POSITIVE_INFINITY);
  const own = known.get(twin.model) ?? new Map<string, Signature>();
  known.set(twin.model, own);
  const key = `${station.index} ${of.name} ${design.join(" ")}`;
  const signature = own.get(key) ?? workOut(twin, station, { ...of, design });
  if (own.size > mostKnown) own.clear();
  own.set(key, signature);
  return signature;
}

function workOut({ line, model }: Twin, station: CompiledStation, { design, ...of }: Variable & { readonly design: readonly number[] }): Signature {
  const at = (by: number): Conditions => of.change(nominalConditions(line, design), by);
  const [base, above, below, changed] = [at(0), at(of.size * nudge), at(-of.size * nudge), at(of.size)];
  const noise = (conditions: Conditions, lineage: typeof model.noise): readonly number[] => partNoise(model, conditions, lineage);
  const [before, after] = [noise(base, model.noise), noise(changed, model.noise)];
  const readings = noise(base, model.sensorNoise);
  const measured = (index: number, sds: readonly number[]): number => Math.max(1e-9, Math.sqrt(square(sds[index] ?? 0) + square(line.characteristics[index]?.gaugeNoise ?? 0)));
  const slope = (value: (conditions: Conditions) => number): number => (value(above) - value(below)) / (2 * nudge);
  return {
    size: of.size,
    shifts: line.characteristics.map((_, index) => finite(slope((conditions) => nominalValue(model, conditions, index)) / measured(index, before))),
    scatter: line.characteristics.map((_, index) => finite(measured(index, after) / measured(index, before), 1)),
    sensorShifts: station.sensors.map(({ ownSd }, sensor) => {
      const place = { station: station.index, sensor };
      const sd = Math.max(1e-9, Math.sqrt(square(readings[(model.firstSensor[station.index] ?? 0) + sensor] ?? 0) + square(ownSd)));
      return finite(slope((conditions) => sensorValue(model, conditions, place)) / sd);
    }),
  };
}

function finite(value: number, otherwise = 0): number {
  return Number.isFinite(value) ? value : otherwise;
}
