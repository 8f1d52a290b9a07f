import type { Distribution } from "#kernel";
import { type Evaluate, compileFormula } from "./formula/evaluate.ts";
import { resolveDistribution } from "./resolve.ts";
import type { CharacteristicSpec, ControlSpec, Formula, LineSpec, Range, SensorSpec, StationSpec, WearSpec } from "./spec.ts";

/**
 * A line model as the plant runs it: names turned into indices, formulas into functions, durations into seconds.
 * Formulas read a scope of numbers laid out as `[design…, attributes…, set points of the station…, tool states of the station…]`.
 */
export interface CompiledLine {
  readonly spec: LineSpec;
  readonly design: readonly string[];
  readonly nominalDesign: readonly number[];
  readonly attributes: readonly string[];
  readonly stations: readonly CompiledStation[];
  /** Machines of all stations, and for each the index of its station. */
  readonly machineCount: number;
  readonly stationOfMachine: readonly number[];
  readonly characteristics: readonly CompiledCharacteristic[];
  readonly controls: readonly CompiledControl[];
  readonly wears: readonly CompiledWear[];
  /** Mean time between arrivals, or null for a first station that never waits for work. */
  readonly interarrival: Distribution | null;
  readonly maximumArrivals: number;
  readonly price: Evaluate;
  readonly scopeLength: number;
}

export interface CompiledStation {
  readonly spec: StationSpec;
  readonly index: number;
  readonly id: string;
  readonly machines: number;
  readonly firstMachine: number;
  /** Places before it; Infinity without limit. */
  readonly places: number;
  readonly time: Distribution;
  readonly failures: { readonly uptime: Distribution; readonly repair: Distribution; readonly calendar: boolean } | null;
  readonly recipe: readonly { readonly id: string; readonly setPoint: number; readonly range: Range; readonly maxStep: number; readonly unit: string }[];
  readonly tools: readonly CompiledTool[];
  readonly responses: readonly CompiledResponse[];
  readonly sensors: readonly (SensorSpec & { readonly evaluate: Evaluate })[];
  readonly rework: { readonly evaluate: Evaluate; readonly to: number; readonly limit: number } | null;
  readonly maintenance: { readonly time: Distribution; readonly cost: number; readonly every: number; readonly resets: readonly number[] } | null;
  readonly changeover: Distribution | null;
  readonly grades: boolean;
  /** Characteristics measured here, by index. */
  readonly measures: readonly number[];
  /** Where the station's set points and tool states begin in its scope. */
  readonly recipeAt: number;
  readonly toolsAt: number;
}

export interface CompiledTool {
  readonly id: string;
  readonly unit: string;
  readonly initial: number;
  readonly initialSd: number;
  readonly perPart: number;
  readonly spread: number;
  readonly walkSd: number;
}

export interface CompiledResponse {
  readonly id: string;
  /** Index in the scope that it writes. */
  readonly into: number;
  readonly evaluate: Evaluate;
  readonly noise: Evaluate | null;
}

export interface CompiledCharacteristic {
  readonly id: string;
  readonly spec: CharacteristicSpec;
  readonly index: number;
  /** Index of its attribute in the scope. */
  readonly at: number;
  readonly measuredAt: number;
  /** Over the design; infinite where there is no limit. */
  readonly lower: Evaluate;
  readonly upper: Evaluate;
  readonly target: number | null;
  readonly gaugeNoise: number;
  readonly every: number;
}

export interface CompiledControl {
  readonly spec: ControlSpec;
  readonly characteristic: number;
  readonly station: number;
  readonly setPoint: number;
  readonly tool: number;
}

export interface CompiledWear {
  readonly spec: WearSpec;
  readonly station: number;
  readonly tool: number;
  readonly sensor: number;
}

/** Compiles a line model. Throws on a model that is not consistent; one that `#line/read` accepted is. */
export function compileLine(spec: LineSpec): CompiledLine {
  const design = Object.keys(spec.design ?? {});
  const attributes = [...new Set(spec.stations.flatMap((station) => Object.keys(station.makes ?? {})))];
  const names: Names = { spec, design, attributes };
  const counts = spec.stations.map((station) => station.machines ?? 1);
  const stations = spec.stations.map((station, index) => {
    const firstMachine = counts.slice(0, index).reduce((sum, count) => sum + count, 0);
    return compileStation(names, { station, index, firstMachine });
  });
  const inDesign = (name: string): number | undefined => indexIn(design, name, 0);
  return {
    spec,
    design,
    nominalDesign: Object.values(spec.design ?? {}).map(({ nominal }) => nominal),
    attributes,
    stations,
    machineCount: counts.reduce((sum, count) => sum + count, 0),
    stationOfMachine: counts.flatMap((count, index) => Array.from({ length: count }, () => index)),
    characteristics: characteristicEntries(spec).map(([id, characteristic], index) => ({
      id,
      spec: characteristic,
      index,
      at: design.length + attributes.indexOf(id),
      measuredAt: stationIndex(spec, characteristic.measuredAt),
      lower: numberOrFormula(characteristic.spec[0] ?? Number.NEGATIVE_INFINITY, inDesign),
      upper: numberOrFormula(characteristic.spec[1] ?? Number.POSITIVE_INFINITY, inDesign),
      target: characteristic.target ?? null,
      gaugeNoise: characteristic.gauge.noise,
      every: characteristic.gauge.every ?? 1,
    })),
    controls: (spec.controls ?? []).map((control) => compileControl(spec, control)),
    wears: (spec.wears ?? []).map((wear) => compileWear(spec, wear)),
    interarrival: spec.arrivals === "saturated" ? null : resolveDistribution(spec.arrivals.interarrival),
    maximumArrivals: spec.arrivals === "saturated" ? Number.POSITIVE_INFINITY : (spec.arrivals.maximum ?? Number.POSITIVE_INFINITY),
    price: numberOrFormula(spec.product?.price ?? 0, inDesign),
    scopeLength: design.length + attributes.length + Math.max(0, ...stations.map(({ recipe, tools }) => recipe.length + tools.length)),
  };
}

