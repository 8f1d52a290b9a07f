import type { CompiledWear } from "#line";
import type { Observation, Reading } from "#sensing";
import { type Twin, invertSensor, knownDesign, knownTool, partsSinceMaintenance } from "#twin";
import type { Choice, Decision } from "../decision.ts";
import type { Context, DecisionMaker } from "../decisionMaker.ts";
import { type Standstill, freeSeconds, noStandstill, noteStandstill } from "../maintenance/cheapMoment.ts";
import type { WornMachine } from "../maintenance/cost.ts";
import { type LossCurve, lossCurve, stands } from "../maintenance/lossCurve.ts";
import { weighWear } from "../maintenance/weighWear.ts";
import { realisedByMaintenance } from "../maintenance/realised.ts";
import { type OpenDecision, closeDecision, collectOutcome, openDecision } from "../outcome.ts";

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
  standstill: Standstill;
  /** By wear. */
  curves: (LossCurve | null)[];
}

/** A wear is looked at after so many readings, and again after so many when waiting was better: fewer below the line's limit, where nothing is put on record. */
const readingsBefore = 5;
const readingsBetween = 50;
const readingsBelow = 25;

/** Readings after maintenance that show what came of it. */
const wantedReadings = 5;

/**
 * Orders maintenance of worn tools by condition: when what a wear costs, by the twin's estimate of it, is above what its maintenance
 * and a fresh tool cost in the long run, so that the level from which it pays follows from money (see docs/maintenance.md). Below
 * the limit that the line sets, only what is ordered is put on record.
 */
export const maker: DecisionMaker<MaintenanceState> = {
  kind: "maintenance",
  name: { en: "Maintenance", ko: "정비" },
  does: { en: "maintains a tool when its wear costs more than its maintenance", ko: "마모 비용이 정비 비용보다 커지면 공구를 정비합니다" },
  alternatives: {
    "maintain-now": { en: "maintain now", ko: "지금 정비" },
    "best-time": { en: "maintain at the best time", ko: "최적 시점에 정비" },
    wait: { en: "wait for the plan", ko: "계획까지 기다림" },
  },
  idleOn: (line) => (line.wears.length === 0 ? { en: "no tool here wears", ko: "이 라인에는 마모되는 공구가 없습니다" } : null),
  start: ({ line }) => ({
    wears: line.wears.map(({ station }) => Array.from({ length: line.stations[station]?.machines ?? 0 }, createWear)),
    standstill: noStandstill(line),
    curves: line.wears.map(() => null),
  }),
  observe,
  notice: () => {
    // A chart's signal says nothing of wear: that has its own sensor.
  },
  defer: () => {
    // A maintenance is a maintenance, whoever has ordered it; a set point does not mend a tool.
  },
  decide: (context, now) => machinesOf(context, now).flatMap((of) => consider(of, curveOf(context, of.index, now), now) ?? []),
  follow: ({ twin, state, settled }, decision) => {
    const own = decision.chosen === "maintain-now" ? wearOf(twin, state, decision) : undefined;
    if (own === undefined) return;
    own.isOrdered = true;
    settle(own, decision.standing.since, settled);
    own.open = openDecision(decision, null);
  },
  drop: ({ twin, state }, choice) => {
    const own = wearOf(twin, state, choice);
    if (own !== undefined) own.isOrdered = false;
  },
  realise: realisedByMaintenance,
};

/** The wear of the machine that a choice is about. */
function wearOf(twin: Twin, state: MaintenanceState, { station, about, machine }: Choice): WearState | undefined {
  return state.wears[twin.line.wears.findIndex(({ spec }) => spec.station === station && spec.tool === about)]?.[machine];
}

interface WatchedMachine extends Pick<Context<MaintenanceState>, "twin" | "policy"> {
  readonly index: number;
  readonly wear: CompiledWear;
  readonly machine: number;
  readonly own: WearState;
  /** Seconds for which it may be away for nothing. */
  readonly free: number;
}

function createWear(): WearState {
  return { readings: 0, isOrdered: false, open: null };
}

/** The machines with enough readings to look at. */
function machinesOf({ twin, policy, state }: Context<MaintenanceState>, now: number): readonly WatchedMachine[] {
  return twin.line.wears.flatMap((wear, index) =>
    (state.wears[index] ?? []).flatMap((own, machine) => (own.isOrdered || own.readings < readingsBefore ? [] : [{ twin, policy, index, wear, machine, own, free: freeSeconds(twin.line, state.standstill, { station: wear.station, now }) }])),
  );
}

function observe({ twin, state, settled }: Context<MaintenanceState>, observation: Observation): void {
  if (observation.type !== "reading" && observation.type !== "equipment") return;
  const of = observation.type === "equipment" ? twin.line.stations.find(({ id }) => id === observation.station) : undefined;
  if (of !== undefined && observation.type === "equipment") noteStandstill(state.standstill, of, observation);
  twin.line.wears.forEach((wear, index) => {
    const { machine, station } = observation;
    const own = wear.spec.station === station ? state.wears[index]?.[machine] : undefined;
    if (own === undefined) return;
    if (observation.type === "reading") {
      const isWhole = wear.spec.sensor === observation.sensor && read(twin, { wear, machine, own }, observation);
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
function read(twin: Twin, { wear, machine, own }: Pick<WatchedMachine, "wear" | "machine" | "own">, reading: Reading): boolean {
  if (!Number.isFinite(reading.value)) return false;
  own.readings += 1;
  if (own.open === null) return false;
  const level = invertSensor(twin, wear, { machine, value: reading.value, at: reading.at });
  return Number.isFinite(level) && !collectOutcome(own.open, level, { madeAt: reading.at, wanted: wantedReadings });
}

/** The loss over a wear, worked out anew now and then. */
function curveOf({ twin, policy, state }: Context<MaintenanceState>, index: number, now: number): LossCurve | null {
  const wear = twin.line.wears[index];
  const known = state.curves[index] ?? null;
  if (wear === undefined || stands(known, { now, design: knownDesign(twin, Number.POSITIVE_INFINITY) })) return known;
  const curve = lossCurve({ twin, policy }, wear, now);
  state.curves[index] = curve;
  return curve;
}

function consider(of: WatchedMachine, curve: LossCurve | null, now: number): Choice | null {
  const { twin, wear, machine, own } = of;
  const station = twin.line.stations[wear.station];
  const known = knownTool(twin, { station: wear.station, machine, tool: wear.tool }, now);
  if (known === null || curve === null || station === undefined || station.maintenance === null) return null;
  const { level, sd, perPart } = known;
  const worn: WornMachine = { station: wear.station, machine, tool: wear.tool, now, partsSince: partsSinceMaintenance(twin, station.firstMachine + machine, now) };
  const { chosen, considered, gain } = weighWear(of, { wear, worn, curve }, { level, sd, perPart, free: of.free });
  const isOver = level - sd > wear.spec.limit;
  own.readings = readingsBefore - (isOver || chosen.command !== null ? readingsBetween : readingsBelow);
  if (chosen.command === null && !isOver) return null;
  if (chosen.command !== null) own.isOrdered = true;
  const tool = station.tools[wear.tool];
  return {
    kind: "maintenance",
    at: now,
    station: station.id,
    machine,
    about: wear.spec.tool,
    unit: tool?.unit ?? "",
    seen: { mean: level, halfWidth: 1.96 * sd, observations: known.observations },
    considered,
    chosen: chosen.id,
    expected: chosen.expected,
    gain,
    came: null,
    change: null,
  };
}
