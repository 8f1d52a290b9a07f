import { isMadeAt } from "./attributes.ts";
import { type Evaluate, compileFormula } from "./formula/evaluate.ts";
import type { CompiledResponse, CompiledStation, CompiledTool } from "./compiled.ts";
import { compileBatch, compileDispatch, compileFailures, compilePreventive } from "./compileFlow.ts";
import type { CompiledPhysics } from "./compiledPhysics.ts";
import { compileSensor } from "./compileSensing.ts";
import { compileMaps } from "./compileMaps.ts";
import type { StationPeople } from "./compiledPeople.ts";
import { compileConveyor } from "./compileTransport.ts";
import type { CompiledSetups, CompiledStep } from "./compiledFlow.ts";
import { resolveDistribution } from "./resolve.ts";
import type { Formula, LineSpec, StationSpec } from "./spec.ts";
import { seconds, secondsIn } from "./units.ts";

/** What the formulas of a line may name, beside the set points and tool states of their own station. */
export interface Names {
  readonly spec: LineSpec;
  readonly design: readonly string[];
  readonly attributes: readonly string[];
  readonly physics: CompiledPhysics;
}

export interface Placed {
  readonly station: StationSpec;
  readonly index: number;
  readonly firstMachine: number;
  readonly setups: CompiledSetups | null;
  /** The steps of all routes. */
  readonly steps: readonly CompiledStep[];
  readonly people: StationPeople;
}

type IndexOf = (name: string) => number | undefined;

/** One station of a compiled line. */
export function compileStation(names: Names, { station, index, firstMachine, setups, steps, people }: Placed): CompiledStation {
  const dispatch = compileDispatch(station);
  const { recipeAt, toolsAt, toolNames, indexOf, surroundingsRead } = scopeOf(names, station);
  const faults = [...names.physics.faults.values()].filter((fault) => fault.station === index);
  const takesAny = station.batch === undefined && setups === null && steps.every((step) => step.station !== index || (step.comesBackTo < 0 && step.components.length === 0));
  return {
    spec: station,
    index,
    id: station.id,
    machines: station.machines ?? 1,
    firstMachine,
    places: placesBefore(names.spec, station, index),
    outputPlaces: station.outputPlaces === null ? Number.POSITIVE_INFINITY : (station.outputPlaces ?? (names.spec.products === undefined ? 0 : Number.POSITIVE_INFINITY)),
    cards: station.kanban ?? Number.POSITIVE_INFINITY,
    conveyor: compileConveyor(station),
    time: resolveDistribution(station.time ?? seconds(0)),
    failures: compileFailures(station),
    handling: secondsIn(station.load ?? seconds(0)) + secondsIn(station.unload ?? seconds(0)),
    batch: compileBatch(station),
    setups,
    dispatch,
    takesAhead: station.setups?.ahead === true && setups !== null,
    takesAnyIdle: station.idle === "any",
    preventive: compilePreventive(station),
    isPlain: dispatch.takesFirst && takesAny,
    takesAny,
    shift: people.shift, attendance: people.attendance, power: people.power,
    recipe: Object.entries(station.recipe ?? {}).map(([id, { setPoint, range, maxStep, unit }]) => ({
      id, setPoint, range, unit, maxStep: maxStep ?? (range[1] - range[0]) / 10,
    })),
    tools: compileTools(station),
    responses: compileResponses(names, { station, indexOf, steps }),
    sensors: (station.sensors ?? []).map((sensor, at) => compileSensor(sensor, { index: at, indexOf, faults })),
    maps: compileMaps(station, indexOf),
    rework: compileRework(names, station, indexOf),
    maintenance: compileMaintenance(station, toolNames),
    changeover: station.changeover === undefined ? null : resolveDistribution(station.changeover),
    grades: station.grades ?? false,
    judgement: station.judgement === undefined ? null : { falseAlarm: station.judgement.falseAlarm ?? 0, miss: station.judgement.miss ?? 0 },
    measures: Object.values(names.spec.characteristics ?? {}).flatMap(({ measuredAt }, at) => (measuredAt === station.id ? [at] : [])),
    recipeAt,
    toolsAt,
    // Its formulas are compiled above.
    readsSurroundings: surroundingsRead.size > 0,
  };
}