interface Names {
  readonly spec: LineSpec;
  readonly design: readonly string[];
  readonly attributes: readonly string[];
}

interface Placed {
  readonly station: StationSpec;
  readonly index: number;
  readonly firstMachine: number;
}

function compileStation(names: Names, placed: Placed): CompiledStation {
  const { station, index, firstMachine } = placed;
  const recipeNames = Object.keys(station.recipe ?? {});
  const toolNames = Object.keys(station.tool ?? {});
  const recipeAt = names.design.length + names.attributes.length;
  const toolsAt = recipeAt + recipeNames.length;
  const indexOf = (name: string): number | undefined =>
    indexIn(recipeNames, name, recipeAt) ??
    indexIn(toolNames, name, toolsAt) ??
    indexIn(names.attributes, name, names.design.length) ??
    indexIn(names.design, name, 0);
  const { failures, maintenance, rework } = station;
  const sourced = index === 0 && names.spec.arrivals !== "saturated";
  return {
    spec: station,
    index,
    id: station.id,
    machines: station.machines ?? 1,
    firstMachine,
    places: station.bufferBefore === undefined ? (sourced ? Number.POSITIVE_INFINITY : 0) : (station.bufferBefore ?? Number.POSITIVE_INFINITY),
    time: resolveDistribution(station.time),
    failures: failures
      ? { uptime: resolveDistribution(failures.uptime), repair: resolveDistribution(failures.repair), calendar: failures.clock === "calendar" }
      : null,
    recipe: Object.entries(station.recipe ?? {}).map(([id, { setPoint, range, maxStep, unit }]) => ({
      id, setPoint, range, unit, maxStep: maxStep ?? (range[1] - range[0]) / 10,
    })),
    tools: Object.entries(station.tool ?? {}).map(([id, tool]) => ({
      id, unit: tool.unit, initial: tool.initial ?? 0, initialSd: tool.initialSd ?? 0, perPart: tool.perPart ?? 0, spread: tool.spread ?? 0, walkSd: tool.walkSd ?? 0,
    })),
    responses: Object.entries(station.makes ?? {}).map(([id, { formula, noise }]) => ({
      id,
      into: names.design.length + names.attributes.indexOf(id),
      evaluate: compileFormula(formula, indexOf),
      noise: noise === undefined || noise === 0 ? null : numberOrFormula(noise, indexOf),
    })),
    sensors: (station.sensors ?? []).map((sensor) => ({ ...sensor, evaluate: compileFormula(sensor.reads, indexOf) })),
    rework: rework ? { evaluate: compileFormula(rework.when, indexOf), to: stationIndex(names.spec, rework.to), limit: rework.limit } : null,
    maintenance: maintenance
      ? {
          time: resolveDistribution(maintenance.time),
          cost: maintenance.cost ?? 0,
          every: maintenance.every ?? Number.POSITIVE_INFINITY,
          resets: (maintenance.resets ?? toolNames).map((name) => toolNames.indexOf(name)),
        }
      : null,
    changeover: station.changeover === undefined ? null : resolveDistribution(station.changeover),
    grades: station.grades ?? false,
    measures: characteristicEntries(names.spec).flatMap(([, { measuredAt }], at) => (measuredAt === station.id ? [at] : [])),
    recipeAt,
    toolsAt,
  };
}

function compileControl(spec: LineSpec, control: ControlSpec): CompiledControl {
  const station = stationIndex(spec, control.station);
  return {
    spec: control,
    characteristic: characteristicEntries(spec).findIndex(([id]) => id === control.characteristic),
    station,
    setPoint: Object.keys(spec.stations[station]?.recipe ?? {}).indexOf(control.setPoint),
    tool: Object.keys(spec.stations[station]?.tool ?? {}).indexOf(control.against),
  };
}

function compileWear(spec: LineSpec, wear: WearSpec): CompiledWear {
  const station = stationIndex(spec, wear.station);
  return {
    spec: wear,
    station,
    tool: Object.keys(spec.stations[station]?.tool ?? {}).indexOf(wear.tool),
    sensor: (spec.stations[station]?.sensors ?? []).findIndex(({ id }) => id === wear.sensor),
  };
}

function characteristicEntries(spec: LineSpec): [string, CharacteristicSpec][] {
  return Object.entries(spec.characteristics ?? {});
}

function stationIndex(spec: LineSpec, id: string): number {
  const index = spec.stations.findIndex((station) => station.id === id);
  if (index < 0) throw new Error(`unknown station ${id} in line ${spec.id}`);
  return index;
}

function numberOrFormula(given: number | Formula, indexOf: (name: string) => number | undefined): Evaluate {
  return typeof given === "number" ? () => given : compileFormula(given, indexOf);
}

function indexIn(names: readonly string[], name: string, from: number): number | undefined {
  const index = names.indexOf(name);
  return index < 0 ? undefined : from + index;
}
