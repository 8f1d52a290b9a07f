import type { Widths } from "./state.ts";

/** The arrays that a plant's state consists of, each documented. Times are microseconds. */

/** By machine, counted through all stations. */
export interface MachineArrays {
  readonly state: Uint8Array<ArrayBuffer>;
  /** Slot of the part that it holds, the first of a batch (the others follow through `PartArrays.mate`); -1 without. */
  readonly part: Int32Array<ArrayBuffer>;
  readonly since: Float64Array<ArrayBuffer>;
  /** When it began to be active and when to wait, each the last time; it goes on without a pause where it takes the next at once. */
  readonly activeSince: Float64Array<ArrayBuffer>;
  readonly waitingSince: Float64Array<ArrayBuffer>;
  /** Time spent in each state up to `since`, `machineStateCount` a machine. */
  readonly timeIn: Float64Array<ArrayBuffer>;
  /** Work left of what it does (processing or setup) as of `began`, and the whole of it. */
  readonly workLeft: Float64Array<ArrayBuffer>;
  readonly workTotal: Float64Array<ArrayBuffer>;
  readonly began: Float64Array<ArrayBuffer>;
  /** How long the parts of a pipe stay in after the machine is free for the next. */
  readonly tail: Float64Array<ArrayBuffer>;
  /** How many lots or batches a pipe holds beside `part`, and when it is up again while it is down, as far as its repairs have begun. */
  readonly inside: Int32Array<ArrayBuffer>;
  readonly upAt: Float64Array<ArrayBuffer>;
  /** The lot that it took in ahead, -1 without, and when it is set up for it. */
  readonly ahead: Int32Array<ArrayBuffer>;
  readonly readyAt: Float64Array<ArrayBuffer>;
  /** 1 while the work is a changeover or a setup and not yet the part's. */
  readonly settingUp: Uint8Array<ArrayBuffer>;
  /** Processing time until the next failure of each mode, on the operating clock; `Widths.failure` a machine. */
  readonly uptimeLeft: Float64Array<ArrayBuffer>;
  /** The mode of the failure that is in the calendar. */
  readonly nextMode: Int32Array<ArrayBuffer>;
  /** Failure modes that wait for the end of its maintenance, a bit each. */
  readonly waitingFailures: Int32Array<ArrayBuffer>;
  /** Failures of it that are not repaired yet. */
  readonly openRepairs: Int32Array<ArrayBuffer>;
  /** Events that carry an older generation are void. */
  readonly generation: Int32Array<ArrayBuffer>;
  readonly failures: Float64Array<ArrayBuffer>;
  /** The revision that it is set up for. */
  readonly revision: Int32Array<ArrayBuffer>;
  /** Its setup among those of its station, -1 for none, and how many lots it has made under it. */
  readonly setup: Int32Array<ArrayBuffer>;
  readonly runs: Float64Array<ArrayBuffer>;
  /** How many maintenances wait for it to be free: `maintenanceDue` for the ordered or counted one, `planDue` by preventive plan. */
  readonly due: Uint8Array<ArrayBuffer>;
  readonly maintenanceDue: Uint8Array<ArrayBuffer>;
  readonly planDue: Uint8Array<ArrayBuffer>;
  /** By plan: pieces left until it is due, and how often it was done. */
  readonly planPieces: Float64Array<ArrayBuffer>;
  readonly planCount: Float64Array<ArrayBuffer>;
  readonly partsSinceMaintenance: Float64Array<ArrayBuffer>;
  readonly maintenances: Float64Array<ArrayBuffer>;
  readonly changeovers: Float64Array<ArrayBuffer>;
  readonly partsBegun: Float64Array<ArrayBuffer>;
  /** Next in the list of machines that are blocked by the same station; -1 at its end. */
  readonly nextBlocked: Int32Array<ArrayBuffer>;
  /** Neighbours in the station's list of idle machines, the longest idle first; -1 at its ends. */
  readonly nextIdle: Int32Array<ArrayBuffer>;
  readonly previousIdle: Int32Array<ArrayBuffer>;
  /** `Widths.recipe` and `Widths.tool` a machine. */
  readonly setPoints: Float64Array<ArrayBuffer>;
  readonly tools: Float64Array<ArrayBuffer>;
  readonly toolRates: Float64Array<ArrayBuffer>;
  readonly faultRates: Float64Array<ArrayBuffer>;
}

/** By station. */
export interface StationArrays {
  /** The waiting parts in their order, a list through `PartArrays.next` and `previous`. */
  readonly queueHead: Int32Array<ArrayBuffer>;
  readonly queueTail: Int32Array<ArrayBuffer>;
  readonly queueLength: Int32Array<ArrayBuffer>;
  /** Parts on their way to it, each with a place of its buffer kept free. */
  readonly incoming: Int32Array<ArrayBuffer>;
  readonly idle: Int32Array<ArrayBuffer>;
  readonly idleHead: Int32Array<ArrayBuffer>;
  readonly idleTail: Int32Array<ArrayBuffer>;
  readonly blockedHead: Int32Array<ArrayBuffer>;
  readonly blockedTail: Int32Array<ArrayBuffer>;
  /** With kanban: parts that carry a card of the station, and the finished parts of stations before that wait to get one. */
  readonly inStage: Int32Array<ArrayBuffer>;
  readonly storeHead: Int32Array<ArrayBuffer>;
  readonly storeTail: Int32Array<ArrayBuffer>;
  /** By batch group, through all stations: the pieces that wait. */
  readonly groupPieces: Int32Array<ArrayBuffer>;
  /** Places before it that are used; Infinity without limit. */
  readonly places: Float64Array<ArrayBuffer>;
  /** The rule that was ordered, by its place in `dispatchRules`, and the pieces that a batch was ordered to start with; -1 and 0 for what the line says. */
  readonly rule: Int32Array<ArrayBuffer>;
  readonly batchMinimum: Int32Array<ArrayBuffer>;
}

