import { Calendar, type Draw, distributionDraw, microseconds, secondsOf } from "#kernel";
import { type CompiledLine, LineError, dispatchNames, meanSeconds } from "#line";
import { settle } from "./dispatch.ts";
import { handle } from "./event.ts";
import { handlesMaterial } from "./handlingArrays.ts";
import { installMachines } from "./install.ts";
import { type Luck, createLuck } from "./luck.ts";
import { openLine } from "./release.ts";
import { Count, type PlantState, type Widths, emptyState, widthsOf } from "./state.ts";
import { installVehicles } from "./vehicle.ts";

/** What the plant tells of itself while it runs; only sensing listens. `scope` holds the numbers that the part was made under. */
export interface PlantListener {
  readonly processed: (plant: Plant, at: { readonly station: number; readonly machine: number; readonly slot: number }) => void;
  readonly measured: (plant: Plant, at: { readonly characteristic: number; readonly slot: number; readonly value: number }) => void;
  readonly completed: (plant: Plant, at: { readonly slot: number; readonly good: boolean; readonly failed: readonly string[] }) => void;
  readonly equipment: (plant: Plant, at: { readonly machine: number; readonly event: EquipmentEventName }) => void;
}

export type EquipmentEventName = "failed" | "repaired" | "maintenance-started" | "maintained" | "set-point-moved" | "changeover-started";

/** The emulated factory. Its state is `state`, `calendar` and `revisions`; all else follows from the line and the seed. */
export interface Plant {
  readonly line: CompiledLine;
  readonly seed: number;
  readonly widths: Widths;
  readonly state: PlantState;
  readonly calendar: Calendar;
  readonly luck: Luck;
  /** Scratch for formulas, laid out as `CompiledLine` says. */
  readonly scope: Float64Array;
  /** Stations whose queue, machines or blocked neighbours changed; empty between events. */
  readonly agenda: number[];
  readonly revisions: { readonly id: string; readonly design: readonly number[] }[];
  listener: PlantListener | null;
  /** What follows from the line, laid out for the hot path. */
  readonly stationOfMachine: Int32Array;
  readonly stationOfStep: Int32Array;
  /** The station that never waits for work, and how many parts stand before it at most; -1 where there is none. */
  readonly source: number;
  readonly sourceBatch: number;
  /** Whether machines batch, set up or change over, lots skip steps, remember earlier ones, or are judged at the end. */
  readonly batches: boolean;
  readonly canSetUp: boolean;
  readonly skips: boolean;
  readonly remembers: boolean;
  readonly judges: boolean;
  /** Whether moves take time or carriers, vehicles fetch parts, conveyors bring them. */
  readonly handles: boolean;
  readonly hasFleets: boolean;
  readonly conveys: boolean;
  readonly fleetOfVehicle: Int32Array;
  /** By station: how the times of changes between setups are drawn, laid out as `CompiledSetups.times`. */
  readonly setupDraws: readonly (readonly (Draw | null)[])[];
  /** By step: mean seconds of its own setup time; NaN without one. */
  readonly setupMeans: Float64Array;
  /** Scratch for dispatching formulas. */
  readonly dispatchScope: Float64Array;
}

export interface PlantOptions {
  readonly seed: number;
  /** The design that it starts with, by parameter; the nominal one where left out. */
  readonly design?: Readonly<Record<string, number>>;
  /** The name of the revision that it starts with; `A` when left out. */
  readonly revision?: string;
}

/** An empty plant at time 0, with its own luck from the seed. */
export function createPlant(line: CompiledLine, options: PlantOptions): Plant {
  const widths = widthsOf(line);
  const plant: Plant = {
    line,
    seed: options.seed,
    widths,
    state: emptyState(line, widths),
    calendar: new Calendar(),
    luck: createLuck(line, options.seed),
    scope: new Float64Array(line.scopeLength),
    agenda: [],
    revisions: [{ id: options.revision ?? "A", design: line.design.map((name, index) => options.design?.[name] ?? line.nominalDesign[index] ?? 0) }],
    listener: null,
    ...layout(line),
  };
  installMachines(plant);
  installVehicles(plant);
  openLine(plant);
  plant.agenda.push(...line.stations.keys());
  settle(plant);
  return plant;
}

type Layout = Pick<
  Plant,
  "stationOfMachine" | "stationOfStep" | "source" | "sourceBatch" | "batches" | "canSetUp" | "skips" | "remembers" | "judges" | "handles" | "hasFleets" | "conveys" | "fleetOfVehicle" | "setupDraws" | "setupMeans" | "dispatchScope"
>;

function layout(line: CompiledLine): Layout {
  const source = line.isSaturated ? (line.steps[0]?.station ?? 0) : -1;
  return {
    stationOfMachine: Int32Array.from(line.stationOfMachine),
    stationOfStep: Int32Array.from(line.steps, ({ station }) => station),
    source,
    sourceBatch: line.steps[0]?.batchMaximum ?? 1,
    batches: line.stations.some(({ batch }) => batch !== null),
    canSetUp: line.stations.some(({ changeover, setups }) => changeover !== null || setups !== null),
    skips: line.steps.some(({ share }) => share < 1),
    remembers: line.machinesRemembered + line.endsRemembered > 0,
    judges: line.characteristics.length > 0 || line.design.length > 0,
    handles: handlesMaterial(line),
    hasFleets: (line.transport?.fleets.length ?? 0) > 0,
    conveys: line.stations.some(({ conveyor }) => conveyor !== null),
    fleetOfVehicle: Int32Array.from((line.transport?.fleets ?? []).flatMap(({ index, vehicles }) => Array.from({ length: vehicles }, () => index))),
    setupDraws: line.stations.map(({ setups }) => (setups?.times ?? []).map((time) => (time === null ? null : distributionDraw(time)))),
    setupMeans: Float64Array.from(line.steps, ({ setupTime }) => (setupTime === null ? Number.NaN : meanSeconds(setupTime))),
    dispatchScope: new Float64Array(dispatchNames.length),
  };
}

const mostEventsAtOnce = 2_000_000;

/**
 * Runs the plant up to and including a time in simulated seconds.
 * Throws a LineError when events follow one another without time going on, naming the station of the last.
 */
export function advance(plant: Plant, untilSeconds: number): void {
  const until = microseconds(untilSeconds);
  const { calendar } = plant;
  const { count } = plant.state;
  let now = count[Count.now] ?? 0;
  let events = 0;
  let atOnce = 0;
  while (calendar.nextTime <= until) {
    calendar.next();
    events += 1;
    atOnce = calendar.time > now ? 0 : atOnce + 1;
    now = calendar.time;
    count[Count.now] = now;
    handle(plant, calendar.kind, calendar.a, calendar.b);
    if (atOnce > mostEventsAtOnce) throw new LineError(`the line ${plant.line.spec.id} does not get past ${secondsOf(now)} s: ${mostEventsAtOnce} events without time going on`);
  }
  count[Count.events] = (count[Count.events] ?? 0) + events;
  count[Count.now] = Math.max(now, until);
}

/** Simulated seconds since the start. */
export function plantSeconds(plant: Plant): number {
  return secondsOf(plant.state.count[Count.now] ?? 0);
}
