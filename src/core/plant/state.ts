import type { TypedArray } from "#kernel";
import { type CompiledLine, moneyTerms } from "#line";
import { type HandlingArrays, emptyHandling, handlesMaterial } from "./handlingArrays.ts";
import { type MachineArrays, type PartArrays, type ProductArrays, type ReleaseArrays, type StationArrays, emptyParts } from "./arrays.ts";
import { type PhysicsArrays, type SensingArrays, emptyPhysics, emptySensing, sensorWidth } from "./physicsArrays.ts";
import { type PeopleArrays, type PeopleWidths, emptyPeople, peopleWidths } from "./people.ts";

/**
 * Machine states as they are stored; the order is that of the frame's codes. SEMI E10 would call 0, 2 and 7 standby, 1 productive, 3
 * unscheduled down, 4 and 5 scheduled down, 6 non-scheduled.
 */
export const Machine = { starved: 0, processing: 1, blocked: 2, down: 3, setup: 4, maintenance: 5, off: 6, waitingForOperator: 7 } as const;
export const machineStateCount = 8;

/**
 * Kinds of events in the calendar, with their operands a and b:
 * arrival (release), work and failure (machine, its generation), repair (machine, failure mode), calendarFailure (machine,
 * failure mode), maintenance ends (machine, 0 for the ordered one, else preventive plan + 1), preventive falls due (machine,
 * plan), moved (part slot), out of a pipe (first part slot of its batch, machine), wake (station), shift (calendar, its change),
 * vehicle (vehicle, its generation), vehicleFailure (vehicle, its generation, or -1 by the calendar), vehicleRepair (vehicle),
 * conveyed to the end of a belt (station).
 */
export const EventKind = {
  arrival: 0, work: 1, failure: 2, repair: 3, calendarFailure: 4, maintenance: 5, preventive: 6, moved: 7, out: 8, wake: 9, shift: 10, vehicle: 11, vehicleFailure: 12, vehicleRepair: 13,
  conveyed: 14,
} as const;

/** What a step makes of a part: nothing special, sent back, scrapped, used up by what came of it. */
export const Fate = { none: 0, returns: 1, scrapped: 2, usedUp: 3 } as const;

/** What a part's owner has ordered of it: nothing, to hold it, to send it to its inspection again. */
export const Stop = { none: 0, hold: 1, inspect: 2 } as const;

/** `workLeft` of a machine whose part is done. */
export const workDone = -1;

/**
 * What is counted since the start. Times in microseconds. Beside it stand the parts that may be in the line (Infinity without limit),
 * the orders that wait outside for that, with the ends of their list, and how much there is that short ways know nothing of.
 */
export const Count = {
  now: 0, events: 1, arrived: 2, turnedAway: 3, entered: 4, good: 5, scrapped: 6, reworked: 7, cycleTime: 8, waitingTime: 9, wip: 10, wipTime: 11, wipSince: 12,
  money: 13, maintenances: 14, failures: 15, freeSlot: 16, late: 17, consumed: 18, stopped: 19,
  wipLimit: 20, backlog: 21, backlogHead: 22, backlogTail: 23, detours: 24,
  /** Of the first term of `moneyTerms`; the others follow. */
  accounts: 25,
} as const;
const counts = Count.accounts + moneyTerms.length;

export interface PlantState {
  readonly machines: MachineArrays;
  readonly stations: StationArrays;
  readonly parts: PartArrays;
  readonly releases: ReleaseArrays;
  readonly products: ProductArrays;
  readonly people: PeopleArrays;
  readonly handling: HandlingArrays;
  readonly physics: PhysicsArrays;
  readonly sensing: SensingArrays;
  readonly count: Float64Array<ArrayBuffer>;
}

/** How many numbers a machine or a part has of each kind. */
export interface Widths extends PeopleWidths {
  readonly recipe: number;
  readonly tool: number;
  readonly failure: number;
  readonly preventive: number;
  readonly attribute: number;
  readonly station: number;
  readonly characteristic: number;
  /** Sensors of a machine, in a line in which one has a state; materials of a part, and their properties. */
  readonly sensor: number;
  readonly material: number;
  readonly property: number;
  readonly machinesRemembered: number;
  readonly endsRemembered: number;
  /** 1 in a line with material handling. */
  readonly handled: number;
}

export function widthsOf(line: CompiledLine): Widths {
  const traced = line.characteristics.length + line.physics.materials.length > 0 || line.stations.some(({ sensors, maps, rework }) => sensors.length + maps.length > 0 || rework !== null);
  const most = (of: (station: CompiledLine["stations"][number]) => number): number => Math.max(0, ...line.stations.map(of));
  const failure = most(({ failures }) => failures.length);
  const { request, entry } = peopleWidths(line, failure);
  return {
    recipe: most(({ recipe }) => recipe.length),
    tool: most(({ tools }) => tools.length),
    failure,
    preventive: most(({ preventive }) => preventive.length),
    attribute: line.attributes.length,
    station: traced ? line.stations.length : 0,
    characteristic: line.characteristics.length,
    sensor: sensorWidth(line),
    material: line.physics.materials.length,
    property: line.physics.properties.length,
    machinesRemembered: line.machinesRemembered,
    endsRemembered: line.endsRemembered,
    handled: handlesMaterial(line) ? 1 : 0,
    request, entry,
  };
}

