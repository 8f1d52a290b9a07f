import { aimOf } from "#quality";
import type { CompiledControl, CompiledLine } from "#line";
import type { Assumption } from "./assumption.ts";
import { nominalConditions } from "./conditions.ts";
import { nominalValue } from "./nominalPart.ts";

const steps = 12;

/**
 * The set points at which the line model, with the tools as assumed, makes every controlled characteristic to its target:
 * where a controller would come to rest. By machine and set point, as `Assumption.setPoints`; each stays in its range.
 */
export function settle(line: CompiledLine, assumption: Assumption, design: readonly number[]): number[][] {
  const settled = assumption.setPoints.map((values) => [...values]);
  for (const control of line.controls) {
    const station = line.stations[control.station];
    for (let machine = 0; machine < (station?.machines ?? 0); machine += 1) {
      const own = settled[(station?.firstMachine ?? 0) + machine];
      if (own !== undefined) own[control.setPoint] = restingPoint(line, { control, machine, assumption, setPoints: own }, design);
    }
  }
  return settled;
}

interface Resting {
  readonly control: CompiledControl;
  readonly machine: number;
  readonly assumption: Assumption;
  readonly setPoints: readonly number[];
}

/** Newton's method on the nominal model, its slope by central differences. */
function restingPoint(line: CompiledLine, resting: Resting, design: readonly number[]): number {
  const { control, machine, assumption } = resting;
  const aim = aimOf(line, control.characteristic, design);
  const recipe = line.stations[control.station]?.recipe[control.setPoint];
  const start = resting.setPoints[control.setPoint] ?? recipe?.setPoint ?? 0;
  if (aim === null || recipe === undefined) return start;
  const conditions = nominalConditions(line, design);
  conditions.setPoints[control.station] = [...resting.setPoints];
  for (const tool of assumption.tools) {
    const tools = conditions.tools[tool.station];
    if (tools !== undefined && tool.station === control.station && tool.machine === machine) tools[tool.tool] = tool.value;
  }
  const scope = new Float64Array(line.scopeLength);
  const valueAt = (setPoint: number): number => {
    const own = conditions.setPoints[control.station];
    if (own !== undefined) own[control.setPoint] = setPoint;
    return nominalValue(line, conditions, scope, control.characteristic);
  };
  const [lowest, highest] = recipe.range;
  const width = (highest - lowest) * 1e-4;
  let setPoint = start;
  for (let step = 0; step < steps; step += 1) {
    const slope = (valueAt(setPoint + width) - valueAt(setPoint - width)) / (2 * width);
    const next = setPoint + (aim - valueAt(setPoint)) / slope;
    if (!Number.isFinite(next)) break;
    setPoint = Math.max(lowest, Math.min(highest, next));
  }
  return setPoint;
}