/** By product: the finished components that wait to be built in, a list through `PartArrays.next`, and the machines that their full stock blocks. */
export interface ProductArrays {
  readonly stockHead: Int32Array<ArrayBuffer>;
  readonly stockTail: Int32Array<ArrayBuffer>;
  readonly stockLength: Int32Array<ArrayBuffer>;
  readonly blockedHead: Int32Array<ArrayBuffer>;
  readonly blockedTail: Int32Array<ArrayBuffer>;
}

/** By release, and last for the lots that were there at the start. */
export interface ReleaseArrays {
  readonly released: Float64Array<ArrayBuffer>;
  readonly finished: Float64Array<ArrayBuffer>;
  readonly scrapped: Float64Array<ArrayBuffer>;
  /** Finished by their due date. */
  readonly onTime: Float64Array<ArrayBuffer>;
  /** Sum over the finished and the scrapped. */
  readonly cycleTime: Float64Array<ArrayBuffer>;
}

/** By part slot (a lot travels as one part); the arrays are replaced by longer ones when the line holds more parts. */
export interface PartArrays {
  number: Float64Array<ArrayBuffer>;
  born: Float64Array<ArrayBuffer>;
  queued: Float64Array<ArrayBuffer>;
  waited: Float64Array<ArrayBuffer>;
  due: Float64Array<ArrayBuffer>;
  revision: Int32Array<ArrayBuffer>;
  reworks: Int32Array<ArrayBuffer>;
  release: Int32Array<ArrayBuffer>;
  product: Int32Array<ArrayBuffer>;
  /** The step that it waits for, is in, or goes to; -1 when its route is done. */
  step: Int32Array<ArrayBuffer>;
  pieces: Int32Array<ArrayBuffer>;
  priority: Float64Array<ArrayBuffer>;
  /** Drawn time of that step, in seconds: of a piece, the lot or the batch. */
  work: Float64Array<ArrayBuffer>;
  /** What the step that it has just done made of it: a `Fate`. */
  fate: Uint8Array<ArrayBuffer>;
  /** Neighbours in its station's queue, or among those that wait for a vehicle or ride on a belt; `next` also in the list of free slots. */
  next: Int32Array<ArrayBuffer>;
  previous: Int32Array<ArrayBuffer>;
  /**
   * In a line with material handling alone: the station that it leaves, the machine that holds it until a vehicle has taken it
   * (-1: it is in the output), and the number of its call for one (Infinity when it is being taken up); on a conveyor, when it
   * entered, in the belt's time.
   */
  comesFrom: Int32Array<ArrayBuffer>;
  heldBy: Int32Array<ArrayBuffer>;
  since: Float64Array<ArrayBuffer>;
  /** The next of its batch on the same machine; -1 at its end. */
  mate: Int32Array<ArrayBuffer>;
  /** For how long its pipe had been down when it went in; of the first of a batch. */
  downWhenIn: Float64Array<ArrayBuffer>;
  /** What it remembers: machines that it has to come back to, and ends of steps (see `CompiledStep`). */
  machinesOf: Int32Array<ArrayBuffer>;
  endsOf: Float64Array<ArrayBuffer>;
  /** `Widths` numbers a part; those by station are 0 in a line that nobody observes. */
  attributes: Float64Array<ArrayBuffer>;
  madeBy: Int32Array<ArrayBuffer>;
  madeAt: Float64Array<ArrayBuffer>;
  sentBack: Int32Array<ArrayBuffer>;
  measured: Float64Array<ArrayBuffer>;
  /** The lot of each material that it got, -1 without; and the properties of these. */
  lots: Int32Array<ArrayBuffer>;
  properties: Float64Array<ArrayBuffer>;
  /** What its owner has ordered of it, a `Stop`; and where it stands aside: 0 nowhere, s + 1 after station s, −(s + 1) before it. */
  stop: Uint8Array<ArrayBuffer>;
  aside: Int32Array<ArrayBuffer>;
}

export function emptyParts(slots: number, widths: Widths): PartArrays {
  return {
    number: new Float64Array(slots), born: new Float64Array(slots), queued: new Float64Array(slots), waited: new Float64Array(slots), due: new Float64Array(slots),
    revision: new Int32Array(slots), reworks: new Int32Array(slots), release: new Int32Array(slots), product: new Int32Array(slots), step: new Int32Array(slots), pieces: new Int32Array(slots),
    priority: new Float64Array(slots), work: new Float64Array(slots), fate: new Uint8Array(slots), next: new Int32Array(slots), previous: new Int32Array(slots), mate: new Int32Array(slots), downWhenIn: new Float64Array(slots),
    comesFrom: new Int32Array(slots * widths.handled), heldBy: new Int32Array(slots * widths.handled), since: new Float64Array(slots * widths.handled),
    machinesOf: new Int32Array(slots * widths.machinesRemembered), endsOf: new Float64Array(slots * widths.endsRemembered),
    attributes: new Float64Array(slots * widths.attribute), madeBy: new Int32Array(slots * widths.station), madeAt: new Float64Array(slots * widths.station),
    sentBack: new Int32Array(slots * widths.station), measured: new Float64Array(slots * widths.characteristic),
    lots: new Int32Array(slots * widths.material), properties: new Float64Array(slots * widths.property),
    stop: new Uint8Array(slots), aside: new Int32Array(slots),
  };
}
