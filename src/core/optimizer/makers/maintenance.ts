import type { CompiledWear } from "#line";
import type { Observation, Reading } from "#sensing";
import { type Twin, invertSensor, levelAt, levelVarianceAt, partsSinceMaintenance, trackOf } from "#twin";
import type { Alternative, Decision, Estimate } from "../decision.ts";
import type { Choice, Context, DecisionMaker } from "../decisionMaker.ts";
import { type WornMachine, costOfMaintaining, costOfWaiting, partsUntilPlanned } from "../maintenance/cost.ts";
import { type OpenDecision, closeDecision, collectOutcome, openDecision } from "../outcome.ts";
import { perHour } from "../worth.ts";

/** What is known of one machine's wear beside the twin's estimate of it. Plain data. */
export interface WearState {
  /** Readings since the last look, or since the last maintenance. */
  readings: number;
  /** Maintenance was ordered and is not done yet. */
  isOrdered: boolean;
  open: OpenDecision | null;
}

export interface MaintenanceState {
  /** By wear, by machine. */
  wears: WearState[][];
}

/** A wear is looked at after so many readings, and again after so many when waiting was better. */
const readingsBefore = 5;
const readingsBetween = 50;

/** Readings after maintenance that show what came of it. */
const wantedReadings = 5;

/**
 * Orders maintenance: when the twin's estimate of a wear, less its standard error, is beyond the limit that the line sets,
 * the money that the wear costs until the planned maintenance is weighed against the money that maintenance now costs.
 */
export const maker: DecisionMaker<MaintenanceState> = {
  kind: "maintenance",
  name: { en: "Maintenance", ko: "정비" },
  does: { en: "maintains a tool when its wear costs more than its maintenance", ko: "마모 비용이 정비 비용보다 커지면 공구를 정비합니다" },
  alternatives: {
    "maintain-now": { en: "maintain now", ko: "지금 정비" },
    wait: { en: "wait", ko: "기다림" },
  },
  start: ({ line }) => ({
    wears: line.wears.map(({ station }) => Array.from({ length: line.stations[station]?.machines ?? 0 }, createWear)),
  }),
  observe,
  notice: () => {
    // A chart's signal says nothing of wear: that has its own sensor.
  },
  defer: () => {
    // A maintenance is a maintenance, whoever has ordered it; a set point does not mend a tool.
  },
  decide: ({ twin, state }, now) => machinesOf(twin, state).flatMap((of) => consider(of, now) ?? []),
  follow: ({ twin, state, settled }, decision) => {
    if (decision.chosen !== "maintain-now") return;
    const index = twin.line.wears.findIndex(({ spec }) => spec.station === decision.station && spec.tool === decision.about);
    const own = state.wears[index]?.[decision.machine];
    if (own === undefined) return;
    settle(own, decision.at, settled);
    own.open = openDecision(decision, null);
  },
};

interface WatchedMachine {
  readonly twin: Twin;
  readonly wear: CompiledWear;
  readonly machine: number;
  readonly own: WearState;
}

function createWear(): WearState {
  return { readings: 0, isOrdered: false, open: null };
}

/** The machines with enough readings to look at. */
function machinesOf(twin: Twin, state: MaintenanceState): readonly WatchedMachine[] {
  return twin.line.wears.flatMap((wear, index) =>
    (state.wears[index] ?? []).flatMap((own, machine) => (own.isOrdered || own.readings < readingsBefore ? [] : [{ twin, wear, machine, own }])),
  );
}

function observe({ twin, state, settled }: Context<MaintenanceState>, observation: Observation): void {
  if (observation.type !== "reading" && observation.type !== "equipment") return;
  twin.line.wears.forEach((wear, index) => {
    const { machine, station } = observation;
    const own = wear.spec.station === station ? state.wears[index]?.[machine] : undefined;
    if (own === undefined) return;
    if (observation.type === "reading") {
      const isWhole = wear.spec.sensor === observation.sensor && read({ twin, wear, machine, own }, observation);
      if (isWhole) settle(own, observation.at, settled);
    } else if (observation.event === "maintained") {
      own.readings = 0;
      own.isOrdered = false;
      // A second one overtakes what came of the first.
      if (own.open?.after === null) own.open.after = observation.at;
      else settle(own, observation.at, settled);
    }
  });
}

