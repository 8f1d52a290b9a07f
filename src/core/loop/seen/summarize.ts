import { type Plant, machineStateCount, plantSeconds } from "#plant";
import { remainingLives } from "#optimizer";
import { chartViews, designView, investigationViews, needsAttention, presentDesign, twinMatch } from "../brain/brain.ts";
import { flowView } from "./flowView.ts";
import { computeView } from "./computeView.ts";
import { deskView } from "./desk.ts";
import type { LedgerFigures } from "./ledger.ts";
import { kpis } from "./figures.ts";
import { historyView } from "../run/history.ts";
import { optimizerView } from "./optimizerView.ts";
import { paleLine } from "../run/pale.ts";
import { virtualViews } from "../brain/predicting.ts";
import { standingBefore } from "./picture.ts";
import type { Session } from "../run/session.ts";
import { searchWaitsFor } from "./searchWait.ts";
import { twinView } from "./twinView.ts";
import { trafficView } from "../run/traffic.ts";
import type { MachineSummary, StationSummary, Summary } from "./summary.ts";

const decisionsShown = 50;

/** The state of a session as the dashboard shows it. Reads, changes nothing. `figures`: those of the ledger, where they are loaded (`#loop/ledger`). */
export function summarize(session: Session, figures: LedgerFigures | null = null): Summary {
  const { plant, shadow, data, brain } = session;
  const decisions = brain.optimizer.state.decisions.slice(-decisionsShown).toReversed();
  return {
    timeSeconds: plantSeconds(plant),
    comparedSinceSeconds: data.comparedSinceSeconds,
    loop: data.loop,
    plant: kpis(data.plantFigures, plant),
    shadow: kpis(data.shadowFigures, shadow),
    stations: session.line.stations.map((_, index) => stationSummary(session, index)),
    charts: chartViews(brain).map((chart) => ({ ...chart, shadow: paleLine(data.pale, chart) })),
    phases: { ...data.happenings.phases },
    decisions,
    decisionCount: brain.optimizer.state.decisionCount,
    optimizer: optimizerView(brain, { shown: decisions, realised: data.realised }),
    happenings: [...data.happenings.newest],
    history: historyView(data.history),
    design: designView(brain, { realised: data.realised, waitsFor: searchWaitsFor(session, plantSeconds(plant)) }),
    forecast: brain.own.nextHour.shown,
    twin: twinMatch(brain),
    twinView: session.desk === null ? null : twinView(brain.twin, brain.own.nextHour.foretelling, plantSeconds(plant)),
    investigations: investigationViews(brain),
    flow: flowView(session.line, brain.optimizer),
    compute: computeView(brain.own.computing, session.line, plantSeconds(plant)),
    followed: data.follower.story,
    lives: remainingLives(brain.twin, plantSeconds(plant)),
    traffic: trafficView(data.traffic, { now: plantSeconds(plant), characteristics: session.line.characteristics.length }),
    desk: session.desk === null ? null : deskView(session.desk, { now: plantSeconds(plant), followed: data.follower.serial, design: presentDesign(brain), figures, virtual: virtualViews(brain.predicting, plantSeconds(plant)) }),
  };
}

function stationSummary(session: Session, index: number): StationSummary {
  const station = session.line.stations[index];
  const first = station?.firstMachine ?? 0;
  return {
    id: station?.id ?? "",
    queue: standingBefore(session.plant, index),
    machines: Array.from({ length: station?.machines ?? 0 }, (_, own) => machineSummary(session, { index, own, machine: first + own })),
  };
}

function machineSummary(session: Session, at: { readonly index: number; readonly own: number; readonly machine: number }): MachineSummary {
  const { plant, brain, line } = session;
  const { machines } = plant.state;
  const station = line.stations[at.index];
  const width = plant.widths.recipe;
  return {
    state: machines.state[at.machine] ?? 0,
    sinceSeconds: (machines.since[at.machine] ?? 0) / 1e6,
    setPoints: (station?.recipe ?? []).map((_, setPoint) => machines.setPoints[at.machine * width + setPoint] ?? 0),
    readings: (station?.sensors ?? []).map(({ id }) => brain.own.readings[`${station?.id ?? ""}/${at.own}/${id}`] ?? null),
    fractions: stateFractions(plant, at.machine),
    partsMade: machines.partsBegun[at.machine] ?? 0,
    attention: needsAttention(brain, at.index, at.own),
  };
}

function stateFractions(plant: Plant, machine: number): number[] {
  const { machines } = plant.state;
  const now = plantSeconds(plant) * 1e6;
  const times = Array.from(machines.timeIn.subarray(machine * machineStateCount, (machine + 1) * machineStateCount));
  const state = machines.state[machine] ?? 0;
  times[state] = (times[state] ?? 0) + now - (machines.since[machine] ?? 0);
  return times.map((time) => (now === 0 ? 0 : time / now));
}
