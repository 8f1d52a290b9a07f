import type { CompiledLine } from "#line";

/** The arrays of what a plant's parts are made of and in, and of its sensors and gauges. Times are microseconds. */

export interface PhysicsArrays {
  /** By material: the number of the lot in use, from 0, -1 before the first; and the parts that it was used for. */
  readonly lot: Int32Array<ArrayBuffer>;
  readonly lotUsed: Int32Array<ArrayBuffer>;
  /** By property of a material: of the lot in use. */
  readonly properties: Float64Array<ArrayBuffer>;
  /** Time of the day at which the run began; one entry. */
  readonly startsAt: Float64Array<ArrayBuffer>;
  /** By environment and station, what a fault adds: so much, so much an hour since, and until when. Empty in a line without such faults. */
  readonly shift: Float64Array<ArrayBuffer>;
  readonly shiftPerHour: Float64Array<ArrayBuffer>;
  readonly shiftSince: Float64Array<ArrayBuffer>;
  readonly shiftUntil: Float64Array<ArrayBuffer>;
  /** By machine and set point: how much more it runs at than it is told. Empty in a line without such faults. */
  readonly offsets: Float64Array<ArrayBuffer>;
  /** By machine and tool state: growth an hour; and by machine, up to when it is counted. Empty where none grows by the hour. */
  readonly hourRates: Float64Array<ArrayBuffer>;
  readonly agedAt: Float64Array<ArrayBuffer>;
}

export interface SensingArrays {
  /** By characteristic: its gauge measures every n-th part. */
  readonly every: Float64Array<ArrayBuffer>;
  /** By machine: when its sensors were last calibrated. */
  readonly calibratedAt: Float64Array<ArrayBuffer>;
  /** By machine and sensor (`Widths.sensor` a machine), what a fault has made of it. */
  readonly bias: Float64Array<ArrayBuffer>;
  readonly biasPerHour: Float64Array<ArrayBuffer>;
  readonly biasSince: Float64Array<ArrayBuffer>;
  readonly gain: Float64Array<ArrayBuffer>;
  readonly noise: Float64Array<ArrayBuffer>;
  readonly dropout: Float64Array<ArrayBuffer>;
  readonly isStuck: Uint8Array<ArrayBuffer>;
  /** What a sensor that lags has come to, and when; NaN before its first part. */
  readonly lagged: Float64Array<ArrayBuffer>;
  readonly laggedAt: Float64Array<ArrayBuffer>;
  /** What a sensor that remembers shows (NaN before its first part), when it last read, and whether it read the last part. */
  readonly shown: Float64Array<ArrayBuffer>;
  readonly readAt: Float64Array<ArrayBuffer>;
  readonly isRead: Uint8Array<ArrayBuffer>;
  /**
   * By characteristic, of a gauge with a sampling plan: parts of the lot seen, those of them out of specification, the present
   * `Severity`, lots accepted one after the other since it was taken up, and the last lots as bits, 1 for a rejected one.
   */
  readonly seen: Int32Array<ArrayBuffer>;
  readonly bad: Int32Array<ArrayBuffer>;
  readonly severity: Uint8Array<ArrayBuffer>;
  readonly accepted: Int32Array<ArrayBuffer>;
  readonly lots: Int32Array<ArrayBuffer>;
}

/** Sensors that a machine has at most, in a line in which one has a state; 0 in others. */
export function sensorWidth({ stations, physics }: CompiledLine): number {
  const haveState = stations.some(({ sensors }) => sensors.some(({ remembers, driftPerHour }) => remembers || driftPerHour !== 0));
  const canFail = [...physics.faults.values()].some(({ kind }) => kind === "sensor");
  return haveState || canFail ? Math.max(0, ...stations.map(({ sensors }) => sensors.length)) : 0;
}

export function emptyPhysics(line: CompiledLine, widths: { readonly recipe: number; readonly tool: number }): PhysicsArrays {
  const { materials, properties, environment, faults } = line.physics;
  const kinds = new Set([...faults.values()].map(({ kind }) => kind));
  const m = line.machineCount;
  const surroundings = kinds.has("environment") ? environment.length * line.stations.length : 0;
  const ages = growsByHour(line);
  return {
    lot: new Int32Array(materials.length).fill(-1), lotUsed: new Int32Array(materials.length), properties: new Float64Array(properties.length), startsAt: new Float64Array(1),
    shift: new Float64Array(surroundings), shiftPerHour: new Float64Array(surroundings), shiftSince: new Float64Array(surroundings), shiftUntil: new Float64Array(surroundings),
    offsets: new Float64Array(kinds.has("set-point") ? m * widths.recipe : 0),
    hourRates: new Float64Array(ages ? m * widths.tool : 0), agedAt: new Float64Array(ages ? m : 0),
  };
}

/** Whether tool states of a line grow by the hour. */
export function growsByHour({ stations }: CompiledLine): boolean {
  return stations.some(({ tools }) => tools.some(({ perHour }) => perHour !== 0));
}

export function emptySensing(line: CompiledLine, width: number): SensingArrays {
  const s = line.machineCount * width;
  const c = line.characteristics.some(({ gauge }) => gauge.plan !== null) ? line.characteristics.length : 0;
  return {
    every: Float64Array.from(line.characteristics, ({ every }) => every),
    calibratedAt: new Float64Array(width === 0 ? 0 : line.machineCount), bias: new Float64Array(s), biasPerHour: new Float64Array(s), biasSince: new Float64Array(s),
    gain: new Float64Array(s).fill(1), noise: new Float64Array(s), dropout: new Float64Array(s), isStuck: new Uint8Array(s),
    lagged: new Float64Array(s).fill(Number.NaN), laggedAt: new Float64Array(s), shown: new Float64Array(s).fill(Number.NaN),
    readAt: new Float64Array(s).fill(Number.NEGATIVE_INFINITY), isRead: new Uint8Array(s),
    seen: new Int32Array(c), bad: new Int32Array(c), severity: new Uint8Array(c), accepted: new Int32Array(c), lots: new Int32Array(c),
  };
}