/** What came of the open decision so far is all that comes. */
function settle(own: WearState, at: number, settled: Decision[]): void {
  const closed = own.open === null ? null : closeDecision(own.open, at);
  if (closed !== null) settled.push(closed);
  own.open = null;
}

/** Takes a reading in; whether the open decision now has all that it waited for. */
function read({ twin, wear, machine, own }: WatchedMachine, reading: Reading): boolean {
  if (!Number.isFinite(reading.value)) return false;
  own.readings += 1;
  if (own.open === null) return false;
  const level = invertSensor(twin, wear, { machine, value: reading.value, at: reading.at });
  return Number.isFinite(level) && !collectOutcome(own.open, level, { madeAt: reading.at, wanted: wantedReadings });
}

function consider(of: WatchedMachine, now: number): Choice | null {
  const { twin, wear, machine, own } = of;
  const station = twin.line.stations[wear.station];
  const track = trackOf(twin, { station: wear.station, machine, tool: wear.tool });
  if (track === null || station === undefined || station.maintenance === null) return null;
  const level = levelAt(track, now);
  const sd = Math.sqrt(levelVarianceAt(track, now));
  if (!(level - sd > wear.spec.limit)) return null;
  const worn: WornMachine = { station: wear.station, machine, tool: wear.tool, now, partsSince: partsSinceMaintenance(twin, station.firstMachine + machine, now) };
  const { chosen, considered } = weighMaintenance(of, worn, { level, sd });
  if (chosen.command === null) own.readings = readingsBefore - readingsBetween;
  else own.isOrdered = true;
  const tool = station.tools[wear.tool];
  return {
    kind: "maintenance",
    at: now,
    station: station.id,
    machine,
    about: wear.spec.tool,
    unit: tool?.unit ?? "",
    seen: { mean: level, halfWidth: 1.96 * sd, observations: track.observations },
    considered,
    chosen: chosen.id,
    expected: chosen.expected,
    gain: gainOf(of, worn, { chosen, considered }),
    came: null,
    change: null,
  };
}

/** What the chosen saves over waiting, in money an hour until the planned maintenance. */
function gainOf({ twin, wear }: WatchedMachine, worn: WornMachine, { chosen, considered }: { readonly chosen: Alternative; readonly considered: readonly Alternative[] }): Estimate {
  const wait = considered.find(({ command }) => command === null)?.cost;
  if (chosen.command === null || wait === undefined) return exact(0);
  const saved = { mean: wait.mean - (chosen.cost?.mean ?? 0), halfWidth: wait.halfWidth };
  return perHour(twin, saved, { station: wear.station, parts: partsUntilPlanned(twin, worn) });
}

function weighMaintenance({ twin, wear, machine }: WatchedMachine, worn: WornMachine, seen: { readonly level: number; readonly sd: number }): { chosen: Alternative; considered: readonly Alternative[] } {
  const tool = twin.line.stations[wear.station]?.tools[wear.tool];
  const reach = 1.96 * seen.sd;
  const high = costOfWaiting(twin, worn, seen.level + reach);
  const low = costOfWaiting(twin, worn, seen.level - reach);
  const wait: Alternative = {
    id: "wait",
    expected: { mean: seen.level, halfWidth: reach },
    cost: { mean: costOfWaiting(twin, worn, seen.level), halfWidth: Math.abs(high - low) / 2 },
    command: null,
  };
  const now: Alternative = {
    id: "maintain-now",
    expected: { mean: tool?.initial ?? 0, halfWidth: 1.96 * (tool?.initialSd ?? 0) },
    cost: exact(costOfMaintaining(twin, worn)),
    command: { type: "maintain", station: wear.spec.station, machine },
  };
  return { chosen: (now.cost?.mean ?? 0) < (wait.cost?.mean ?? 0) ? now : wait, considered: [now, wait] };
}

function exact(mean: number): Estimate {
  return { mean, halfWidth: 0 };
}
