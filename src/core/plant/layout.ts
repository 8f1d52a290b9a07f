import { type Draw, distributionDraw } from "#kernel";
import { type CompiledLine, type CompiledStation, type CompiledStep, meanSeconds } from "#line";
import { handlesMaterial } from "./handlingArrays.ts";
import { growsByHour } from "./physicsArrays.ts";

/** What follows from a line, laid out for the hot path: what a line has not, its plant does not look for. */
export interface Layout extends Traits, Tables {}

/** What there is in a line. */
interface Traits {
  readonly batches: boolean;
  /** Machines set up or change over. */
  readonly canSetUp: boolean;
  /** Machines are maintained by order or by their parts. */
  readonly maintains: boolean;
  /** Lots differ in release, pieces, priority or due date. */
  readonly hasLots: boolean;
  /** A part carries attributes, measurements or memories. */
  readonly carries: boolean;
  /** Parts can be sent back, scrapped or used up on their way. */
  readonly reworks: boolean;
  /** Parts are built into others, or come of others. */
  readonly assembles: boolean;
  /** Stations have kanban cards. */
  readonly hasKanban: boolean;
  /** Lots skip steps. */
  readonly skips: boolean;
  /** Lots remember earlier steps. */
  readonly remembers: boolean;
  /** Parts are judged at the end. */
  readonly judges: boolean;
  /** A route comes back into a station with a limited buffer, so that stations can wait for one another. */
  readonly canLock: boolean;
  /** Stations have shifts. */
  readonly hasShifts: boolean;
  /** Machines need operators. */
  readonly hasPools: boolean;
  /** Tool states grow by the hour. */
  readonly ages: boolean;
  /** Moves take time or carriers; vehicles fetch parts; conveyors bring them. */
  readonly handles: boolean;
  readonly hasFleets: boolean;
  readonly conveys: boolean;
}

interface Tables {
  readonly stationOfMachine: Int32Array;
  readonly stationOfStep: Int32Array;
  /** By step: the one after it; -1 at the end of a route. */
  readonly nextStep: Int32Array;
  /** By release: the first step of its product. */
  readonly firstStep: Int32Array;
  /** By vehicle: its fleet. */
  readonly fleetOfVehicle: Int32Array;
  /** By station: 1 where it has machines, places and times, and nothing else (see `simple.ts`). */
  readonly isSimple: Uint8Array;
  /** By release: 1 where its parts come to a simple station of a line that asks nothing of them (see `plainEnds.ts`). */
  readonly comesPlainly: Uint8Array;
  /** By release: how many parts come at most. */
  readonly most: Float64Array;
  /** Parts leave uncounted but for number and times. */
  readonly leavesPlainly: boolean;
  /** The station that never waits for work, and how many parts stand before it at most; -1 where there is none. */
  readonly source: number;
  readonly sourceBatch: number;
  /** By product: the stations that build it in. */
  readonly assemblers: readonly (readonly number[])[];
  /** By station: how the times of changes between setups are drawn, laid out as `CompiledSetups.times`. */
  readonly setupDraws: readonly (readonly (Draw | null)[])[];
  /** By step: mean seconds of its own setup time; NaN without one. */
  readonly setupMeans: Float64Array;
  /** By step: mean processing time of this and all later steps for a lot of one piece, in seconds. */
  readonly remainingSeconds: Float64Array;
}

export function layoutOf(line: CompiledLine): Layout {
  const known = layouts.get(line);
  if (known !== undefined) return known;
  const layout = layOut(line, traitsOf(line));
  layouts.set(line, layout);
  return layout;
}

/** Worked out once a line. */
const layouts = new WeakMap<CompiledLine, Layout>();

function traitsOf(line: CompiledLine): Traits {
  const { steps, stations, releases } = line;
  return {
    batches: stations.some(({ batch }) => batch !== null),
    canSetUp: stations.some(({ changeover, setups }) => changeover !== null || setups !== null),
    maintains: stations.some(({ maintenance }) => maintenance !== null),
    hasLots: steps.some(({ splitsInto }) => splitsInto.length > 0) || releases.length > 1 || line.inventory.length > 0 || releases.some(({ pieces, priority, due }) => pieces !== 1 || priority !== 0 || due < Number.POSITIVE_INFINITY),
    carries: line.attributes.length + line.physics.materials.length + line.characteristics.length + line.machinesRemembered + line.endsRemembered > 0 || stations.some(({ sensors, maps, rework }) => sensors.length + maps.length > 0 || rework !== null),
    reworks: steps.some(({ rework, scrap, queueLimit, splitsInto }) => rework !== null || scrap > 0 || queueLimit?.scraps === true || splitsInto.length > 0) || stations.some(({ rework, grades, judgement }) => rework !== null || judgement !== null || (grades && steps.some(({ components }) => components.length > 0))),
    assembles: steps.some(({ components, splitsInto }) => components.length + splitsInto.length > 0),
    hasKanban: stations.some(({ cards }) => cards < Number.POSITIVE_INFINITY),
    skips: steps.some(({ share }) => share < 1),
    remembers: line.machinesRemembered + line.endsRemembered > 0,
    judges: line.characteristics.length > 0 || line.design.length > 0,
    hasShifts: stations.some(({ shift }) => shift !== null),
    hasPools: line.pools.length > 0,
    canLock: canLock(line),
    ages: growsByHour(line),
    handles: handlesMaterial(line),
    hasFleets: (line.transport?.fleets.length ?? 0) > 0,
    conveys: stations.some(({ conveyor }) => conveyor !== null),
  };
}

