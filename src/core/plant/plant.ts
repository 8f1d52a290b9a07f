import { Calendar, microseconds, secondsOf } from "#kernel";
import { type CompiledLine, LineError, dispatchNames } from "#line";
import { openShifts } from "./changeShift.ts";
import { settle } from "./dispatch.ts";
import { handle } from "./event.ts";
import { installMachines } from "./install.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { type Luck, createLuck } from "./luck.ts";
import { openLine } from "./release.ts";
import type { PlantRevision } from "./revision.ts";
import { serve } from "./serve.ts";
import { Count, type PlantState, type Widths, emptyState, widthsOf } from "./state.ts";
import { installVehicles } from "./vehicle.ts";

/** What the plant tells of itself while it runs; only sensing listens. `scope` holds the numbers that the part was made under. */
export interface PlantListener {
  readonly processed: (plant: Plant, at: { readonly station: number; readonly machine: number; readonly slot: number }) => void;
  readonly measured: (plant: Plant, at: { readonly characteristic: number; readonly slot: number; readonly value: number }) => void;
  readonly completed: (plant: Plant, at: { readonly slot: number; readonly good: boolean; readonly failed: readonly string[] }) => void;
  /** A lot of a material (by index) is opened at a machine. */
  readonly lotOpened?: (plant: Plant, at: { readonly machine: number; readonly material: number; readonly lot: number }) => void;
  /** With a moved set point its name and new value; with a failure of a named mode its name. */
  readonly equipment: (plant: Plant, at: { readonly machine: number; readonly event: EquipmentEventName; readonly setPoint?: string; readonly value?: number; readonly mode?: string }) => void;
  /** A part begins a step or ends it, on a machine; or it is stopped, released or built in (`into` a part's number), where `machine` is -1. */
  readonly moved: (plant: Plant, at: { readonly slot: number; readonly machine: number; readonly event: MovementName; readonly into?: number }) => void;
}

export type MovementName = "track-in" | "track-out" | "held" | "released" | "sent-to-inspection" | "built-in";

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
  readonly revisions: PlantRevision[];
  listener: PlantListener | null;
  /** What follows from the line, laid out for the hot path. */
  readonly layout: Layout;
  /** Scratch for dispatching formulas. */
  readonly dispatchScope: Float64Array;
}

export interface PlantOptions {
  readonly seed: number;
  /** The design that it starts with, by parameter; the nominal one where left out. */
  readonly design?: Readonly<Record<string, number>>;
  /** The name of the revision that it starts with; `A` when left out. */
  readonly revision?: string;
  /** Time of the working calendars at which it begins, in seconds; 0 when left out. */
  readonly startsAt?: number;
}

/** An empty plant at time 0, with its own luck from the seed. */
export function createPlant(line: CompiledLine, options: PlantOptions): Plant {
  const design = line.design.map((name, index) => options.design?.[name] ?? line.nominalDesign[index] ?? 0);
  const plant = assemble({ line, seed: options.seed, luck: createLuck(line, options.seed), layout: layoutOf(line), revisions: [{ id: options.revision ?? "A", design, fromPart: 0 }] });
  plant.state.physics.startsAt[0] = microseconds(options.startsAt ?? 0);
  installMachines(plant);
  openShifts(plant, options.startsAt ?? 0);
  installVehicles(plant);
  openLine(plant);
  plant.agenda.push(...line.stations.keys());
  settle(plant);
  if (plant.layout.hasPools) serve(plant);
  return plant;
}

/** A plant in which nothing is installed yet: for one that takes over another's state. */
export function assemble({ line, seed, luck, layout, revisions }: Pick<Plant, "line" | "seed" | "luck" | "layout" | "revisions">): Plant {
  const widths = widthsOf(line);
  // Every field by name, as in `layout.ts`.
  return {
    line, seed, luck, layout, revisions, widths, state: emptyState(line, widths), calendar: new Calendar(), scope: new Float64Array(line.scopeLength),
    dispatchScope: new Float64Array(dispatchNames.length), agenda: [], listener: null,
  };
}

const mostEventsAtOnce = 2_000_000;

/**
 * Runs the plant up to and including a time in simulated seconds.
 * Throws a LineError when events follow one another without time going on, naming the line.
 */
export function advance(plant: Plant, untilSeconds: number): void {
  const until = microseconds(untilSeconds);
  const { calendar } = plant;
  const { count } = plant.state;
  let now = count[Count.now] ?? 0;
  let events = 0;
  let atOnce = 0;
  while (calendar.next(until)) {
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
