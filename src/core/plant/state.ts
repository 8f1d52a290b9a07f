import type { TypedArray } from "#kernel";
import type { CompiledLine } from "#line";

/** Machine states as they are stored; the order is that of the frame's codes. SEMI E10 would call 0 and 2 standby, 1 productive, 3 unscheduled down, 4 and 5 scheduled down. */
export const Machine = { starved: 0, processing: 1, blocked: 2, down: 3, setup: 4, maintenance: 5 } as const;
export const machineStateCount = 6;

/** Kinds of events in the calendar. Operands: the machine (but for arrivals), and the machine's generation where that may go on. */
export const EventKind = { arrival: 0, work: 1, failure: 2, repair: 3, calendarFailure: 4, maintenance: 5 } as const;

/** `workLeft` of a machine whose part is done. */
export const workDone = -1;

/** By machine, counted through all stations. Times are microseconds. */
export interface MachineArrays {
  readonly state: Uint8Array<ArrayBuffer>;
  /** Slot of the part that it holds; -1 without. */
  readonly part: Int32Array<ArrayBuffer>;
  readonly since: Float64Array<ArrayBuffer>;
  /** Time spent in each state up to `since`, `machineStateCount` a machine. */
  readonly timeIn: Float64Array<ArrayBuffer>;
  /** Work left of what it does (processing or setup) as of `began`, and the whole of it. */
  readonly workLeft: Float64Array<ArrayBuffer>;
  readonly workTotal: Float64Array<ArrayBuffer>;
  readonly began: Float64Array<ArrayBuffer>;
  /** 1 while the work is a changeover and not yet the part's. */
  readonly settingUp: Uint8Array<ArrayBuffer>;
  /** Processing time until its next failure, on the operating clock. */
  readonly uptimeLeft: Float64Array<ArrayBuffer>;
  /** Events that carry an older generation are void. */
  readonly generation: Int32Array<ArrayBuffer>;
  readonly failures: Float64Array<ArrayBuffer>;
  /** The revision that it is set up for. */
  readonly revision: Int32Array<ArrayBuffer>;
  readonly maintenanceDue: Uint8Array<ArrayBuffer>;
  readonly partsSinceMaintenance: Float64Array<ArrayBuffer>;
  readonly maintenances: Float64Array<ArrayBuffer>;
  readonly changeovers: Float64Array<ArrayBuffer>;
  readonly partsBegun: Float64Array<ArrayBuffer>;
  /** Next in the list of machines that are blocked by the same station; -1 at its end. */
  readonly nextBlocked: Int32Array<ArrayBuffer>;
  /** `recipeWidth` and `toolWidth` a machine. */
  readonly setPoints: Float64Array<ArrayBuffer>;
  readonly tools: Float64Array<ArrayBuffer>;
  readonly toolRates: Float64Array<ArrayBuffer>;
  readonly faultRates: Float64Array<ArrayBuffer>;
}

/** By station. */
export interface StationArrays {
  /** The waiting parts, a list through `PartArrays.next`. */
  readonly queueHead: Int32Array<ArrayBuffer>;
  readonly queueTail: Int32Array<ArrayBuffer>;
  readonly queueLength: Int32Array<ArrayBuffer>;
  readonly idle: Int32Array<ArrayBuffer>;
  readonly blockedHead: Int32Array<ArrayBuffer>;
  readonly blockedTail: Int32Array<ArrayBuffer>;
}

/** By part slot; the arrays are replaced by longer ones when the line holds more parts. */
export interface PartArrays {
  number: Float64Array<ArrayBuffer>;
  born: Float64Array<ArrayBuffer>;
  queued: Float64Array<ArrayBuffer>;
  waited: Float64Array<ArrayBuffer>;
  revision: Int32Array<ArrayBuffer>;
  reworks: Int32Array<ArrayBuffer>;
  /** Next in its station's queue, or in the list of free slots. */
  next: Int32Array<ArrayBuffer>;
  /** `attributeWidth`, `stationWidth` (0 in a line that nobody observes), `characteristicWidth` a part. */
  attributes: Float64Array<ArrayBuffer>;
  madeBy: Int32Array<ArrayBuffer>;
  madeAt: Float64Array<ArrayBuffer>;
  sentBack: Int32Array<ArrayBuffer>;
  measured: Float64Array<ArrayBuffer>;
}

