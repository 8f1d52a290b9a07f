import type { CompiledLine } from "#line";

/** Working time and operators: the part of the state that lines without them leave empty. Times are microseconds. */
export interface PeopleArrays {
  /** By calendar: 1 in working time, 0 off shift. */
  readonly working: Uint8Array<ArrayBuffer>;
  /** By pool: how many are at work, since when, and operator-time up to then. */
  readonly busy: Int32Array<ArrayBuffer>;
  readonly busySince: Float64Array<ArrayBuffer>;
  readonly busyTime: Float64Array<ArrayBuffer>;
  /** By machine: the phase of its work, a `Phase`. */
  readonly phase: Uint8Array<ArrayBuffer>;
  /**
   * By request; a machine has one for its work, one for its maintenance and one for each of its failure modes. The need that
   * it waits for and the one that it has, -1 without; when it waits, its priority and its neighbours in the list of all that wait.
   */
  readonly asked: Int32Array<ArrayBuffer>;
  readonly held: Int32Array<ArrayBuffer>;
  readonly priority: Float64Array<ArrayBuffer>;
  readonly next: Int32Array<ArrayBuffer>;
  readonly previous: Int32Array<ArrayBuffer>;
  /** What is put in the calendar once the operators are there: how long a repair or maintenance takes, and the event's second operand. */
  readonly time: Float64Array<ArrayBuffer>;
  readonly operand: Int32Array<ArrayBuffer>;
  /** By request and entry of its need: the pool that its operators are of. */
  readonly from: Int32Array<ArrayBuffer>;
  /** `Waiting` numbers. */
  readonly waiting: Int32Array<ArrayBuffer>;
}

/** First and last of the requests that wait, -1 for none; 1 when one may be served that could not be before. */
export const Waiting = { head: 0, tail: 1, due: 2 } as const;

/** Phases of a machine's work, in the order of `CompiledAttendance.work`. */
export const Phase = { setup: 0, load: 1, processing: 2, unload: 3 } as const;

/** Kinds of requests of one machine; failure modes follow from `repair` on. */
export const Request = { work: 0, maintenance: 1, repair: 2 } as const;

export interface PeopleWidths {
  /** Requests of a machine; 0 in a line without operators. */
  readonly request: number;
  /** Entries of the largest need. */
  readonly entry: number;
}

export function peopleWidths(line: CompiledLine, failureModes: number): PeopleWidths {
  return { request: line.pools.length === 0 ? 0 : Request.repair + failureModes, entry: Math.max(0, ...line.needs.map((need) => need.length)) };
}

export function emptyPeople(line: CompiledLine, { request, entry }: PeopleWidths): PeopleArrays {
  const requests = line.machineCount * request;
  const pools = line.pools.length;
  return {
    working: new Uint8Array(line.calendars.length).fill(1), busy: new Int32Array(pools), busySince: new Float64Array(pools), busyTime: new Float64Array(pools),
    phase: new Uint8Array(request === 0 ? 0 : line.machineCount), asked: new Int32Array(requests).fill(-1), held: new Int32Array(requests).fill(-1),
    priority: new Float64Array(requests), next: new Int32Array(requests).fill(-1), previous: new Int32Array(requests).fill(-1), time: new Float64Array(requests),
    operand: new Int32Array(requests), from: new Int32Array(requests * entry), waiting: Int32Array.of(-1, -1, 0),
  };
}
