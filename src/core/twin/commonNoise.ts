import type { CompiledLine } from "#line";
import { type Conditions, nominalConditions } from "./conditions.ts";
import { type NoiseLineage, type PartModel, nominalValue, sensorValue } from "./partModel.ts";
import { partPace } from "./pace.ts";
import { partNoise } from "./partNoise.ts";
import { square } from "./square.ts";

/**
 * A part of what observations of one kind are off by that many of them have in common: a sensor's bias, a machine's standing difference, a lot of
 * material, the weather, a sheet that many panels come of. Ever so many of them do not average it away.
 */
export interface CommonNoise {
  /** What it is seen in: a characteristic by index, or behind all of those a sensor, counted through all stations. */
  readonly channel: number;
  /** In the unit of what is observed, squared. */
  readonly variance: number;
  /** Simulated seconds after which it is forgotten; Infinity for what stands, 0 for what only parts of one piece have in common. */
  readonly memory: number;
  /** Whether the scatter that the line model gives such observations has it in it already. */
  readonly isCounted: boolean;
}

/** What all observations of every kind have in common that show a tool of a station; by station. */
export function commonNoises(model: PartModel): readonly (readonly CommonNoise[])[] {
  const { line } = model;
  const surroundings = surroundingNoises(model);
  const sheets = pieceNoises(model);
  const gauges = line.characteristics.map(({ index, gauge }): CommonNoise => ({ channel: index, variance: square(gauge.reproducibility), memory: Number.POSITIVE_INFINITY, isCounted: true }));
  const sensors = line.stations.flatMap((station) => station.sensors.map(({ biasSd }, index): CommonNoise => ({ channel: sensorChannel(model, { station: station.index, sensor: index }), variance: square(biasSd), memory: Number.POSITIVE_INFINITY, isCounted: true })));
  return line.stations.map(({ index }) => [...surroundings, ...sheets, ...gauges, ...sensors, ...machineNoises(model, index)].filter(({ variance }) => variance > 0 && Number.isFinite(variance)));
}

/** The channel of a sensor, by station and its place there. */
export function sensorChannel({ line, firstSensor }: PartModel, at: { readonly station: number; readonly sensor: number }): number {
  return line.characteristics.length + (firstSensor[at.station] ?? 0) + at.sensor;
}

/** By channel, a function of the conditions. */
function channels(model: PartModel): readonly { readonly channel: number; readonly value: (conditions: Conditions) => number }[] {
  const { line } = model;
  return [
    ...line.characteristics.map(({ index }) => ({ channel: index, value: (conditions: Conditions) => nominalValue(model, conditions, index) })),
    ...line.stations.flatMap(({ index, sensors }) =>
      sensors.map((_, sensor) => ({ channel: sensorChannel(model, { station: index, sensor }), value: (conditions: Conditions) => sensorValue(model, conditions, { station: index, sensor }) })),
    ),
  ];
}

const daySeconds = 86_400;

/** The environment, which wanders and goes with the day, and materials, whose lots differ: by central differences at one standard deviation. */
function surroundingNoises(model: PartModel): readonly CommonNoise[] {
  const { line } = model;
  const { environment, properties, materials, nominal } = line.physics;
  const sources = [
    // A wave of an amplitude a has the variance a²/2, and a radian of it lasts a day over 2π.
    ...environment.flatMap(({ wanderSd, memorySeconds, amplitude }, at) => [{ at, sd: wanderSd, memory: memorySeconds }, { at, sd: amplitude / Math.sqrt(2), memory: daySeconds / (2 * Math.PI) }]),
    ...properties.map(({ material, sd }, index) => ({ at: environment.length + index, sd, memory: (materials[material]?.lot ?? 1) * partPace(line) })),
  ].filter(({ sd }) => sd > 0);
  return sources.flatMap(({ at, sd, memory }) => {
    const moved = (by: number): Conditions => {
      const values = nominal.map((value, index) => (index === at ? value + by : value));
      return { ...nominalConditions(line), surroundings: line.stations.map(() => values) };
    };
    const [above, below] = [moved(sd), moved(-sd)];
    return channels(model).map(({ channel, value }): CommonNoise => ({ channel, variance: square((value(above) - value(below)) / 2), memory, isCounted: false }));
  });
}

/** What machines of a station make of every part differently, seen in characteristics. */
function machineNoises(model: PartModel, station: number): readonly CommonNoise[] {
  return noiseOnly(model, ({ station: own, response: { machineSd } }) => (own.index === station && machineSd > 0 ? () => machineSd : null));
}

/** What the parts that a piece is split into share: the noise of what was made of it before. */
function pieceNoises(model: PartModel): readonly CommonNoise[] {
  const whole = splitStations(model.line);
  if (whole.size === 0) return [];
  const shared = noiseOnly(model, ({ station, response }) => (whole.has(station.index) ? response.noise : null));
  return shared.filter(({ channel }) => !whole.has(model.line.characteristics[channel]?.measuredAt ?? -1)).map((noise) => ({ ...noise, memory: 0, isCounted: true }));
}

/** Stations on the way of what is split later. */
function splitStations({ products, steps }: CompiledLine): ReadonlySet<number> {
  const split = new Set(products.flatMap((_, product) => (steps.some((step) => step.product === product && step.splitsInto.length > 0) ? [product] : [])));
  return new Set(steps.flatMap(({ product, station }) => (split.has(product) ? [station] : [])));
}

type NoiseStep = NoiseLineage["steps"][number];

/** What characteristics scatter by if responses had other noises than they have. */
function noiseOnly(model: PartModel, noiseOf: (step: NoiseStep) => NoiseStep["response"]["noise"]): readonly CommonNoise[] {
  const steps = model.noise.steps.map((step) => ({ ...step, response: { ...step.response, noise: noiseOf(step) } }));
  if (steps.every(({ response: { noise } }) => noise === null)) return [];
  return partNoise(model, nominalConditions(model.line), { steps, makers: model.noise.makers }).map((sd, channel): CommonNoise => ({ channel, variance: square(sd), memory: Number.POSITIVE_INFINITY, isCounted: false }));
}