/** What is counted since the start. Times in microseconds. */
export const Count = {
  now: 0, events: 1, arrived: 2, turnedAway: 3, entered: 4, good: 5, scrapped: 6, reworked: 7, cycleTime: 8, waitingTime: 9, wip: 10, wipTime: 11, wipSince: 12,
  money: 13, maintenances: 14, failures: 15, freeSlot: 16,
} as const;
const counts = 17;

export interface PlantState {
  readonly machines: MachineArrays;
  readonly stations: StationArrays;
  readonly parts: PartArrays;
  readonly count: Float64Array<ArrayBuffer>;
}

/** How many numbers a machine or a part has of each kind. */
export interface Widths {
  readonly recipe: number;
  readonly tool: number;
  readonly attribute: number;
  readonly station: number;
  readonly characteristic: number;
}

export function widthsOf(line: CompiledLine): Widths {
  const traced = line.characteristics.length > 0 || line.stations.some(({ sensors, rework }) => sensors.length > 0 || rework !== null);
  return {
    recipe: Math.max(0, ...line.stations.map(({ recipe }) => recipe.length)),
    tool: Math.max(0, ...line.stations.map(({ tools }) => tools.length)),
    attribute: line.attributes.length,
    station: traced ? line.stations.length : 0,
    characteristic: line.characteristics.length,
  };
}

/** The state of an empty plant: every machine starved, no part. */
export function emptyState(line: CompiledLine, widths: Widths): PlantState {
  const m = line.machineCount;
  const s = line.stations.length;
  const count = new Float64Array(counts);
  count[Count.freeSlot] = -1;
  return {
    machines: {
      state: new Uint8Array(m), part: new Int32Array(m).fill(-1), since: new Float64Array(m), timeIn: new Float64Array(m * machineStateCount),
      workLeft: new Float64Array(m), workTotal: new Float64Array(m), began: new Float64Array(m), settingUp: new Uint8Array(m),
      uptimeLeft: new Float64Array(m).fill(Number.POSITIVE_INFINITY), generation: new Int32Array(m), failures: new Float64Array(m),
      revision: new Int32Array(m), maintenanceDue: new Uint8Array(m), partsSinceMaintenance: new Float64Array(m), maintenances: new Float64Array(m),
      changeovers: new Float64Array(m), partsBegun: new Float64Array(m), nextBlocked: new Int32Array(m).fill(-1),
      setPoints: new Float64Array(m * widths.recipe), tools: new Float64Array(m * widths.tool), toolRates: new Float64Array(m * widths.tool),
      faultRates: new Float64Array(m * widths.tool),
    },
    stations: {
      queueHead: new Int32Array(s).fill(-1), queueTail: new Int32Array(s).fill(-1), queueLength: new Int32Array(s),
      idle: Int32Array.from(line.stations, ({ machines }) => machines), blockedHead: new Int32Array(s).fill(-1), blockedTail: new Int32Array(s).fill(-1),
    },
    parts: emptyParts(0, widths),
    count,
  };
}

export function emptyParts(slots: number, widths: Widths): PartArrays {
  return {
    number: new Float64Array(slots), born: new Float64Array(slots), queued: new Float64Array(slots), waited: new Float64Array(slots),
    revision: new Int32Array(slots), reworks: new Int32Array(slots), next: new Int32Array(slots),
    attributes: new Float64Array(slots * widths.attribute), madeBy: new Int32Array(slots * widths.station), madeAt: new Float64Array(slots * widths.station),
    sentBack: new Int32Array(slots * widths.station), measured: new Float64Array(slots * widths.characteristic),
  };
}

/** Every array of a group by name, for growing, saving and loading. */
export function arraysOf(group: MachineArrays | StationArrays | PartArrays): [string, TypedArray][] {
  return Object.entries<TypedArray>({ ...group });
}
