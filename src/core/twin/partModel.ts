import { type CompiledLine, type CompiledResponse, type CompiledStation, type ResponseSpec, parseFormula } from "#line";
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
  /** Of all characteristics, in their order. */
  readonly noise: NoiseLineage;
  /** Of what all sensors read, counted through all stations. */
  readonly sensorNoise: NoiseLineage;
  /** By station: how many sensors stand at the stations before it. */
  readonly firstSensor: readonly number[];
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

/** Where the noise of some values comes from: the responses that lead to them, and those that only the noises of these read. */
export interface NoiseLineage {
  /** In the order of work; `reads` are the attributes that the step's value is made of, as indices in the scope. A sensor is a step without noise. */
  readonly steps: readonly (LineageStep & { readonly reads: readonly number[] })[];
  /** By value: which of the steps makes it, -1 for none. */
  readonly makers: readonly number[];
}

export function partModel(line: CompiledLine): PartModel {
  const reader = readerOf(line);
  const characteristics = line.characteristics.map(({ id, measuredAt }) => lineageOf(reader, [id], { station: measuredAt, tools: [] }));
  return {
    line,
    // What a sensor reads is put behind all that formulas know.
    scope: new Float64Array(line.scopeLength + 1),
    characteristics,
    sensors: line.stations.map((station) =>
      station.sensors.map(({ reads }) => {
        const names = reader.names(reads);
        return lineageOf(reader, names, { station: station.index, tools: toolsAmong(station, names) });
      }),
    ),
    noise: characteristicNoise(reader, characteristics),
    sensorNoise: sensorNoise(reader),
    firstSensor: line.stations.map((_, index) => line.stations.slice(0, index).reduce((sum, { sensors }) => sum + sensors.length, 0)),
  };
}

/** A line with the names that its formulas read, each formula parsed once. */
interface Reader {
  readonly line: CompiledLine;
  readonly names: (formula: string | number | undefined) => readonly string[];
  readonly isAttribute: (name: string) => boolean;
}

function readerOf(line: CompiledLine): Reader {
  const known = new Map<string, readonly string[]>();
  const attributes = new Set(line.attributes);
  return {
    line,
    isAttribute: (name) => attributes.has(name),
    names: (formula) => {
      if (typeof formula !== "string") return [];
      const names = known.get(formula) ?? namesIn(formula);
      known.set(formula, names);
      return names;
    },
  };
}

/** The steps that lead to some attributes from a station back, in the order of work. `names` says what a response reads. */
function stepsTo({ line, isAttribute }: Reader, attributes: readonly string[], from: { readonly station: number; readonly names: (step: LineageStep) => readonly string[] }): LineageStep[] {
  const wanted = new Set(attributes.filter(isAttribute));
  const steps: LineageStep[] = [];
  for (let index = from.station; index >= 0; index -= 1) {
    const station = line.stations[index];
    for (const response of station?.responses.toReversed() ?? []) {
      if (station === undefined || !wanted.delete(response.id)) continue;
      const step = { station, response };
      steps.push(step);
      for (const name of from.names(step)) if (isAttribute(name)) wanted.add(name);
    }
  }
  return steps.reverse();
}

/** Follows attributes back to what made them, from a station on. `tools` are those that the value itself reads there. */
function lineageOf(reader: Reader, attributes: readonly string[], from: { readonly station: number; readonly tools: readonly number[] }): Lineage {
  const steps = stepsTo(reader, attributes, { station: from.station, names: (step) => formulaNames(reader, step) });
  const tools = new Map(from.tools.map((tool) => [`${from.station}/${tool}`, { station: from.station, tool }]));
  for (const step of steps.toReversed()) {
    const station = step.station.index;
    for (const tool of toolsAmong(step.station, formulaNames(reader, step))) tools.set(`${station}/${tool}`, { station, tool });
  }
  return { steps, tools: [...tools.values()], stations: [...new Set([...steps.map(({ station }) => station.index), from.station])] };
}

function characteristicNoise(reader: Reader, characteristics: readonly Lineage[]): NoiseLineage {
  const { line } = reader;
  const steps = noiseSteps(reader, line.characteristics.map(({ id, measuredAt }) => ({ names: [id], station: measuredAt })));
  const at = new Map(steps.map(({ response }, index) => [response, index]));
  const makers = characteristics.map((lineage, index) => {
    const maker = lineage.steps.findLast(({ response }) => response.id === line.characteristics[index]?.id);
    return maker === undefined ? -1 : (at.get(maker.response) ?? -1);
  });
  return { steps, makers };
}