/** The end of the route, for a part that has done this step last: below 0, and the step can be told from it. */
export const endAfter = (step: number): number => -1 - step;

/** Whether a step, or the first one of what comes of it, is at a station with a limited buffer that the way has passed before. */
export function canLock({ steps, stations, products }: CompiledLine, isLimited = (station: number): boolean => (stations[station]?.places ?? 0) < Number.POSITIVE_INFINITY): boolean {
  const comesBack = steps.some(({ station, product, index }) => isLimited(station) && steps.some((earlier) => earlier.index < index && earlier.product === product && earlier.station >= station));
  const firstStation = (product: number): number => steps[products[product]?.firstStep ?? 0]?.station ?? 0;
  return comesBack || steps.some(({ station, splitsInto }) => splitsInto.some(({ product }) => firstStation(product) <= station && isLimited(firstStation(product))));
}

/** Names every field, as a copy of `traits` would not: only then do the layouts of all lines look alike to the compiler, as the hot path needs. */
function layOut(line: CompiledLine, traits: Traits): Layout {
  const { steps, stations, releases } = line;
  const simple = Uint8Array.from(stations, (station) => Number(isSimple(line, traits, station)));
  const asksNothing = !traits.hasLots && line.conwip === Number.POSITIVE_INFINITY;
  return {
    batches: traits.batches, canSetUp: traits.canSetUp, maintains: traits.maintains, hasLots: traits.hasLots,
    carries: traits.carries, reworks: traits.reworks, assembles: traits.assembles, skips: traits.skips,
    remembers: traits.remembers, judges: traits.judges, canLock: traits.canLock, hasShifts: traits.hasShifts,
    hasPools: traits.hasPools, handles: traits.handles, hasFleets: traits.hasFleets, conveys: traits.conveys,
    hasKanban: traits.hasKanban, ages: traits.ages,
    stationOfMachine: Int32Array.from(line.stationOfMachine),
    stationOfStep: Int32Array.from(steps, ({ station }) => station),
    nextStep: Int32Array.from(steps, ({ next, index }) => (next < 0 ? endAfter(index) : next)),
    firstStep: Int32Array.from(line.releases, ({ product }) => line.products[product]?.firstStep ?? 0),
    fleetOfVehicle: Int32Array.from((line.transport?.fleets ?? []).flatMap(({ index, vehicles }) => Array.from({ length: vehicles }, () => index))),
    isSimple: simple,
    comesPlainly: Uint8Array.from(releases, ({ product }) => Number(asksNothing && simple[steps[line.products[product]?.firstStep ?? 0]?.station ?? 0] === 1)),
    most: Float64Array.from(releases, ({ maximum }) => maximum),
    leavesPlainly: asksNothing && !traits.judges && line.spec.product === undefined,
    source: line.isSaturated ? (steps[0]?.station ?? 0) : -1,
    sourceBatch: steps[0]?.batchMaximum ?? 1,
    assemblers: line.products.map((_, product) => [...new Set(steps.filter(({ components }) => components.some((one) => one.product === product)).map(({ station }) => station))]),
    setupDraws: stations.map(({ setups }) => (setups?.times ?? []).map((time) => (time === null ? null : distributionDraw(time)))),
    setupMeans: Float64Array.from(steps, ({ setupTime }) => (setupTime === null ? Number.NaN : meanSeconds(setupTime))),
    remainingSeconds: remaining(steps),
  };
}

function remaining(steps: readonly CompiledStep[]): Float64Array {
  const seconds = new Float64Array(steps.length);
  for (const { index, meanSeconds: own, share, next } of steps.toReversed()) seconds[index] = own * share + (next < 0 ? 0 : (seconds[next] ?? 0));
  return seconds;
}

/** Whether a station, in a line that asks nothing of its parts, has machines, places and times, and nothing else. */
function isSimple(line: CompiledLine, traits: Traits, station: CompiledStation): boolean {
  const asks = traits.carries || traits.reworks || traits.assembles || traits.skips || traits.remembers || traits.canLock || traits.handles || traits.hasKanban;
  const has = station.failures.length + station.preventive.length > 0 || station.maintenance !== null || station.changeover !== null || station.setups !== null || station.handling > 0;
  const isTended = station.shift !== null || station.attendance !== null;
  const isPlain = station.isPlain && station.dispatch.order.length === 0;
  return !asks && !has && !isTended && isPlain && line.steps.every((step) => step.station !== station.index || (step.cadence === null && step.per === "lot"));
}
