import { type CompiledLine, type CompiledResponse, type CompiledStation, parseFormula } from "#line";
import type { Conditions } from "./conditions.ts";

/** The line model as parts are worked out with it, and where each figure of a part comes from. */
export interface PartModel {
  readonly line: CompiledLine;
  /** Scratch, laid out as `CompiledLine` says; of no meaning between calls. */
  readonly scope: Float64Array;
  /** By characteristic. */
  readonly characteristics: readonly Lineage[];
  /** By station, by sensor. */
  readonly sensors: readonly (readonly Lineage[])[];
}

/** Where a value comes from: the responses that lead to it, in the order of work, and the tool states that show in it. */
export interface Lineage {
  readonly steps: readonly LineageStep[];
  /** Stations that it depends on, by index. */
  readonly stations: readonly number[];
  readonly tools: readonly { readonly station: number; readonly tool: number }[];
}

export interface LineageStep {
  readonly station: CompiledStation;
  readonly response: CompiledResponse;
}

export function partModel(line: CompiledLine): PartModel {
  return {
    line,
    scope: new Float64Array(line.scopeLength),
    characteristics: line.characteristics.map(({ id, measuredAt }) => lineageOf(line, [id], { station: measuredAt, tools: [] })),
    sensors: line.stations.map((station) =>
      station.sensors.map(({ reads }) => {
        const names = namesIn(reads);
        return lineageOf(line, names, { station: station.index, tools: toolsAmong(station, names) });
      }),
    ),
  };
}

/** Follows attributes back to what made them, from a station on. `tools` are those that the value itself reads there. */
function lineageOf(line: CompiledLine, attributes: readonly string[], from: { readonly station: number; readonly tools: readonly number[] }): Lineage {
  const wanted = new Set(attributes.filter((name) => line.attributes.includes(name)));
  const steps: LineageStep[] = [];
  const tools = from.tools.map((tool) => ({ station: from.station, tool }));
  for (const station of line.stations.slice(0, from.station + 1).toReversed()) {
    for (const response of station.responses.toReversed()) {
      if (!wanted.delete(response.id)) continue;
      steps.unshift({ station, response });
      const names = namesIn(station.spec.makes?.[response.id]?.formula ?? "");
      for (const name of names) if (line.attributes.includes(name)) wanted.add(name);
      for (const tool of toolsAmong(station, names)) {
        if (!tools.some((known) => known.station === station.index && known.tool === tool)) tools.push({ station: station.index, tool });
      }
    }
  }
  return { steps, tools, stations: [...new Set([...steps.map(({ station }) => station.index), from.station])] };
}

function namesIn(formula: string): readonly string[] {
  const parsed = parseFormula(formula);
  return parsed.ok ? [...parsed.names] : [];
}

function toolsAmong({ tools }: CompiledStation, names: readonly string[]): readonly number[] {
  return tools.flatMap(({ id }, index) => (names.includes(id) ? [index] : []));
}

/** A characteristic's value on a part that is made under given conditions without any noise, as its gauge would find it. NaN for one that there is not. */
export function nominalValue(model: PartModel, conditions: Conditions, characteristic: number): number {
  const lineage = model.characteristics[characteristic];
  const of = model.line.characteristics[characteristic];
  if (lineage === undefined || of === undefined) return Number.NaN;
  workOut(model, conditions, lineage);
  return model.scope[of.at] ?? Number.NaN;
}

/** What a sensor would read, without noise, while its station works on such a part. NaN for one that there is not. */
export function sensorValue(model: PartModel, conditions: Conditions, at: { readonly station: number; readonly sensor: number }): number {
  const lineage = model.sensors[at.station]?.[at.sensor];
  const station = model.line.stations[at.station];
  const sensor = station?.sensors[at.sensor];
  if (lineage === undefined || station === undefined || sensor === undefined) return Number.NaN;
  workOut(model, conditions, lineage);
  setStation(model, conditions, station);
  return sensor.evaluate(model.scope);
}

/** What is worked out: the steps of a lineage, in order. */
export interface Work {
  readonly steps: readonly LineageStep[];
  /** Called for each response when its value is known and not yet in the scope; what it returns is added to it. */
  readonly nudge?: (step: LineageStep) => number;
}

/** Fills the model's scope with the design and with the attributes that the steps make. Hot path: plain loops, nothing allocated. */
export function workOut(model: PartModel, conditions: Conditions, { steps, nudge }: Work): void {
  const { scope } = model;
  const { design } = conditions;
  scope.fill(0);
  for (let index = 0; index < design.length; index += 1) scope[index] = design[index] ?? 0;
  let at = -1;
  for (const step of steps) {
    if (step.station.index !== at) setStation(model, conditions, step.station);
    at = step.station.index;
    const value = step.response.evaluate(scope);
    scope[step.response.into] = nudge === undefined ? value : value + nudge(step);
  }
}

function setStation({ scope }: PartModel, conditions: Conditions, { index, recipeAt, toolsAt }: CompiledStation): void {
  const setPoints = conditions.setPoints[index] ?? [];
  const tools = conditions.tools[index] ?? [];
  for (let at = 0; at < setPoints.length; at += 1) scope[recipeAt + at] = setPoints[at] ?? 0;
  for (let at = 0; at < tools.length; at += 1) scope[toolsAt + at] = tools[at] ?? 0;
}