function sensorNoise(reader: Reader): NoiseLineage {
  const { line, names } = reader;
  const sensors = line.stations.flatMap((station) => station.sensors.map((sensor) => ({ station, sensor, names: names(sensor.reads) })));
  const leading = noiseSteps(reader, sensors.map((sensor) => ({ names: sensor.names, station: sensor.station.index })));
  const steps = line.stations.flatMap((station) => [
    ...leading.filter((step) => step.station === station),
    ...sensors
      .filter((sensor) => sensor.station === station)
      .map(({ sensor, names: read }) => ({ station, response: { id: sensor.id, into: line.scopeLength, evaluate: sensor.evaluate, noise: null, machineSd: 0, steps: null }, reads: attributesAmong(line, read) })),
  ]);
  const isSensor = ({ response }: LineageStep): boolean => response.into === line.scopeLength;
  return { steps, makers: steps.flatMap((step, index) => (isSensor(step) ? [index] : [])) };
}

/** The steps that lead to some values and their noises, each value made of what it names and known at a station; in the order of work. */
function noiseSteps(reader: Reader, values: readonly { readonly names: readonly string[]; readonly station: number }[]): NoiseLineage["steps"] {
  const { line } = reader;
  const leading = new Set<CompiledResponse>();
  const names = (step: LineageStep): readonly string[] => [...formulaNames(reader, step), ...reader.names(specOf(step)?.noise)];
  for (const value of values) {
    for (const { response } of stepsTo(reader, value.names, { station: value.station, names })) leading.add(response);
  }
  return line.stations
    .flatMap((station) => station.responses.map((response) => ({ station, response })))
    .filter(({ response }) => leading.has(response))
    .map((step) => ({ ...step, reads: attributesAmong(line, formulaNames(reader, step)) }));
}

/** The attributes among some names, as indices in the scope. */
function attributesAmong({ attributes, design }: CompiledLine, names: readonly string[]): readonly number[] {
  return names.flatMap((name) => {
    const at = attributes.indexOf(name);
    return at < 0 ? [] : [design.length + at];
  });
}

function formulaNames({ names }: Reader, step: LineageStep): readonly string[] {
  return names(specOf(step)?.formula);
}

function specOf({ station, response }: LineageStep): ResponseSpec | undefined {
  return station.spec.makes?.[response.id];
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

/** Fills the model's scope with the design and with the attributes that the steps of a lineage make, in order. Hot path: plain loops, nothing allocated. */
function workOut(model: PartModel, conditions: Conditions, { steps }: Lineage): void {
  const { scope } = model;
  setDesign(model, conditions);
  let at = -1;
  for (const step of steps) {
    if (step.station.index !== at) setStation(model, conditions, step.station);
    at = step.station.index;
    scope[step.response.into] = step.response.evaluate(scope);
  }
}

/** Empties the scope but for the design, and for the environment and materials at their means. */
export function setDesign({ line: { physics }, scope }: PartModel, { design }: Conditions): void {
  scope.fill(0);
  for (let index = 0; index < physics.nominal.length; index += 1) scope[physics.at + index] = physics.nominal[index] ?? 0;
  for (let index = 0; index < design.length; index += 1) scope[index] = design[index] ?? 0;
}

/** Puts the set points and tool states of a station in the scope. */
export function setStation({ line: { physics }, scope }: PartModel, conditions: Conditions, { index, recipeAt, toolsAt }: CompiledStation): void {
  if (conditions.surroundings !== undefined) {
    const surroundings = conditions.surroundings[index] ?? physics.nominal;
    for (let at = 0; at < physics.nominal.length; at += 1) scope[physics.at + at] = surroundings[at] ?? 0;
  }
  const setPoints = conditions.setPoints[index] ?? [];
  const tools = conditions.tools[index] ?? [];
  for (let at = 0; at < setPoints.length; at += 1) scope[recipeAt + at] = setPoints[at] ?? 0;
  for (let at = 0; at < tools.length; at += 1) scope[toolsAt + at] = tools[at] ?? 0;
}