/** Where the names that a station's formulas use stand in its scope; `surroundingsRead` gathers those of the environment and of materials that were asked for. */
function scopeOf(names: Names, station: StationSpec): { readonly recipeAt: number; readonly toolsAt: number; readonly toolNames: readonly string[]; readonly indexOf: IndexOf; readonly surroundingsRead: ReadonlySet<number> } {
  const recipeNames = Object.keys(station.recipe ?? {});
  const toolNames = Object.keys(station.tool ?? {});
  const recipeAt = names.design.length + names.attributes.length;
  const toolsAt = recipeAt + recipeNames.length;
  const surroundings = [...names.physics.environment, ...names.physics.properties].map(({ id }) => id);
  const surroundingsRead = new Set<number>();
  const ofSurroundings: IndexOf = (name) => {
    const index = indexIn(surroundings, name, names.physics.at);
    if (index !== undefined) surroundingsRead.add(index);
    return index;
  };
  const indexOf: IndexOf = (name) =>
    indexIn(recipeNames, name, recipeAt) ??
    indexIn(toolNames, name, toolsAt) ??
    indexIn(names.attributes, name, names.design.length) ??
    indexIn(names.design, name, 0) ??
    ofSurroundings(name);
  return { recipeAt, toolsAt, toolNames, indexOf, surroundingsRead };
}

function placesBefore(spec: LineSpec, station: StationSpec, index: number): number {
  if (station.conveyor !== undefined) return compileConveyor(station)?.capacity ?? 0;
  if (station.bufferBefore === null) return Number.POSITIVE_INFINITY;
  const isFed = spec.products !== undefined || (index === 0 && spec.arrivals !== "saturated");
  return station.bufferBefore ?? (isFed || station.kanban !== undefined ? Number.POSITIVE_INFINITY : 0);
}

function compileTools(station: StationSpec): CompiledTool[] {
  return Object.entries(station.tool ?? {}).map(([id, { unit, initial = 0, initialSd = 0, machineSd = 0, perPart = 0, perHour = 0, spread = 0, walkSd = 0 }]) => ({
    id, unit, initial, initialSd, machineSd, perPart, perHour, spread, walkSd,
  }));
}

function compileResponses(names: Names, { station, indexOf, steps }: { readonly station: StationSpec; readonly indexOf: IndexOf; readonly steps: readonly CompiledStep[] }): CompiledResponse[] {
  return Object.entries(station.makes ?? {}).map(([id, { formula, noise, machineSd = 0, at }]) => ({
    machineSd,
    id,
    steps: at === undefined ? null : new Set(steps.flatMap((step) => (isMadeAt(station, step.id, id) ? [step.index] : []))),
    into: names.design.length + names.attributes.indexOf(id),
    evaluate: compileFormula(formula, indexOf),
    noise: noise === undefined || noise === 0 ? null : numberOrFormula(noise, indexOf),
  }));
}

function compileRework({ spec, attributes }: Names, { rework }: StationSpec, indexOf: IndexOf): CompiledStation["rework"] {
  if (rework === undefined) return null;
  const read = new Set<string>();
  const evaluate = compileFormula(rework.when, (name) => {
    if (attributes.includes(name)) read.add(name);
    return indexOf(name);
  });
  const reads = Object.keys(spec.characteristics ?? {}).flatMap((id, index) => (read.has(id) ? [index] : []));
  return { evaluate, reads, to: stationIndex(spec, rework.to), limit: rework.limit };
}

function compileMaintenance({ maintenance, machines = 1 }: StationSpec, toolNames: readonly string[]): CompiledStation["maintenance"] {
  if (maintenance === undefined) return null;
  const shift = maintenance.staggered === true ? (maintenance.every ?? 0) / machines : 0;
  return {
    time: resolveDistribution(maintenance.time),
    cost: maintenance.cost ?? 0,
    every: maintenance.every ?? Number.POSITIVE_INFINITY,
    resets: (maintenance.resets ?? toolNames).map((name) => toolNames.indexOf(name)),
    partsAtStart: Array.from({ length: machines }, (_, machine) => Math.round(shift * machine)),
  };
}

/** The index of a station by its id. Throws on one that the line has not. */
export function stationIndex(spec: LineSpec, id: string): number {
  const index = spec.stations.findIndex((station) => station.id === id);
  if (index < 0) throw new Error(`unknown station ${id} in line ${spec.id}`);
  return index;
}

export function numberOrFormula(given: number | Formula, indexOf: IndexOf): Evaluate {
  return typeof given === "number" ? () => given : compileFormula(given, indexOf);
}

export function indexIn(names: readonly string[], name: string, from: number): number | undefined {
  const index = names.indexOf(name);
  return index < 0 ? undefined : from + index;
}
