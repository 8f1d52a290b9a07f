import { aimOf } from "#quality";
import type { CompiledControl, CompiledLine } from "#line";
import type { Assumption } from "./assumption.ts";
import { type Conditions, nominalConditions } from "./conditions.ts";
import { type PartModel, nominalValue, partModel } from "./partModel.ts";
import { partNoise } from "./partNoise.ts";
import { square } from "./square.ts";

const steps = 12;

/** Where controllers would come to rest, and how far about it they leave their set points. By machine (counted through all stations) and set point. */
export interface Steering {
  readonly setPoints: readonly (readonly number[])[];
  /** Standard deviations, in the set points' units; 0 for one that nobody moves. */
  readonly scatter: readonly (readonly number[])[];
}

/**
 * The set points at which the line model, with the tools as assumed, makes every controlled characteristic to its target
 * under a design; each stays in its range. Controllers do not hold them exactly: the scatter is what the twin sees of that.
 */
export function settle(line: CompiledLine, assumption: Assumption, design: readonly number[]): Steering {
  const model = partModel(line);
  const noise = partNoise(model, nominalConditions(line, design));
  const toolsOf = assumedTools(line, assumption);
  const settled = assumption.setPoints.map((values) => [...values]);
  const scatter = assumption.setPoints.map((values) => values.map(() => 0));
  // In the order of work: what one controller brings to its target is what the next one's machines get.
  const inOrder = line.controls.map((control, index) => ({ control, index })).toSorted((left, right) => left.control.station - right.control.station);
  for (const { control, index } of inOrder) {
    const station = line.stations[control.station];
    const gauge = line.characteristics[control.characteristic]?.gaugeNoise ?? 0;
    const deviation = (assumption.steering[index] ?? 0) * Math.sqrt(square(noise[control.characteristic] ?? 0) + square(gauge));
    const conditions = meanConditions(line, { design, setPoints: settled, toolsOf });
    for (let machine = 0; machine < (station?.machines ?? 0); machine += 1) {
      const own = settled[(station?.firstMachine ?? 0) + machine];
      const ownScatter = scatter[(station?.firstMachine ?? 0) + machine];
      if (own === undefined || ownScatter === undefined) continue;
      conditions.setPoints[control.station] = [...own];
      conditions.tools[control.station] = toolsOf(control.station, machine);
      const resting = restingPoint(model, control, conditions);
      own[control.setPoint] = resting.setPoint;
      ownScatter[control.setPoint] = resting.slope === 0 ? 0 : Math.abs(deviation / resting.slope);
    }
  }
  return { setPoints: settled, scatter };
}

/** Newton's method on the nominal model, its slope by central differences (0 where there is none). Starts from the set point of the conditions, and moves it. */
export function restingPoint(model: PartModel, control: CompiledControl, conditions: Conditions): { readonly setPoint: number; readonly slope: number } {
  const aim = aimOf(model.line, control.characteristic, conditions.design);
  const recipe = model.line.stations[control.station]?.recipe[control.setPoint];
  const own = conditions.setPoints[control.station] ?? [];
  const start = own[control.setPoint] ?? recipe?.setPoint ?? 0;
  if (aim === null || recipe === undefined) return { setPoint: start, slope: 0 };
  const valueAt = (setPoint: number): number => {
    own[control.setPoint] = setPoint;
    return nominalValue(model, conditions, control.characteristic);
  };
  const [lowest, highest] = recipe.range;
  const width = (highest - lowest) * 1e-4;
  let setPoint = start;
  let slope = 0;
  for (let step = 0; step < steps; step += 1) {
    slope = (valueAt(setPoint + width) - valueAt(setPoint - width)) / (2 * width);
    const next = setPoint + (aim - valueAt(setPoint)) / slope;
    if (!Number.isFinite(next)) return { setPoint, slope: 0 };
    setPoint = Math.max(lowest, Math.min(highest, next));
  }
  return { setPoint, slope };
}

/** The tool states of one machine of a station. */
type ToolsOf = (station: number, machine: number) => number[];

/** What a part is made under on average: at each station the mean over its machines. */
function meanConditions(line: CompiledLine, given: { readonly design: readonly number[]; readonly setPoints: readonly (readonly number[])[]; readonly toolsOf: ToolsOf }): Conditions {
  const meanOver = (machines: number, of: (machine: number) => readonly number[]): number[] => {
    const all = Array.from({ length: machines }, (_, machine) => of(machine));
    return (all[0] ?? []).map((_, index) => all.reduce((sum, values) => sum + (values[index] ?? 0), 0) / machines);
  };
  return {
    design: given.design,
    setPoints: line.stations.map(({ machines, firstMachine }) => meanOver(machines, (machine) => given.setPoints[firstMachine + machine] ?? [])),
    tools: line.stations.map(({ index, machines }) => meanOver(machines, (machine) => given.toolsOf(index, machine))),
  };
}

/** Tool states as assumed; at their start where nothing is. */
function assumedTools(line: CompiledLine, { tools: assumed }: Assumption): ToolsOf {
  const levels = new Map(assumed.map(({ station, machine, tool, value }) => [`${station}/${machine}/${tool}`, value]));
  return (station, machine) => (line.stations[station]?.tools ?? []).map(({ initial }, tool) => levels.get(`${station}/${machine}/${tool}`) ?? initial);
}
