import type { CompiledLine } from "#line";

/** What vehicles spend their time with, as it is stored and tallied. `empty`: driving without a part; `loaded`: loading, driving with it, unloading. */
export const Vehicle = { idle: 0, empty: 1, loaded: 2, down: 3 } as const;
export const vehicleStateCount = 4;

/** The material handling of a plant; arrays of length 0 in a line without it. Times are microseconds. */
export interface HandlingArrays {
  /** By vehicle, counted through all fleets. */
  readonly state: Uint8Array<ArrayBuffer>;
  readonly since: Float64Array<ArrayBuffer>;
  /** Time spent in each state up to `since`, `vehicleStateCount` a vehicle. */
  readonly timeIn: Float64Array<ArrayBuffer>;
  /** What it does (a `Leg`), how long still as of `began`. */
  readonly leg: Uint8Array<ArrayBuffer>;
  readonly left: Float64Array<ArrayBuffer>;
  readonly began: Float64Array<ArrayBuffer>;
  /** Events that carry an older generation are void. */
  readonly generation: Int32Array<ArrayBuffer>;
  /** The station that it stands at, or has last been at. */
  readonly at: Int32Array<ArrayBuffer>;
  /** Slot of the part that it fetches or carries; -1 without. */
  readonly part: Int32Array<ArrayBuffer>;
  /** Drives without a part so far. */
  readonly trips: Float64Array<ArrayBuffer>;
  /** Time at work until the next failure, on the operating clock. */
  readonly uptimeLeft: Float64Array<ArrayBuffer>;
  readonly failures: Float64Array<ArrayBuffer>;

  /** By fleet: its idle vehicles. */
  readonly idle: Int32Array<ArrayBuffer>;
  /** How many parts have called a vehicle so far, of all fleets. */
  readonly called: Float64Array<ArrayBuffer>;
  /** By fleet and next station: the parts that wait, a list through `PartArrays.next` and `previous`. */
  readonly requestHead: Int32Array<ArrayBuffer>;
  readonly requestTail: Int32Array<ArrayBuffer>;

  /** By station: parts in its output, parts on its machines that wait for a vehicle, parts anywhere that wait for one to come here. */
  readonly output: Int32Array<ArrayBuffer>;
  readonly held: Int32Array<ArrayBuffer>;
  readonly calls: Int32Array<ArrayBuffer>;

  /** By station: the moving parts on its conveyor, first at its end, and those that wait at its entrance; lists through `PartArrays.next`. */
  readonly beltHead: Int32Array<ArrayBuffer>;
  readonly beltTail: Int32Array<ArrayBuffer>;
  readonly entranceHead: Int32Array<ArrayBuffer>;
  readonly entranceTail: Int32Array<ArrayBuffer>;
  /** The part that stands at its end, -1 without, and since when. */
  readonly atEnd: Int32Array<ArrayBuffer>;
  readonly stoppedAt: Float64Array<ArrayBuffer>;
  /** Parts on it, the one at its end counted; how long it has stood still in all; when the last part entered, less that. */
  readonly onBelt: Int32Array<ArrayBuffer>;
  readonly stopped: Float64Array<ArrayBuffer>;
  readonly lastEntry: Float64Array<ArrayBuffer>;
}

/** Whether moves of a line take time or carriers. */
export function handlesMaterial(line: CompiledLine): boolean {
  return line.transport !== null || line.stations.some(({ conveyor }) => conveyor !== null);
}

export function emptyHandling(line: CompiledLine): HandlingArrays {
  const fleets = line.transport?.fleets ?? [];
  const v = fleets.reduce((sum, { vehicles }) => sum + vehicles, 0);
  const f = fleets.length;
  const s = handlesMaterial(line) ? line.stations.length : 0;
  return {
    state: new Uint8Array(v), since: new Float64Array(v), timeIn: new Float64Array(v * vehicleStateCount), leg: new Uint8Array(v), left: new Float64Array(v),
    began: new Float64Array(v), generation: new Int32Array(v), at: new Int32Array(v), part: new Int32Array(v).fill(-1), trips: new Float64Array(v),
    uptimeLeft: new Float64Array(v).fill(Number.POSITIVE_INFINITY), failures: new Float64Array(v),
    idle: new Int32Array(f), called: new Float64Array(1), requestHead: new Int32Array(f * s).fill(-1), requestTail: new Int32Array(f * s).fill(-1),
    output: new Int32Array(s), held: new Int32Array(s), calls: new Int32Array(s),
    beltHead: new Int32Array(s).fill(-1), beltTail: new Int32Array(s).fill(-1), entranceHead: new Int32Array(s).fill(-1), entranceTail: new Int32Array(s).fill(-1),
    atEnd: new Int32Array(s).fill(-1), stoppedAt: new Float64Array(s), onBelt: new Int32Array(s), stopped: new Float64Array(s),
    lastEntry: new Float64Array(s).fill(Number.NEGATIVE_INFINITY),
  };
}