/** The state of an empty plant: every machine starved, no part. */
export function emptyState(line: CompiledLine, widths: Widths): PlantState {
  const count = new Float64Array(counts);
  count[Count.freeSlot] = -1;
  count[Count.wipLimit] = line.conwip;
  count[Count.backlogHead] = -1;
  count[Count.backlogTail] = -1;
  return {
    machines: emptyMachines(line, widths), stations: emptyStations(line), parts: emptyParts(0, widths), releases: emptyReleases(line), products: emptyProducts(line),
    people: emptyPeople(line, widths), handling: emptyHandling(line), physics: emptyPhysics(line, widths), sensing: emptySensing(line, widths.sensor), count,
  };
}

function emptyMachines(line: CompiledLine, widths: Widths): MachineArrays {
  const m = line.machineCount;
  return {
    state: new Uint8Array(m), part: new Int32Array(m).fill(-1), since: new Float64Array(m), activeSince: new Float64Array(m), waitingSince: new Float64Array(m), timeIn: new Float64Array(m * machineStateCount),
    workLeft: new Float64Array(m), workTotal: new Float64Array(m), began: new Float64Array(m), tail: new Float64Array(m), inside: new Int32Array(m), ahead: new Int32Array(m).fill(-1), readyAt: new Float64Array(m), upAt: new Float64Array(m), settingUp: new Uint8Array(m),
    uptimeLeft: new Float64Array(m * widths.failure).fill(Number.POSITIVE_INFINITY), nextMode: new Int32Array(m), openRepairs: new Int32Array(m), waitingFailures: new Int32Array(m),
    generation: new Int32Array(m), failures: new Float64Array(m * widths.failure),
    revision: new Int32Array(m), setup: new Int32Array(m).fill(-1), runs: new Float64Array(m),
    due: new Uint8Array(m), maintenanceDue: new Uint8Array(m), planDue: new Uint8Array(m * widths.preventive), planPieces: new Float64Array(m * widths.preventive),
    planCount: new Float64Array(m * widths.preventive), partsSinceMaintenance: new Float64Array(m), maintenances: new Float64Array(m),
    changeovers: new Float64Array(m), partsBegun: new Float64Array(m),
    nextBlocked: new Int32Array(m).fill(-1), nextIdle: new Int32Array(m).fill(-1), previousIdle: new Int32Array(m).fill(-1),
    setPoints: new Float64Array(m * widths.recipe), tools: new Float64Array(m * widths.tool), toolRates: new Float64Array(m * widths.tool),
    faultRates: new Float64Array(m * widths.tool),
  };
}

function emptyStations(line: CompiledLine): StationArrays {
  const s = line.stations.length;
  const groups = Math.max(0, ...line.steps.map(({ batchGroup }) => batchGroup + 1));
  return {
    queueHead: new Int32Array(s).fill(-1), queueTail: new Int32Array(s).fill(-1), queueLength: new Int32Array(s), incoming: new Int32Array(s),
    idle: new Int32Array(s), idleHead: new Int32Array(s).fill(-1), idleTail: new Int32Array(s).fill(-1),
    blockedHead: new Int32Array(s).fill(-1), blockedTail: new Int32Array(s).fill(-1), groupPieces: new Int32Array(groups),
    inStage: new Int32Array(s), storeHead: new Int32Array(s).fill(-1), storeTail: new Int32Array(s).fill(-1),
    places: Float64Array.from(line.stations, ({ places }) => places), rule: new Int32Array(s).fill(-1), batchMinimum: new Int32Array(s),
  };
}

/** The last entry is that of the lots that were there at the start. */
function emptyReleases(line: CompiledLine): ReleaseArrays {
  const r = line.releases.length + 1;
  return { released: new Float64Array(r), finished: new Float64Array(r), scrapped: new Float64Array(r), onTime: new Float64Array(r), cycleTime: new Float64Array(r) };
}

function emptyProducts(line: CompiledLine): ProductArrays {
  const p = line.products.length;
  return {
    stockHead: new Int32Array(p).fill(-1), stockTail: new Int32Array(p).fill(-1), stockLength: new Int32Array(p),
    blockedHead: new Int32Array(p).fill(-1), blockedTail: new Int32Array(p).fill(-1),
  };
}

/** Every array of a group by name, for growing, saving and loading. */
export function arraysOf(group: PlantState[Exclude<keyof PlantState, "count">]): [string, TypedArray][] {
  return Object.entries<TypedArray>({ ...group });
}
