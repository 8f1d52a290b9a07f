import { type CompiledCharacteristic, pacesOf } from "#line";
import { type Twin, isLost, knownDesign, nominalValue, partPace, presentConditions } from "#twin";
import type { Alternative, Estimate } from "../decision.ts";
import type { Choice, Context } from "../decisionMaker.ts";
import type { OpenDecision } from "../outcome.ts";
import { partWorth, partsPerHour, productsPerPart } from "../worth.ts";
import { type Counted, badShare, expectedParts, shareOut } from "./badShare.ts";
import { type Economics, bestPlan, costEstimate, costWhen, looser, shareWhen } from "./plan.ts";

/** What is known of one characteristic's inspection. Plain data. */
export interface InspectionState {
  counted: Counted;
  /** Measured since the last look, since the plan changed, and since a chart last rang. */
  sinceLook: number;
  sinceChange: number;
  sinceSignal: number;
  /** Whether it has rung again since, which confirms it. */
  isConfirmed: boolean;
  /** Confirmed special causes, and the parts that they were over. */
  causes: number;
  parts: number;
  changedAt: number;
  /** When all was last ordered to be measured because something was wrong. */
  watchedAt: number;
  /** What was measured before that: every n-th; null when all is well. */
  before: number | null;
  open: OpenDecision | null;
}

/** A plan is loosened a step an hour at most; back to where it was before an alarm, at once. */
const hour = 3600;

export function startInspection(): InspectionState {
  return { counted: { good: 0, bad: 0 }, sinceLook: 0, sinceChange: 0, sinceSignal: quiet, isConfirmed: false, causes: 0, parts: 0, changedAt: 0, watchedAt: -hour, before: null, open: null };
}

/** A chart is quiet after so many measurements without a signal. */
export const quiet = 30;

/** Measurements between two looks, and that have to be there before the plan is loosened. */
const betweenLooks = 50;
const provenBy = 100;

/** Seconds between two alarms that are answered. */
const betweenAlarms = 900;

/** Before anything was seen, a special cause comes once in eight hours. */
const hoursPerCause = 8;

/** Looks at the inspection of one characteristic, and decides, if there is a reason to. */
export function considerPlan({ twin, policy, state }: { readonly twin: Twin; readonly policy: Context<unknown>["policy"]; readonly state: InspectionState }, of: CompiledCharacteristic, now: number): Choice | null {
  const present = twin.state.record.sampling[of.index] ?? of.every;
  const isAlarmed = state.sinceSignal < quiet || isLost(twin);
  const isUrgent = isAlarmed && present > 1 && now - state.watchedAt >= betweenAlarms;
  const isOver = !isAlarmed && state.before !== null;
  if (!isUrgent && !isOver && (isAlarmed || state.sinceLook < betweenLooks)) return null;
  state.sinceLook = 0;
  if (isUrgent) {
    state.watchedAt = now;
    state.before = present;
  }
  const economics = economicsOf(twin, policy, { of, state, present, now });
  if (economics === null) return null;
  const best = isAlarmed ? 1 : bestPlan(economics);
  const isProven = state.sinceChange >= provenBy && now - state.changedAt >= hour;
  const back = isOver ? Math.min(best, state.before ?? 1) : 1;
  if (isOver) state.before = null;
  const to = back > present ? back : best > present ? (isProven ? Math.min(best, looser(present)) : present) : best;
  if (to === present) return null;
  const gain = costEstimate(economics, (given) => costWhen(given, present) - costWhen(given, to));
  if (!isAlarmed && !isOver && !(gain.mean > (gain.halfWidth ?? 0) / 1.96)) return null;
  return choiceOf(economics, { of, to, now, gain, id: isAlarmed ? "watch" : back > present ? "resume" : to < present ? "more" : "fewer", observations: Math.round(state.counted.good + state.counted.bad) });
}

function economicsOf(twin: Twin, policy: Context<unknown>["policy"], at: { readonly of: CompiledCharacteristic; readonly state: InspectionState; readonly present: number; readonly now: number }): Economics | null {
  const { of, state, present, now } = at;
  const expected = expectedParts(twin, of.index, now);
  if (expected === null || !Number.isFinite(expected.mean)) return null;
  const pace = partsPerHour(twin, of.measuredAt, 1);
  const worth = partWorth(twin, policy, { design: knownDesign(twin, Number.POSITIVE_INFINITY), station: of.measuredAt });
  const caught = worth.good - worth.scrapped;
  // A Gamma posterior: causes over parts, on one in eight hours.
  const over = state.parts + (hoursPerCause * 3600) / (pacesOf(twin.line).stations[of.measuredAt] ?? partPace(twin.line));
  return {
    pace, caught, expected, present,
    measurement: of.gauge.cost * policy.weights.inspection,
    missed: of.escapeCost === null ? caught : of.escapeCost * productsPerPart(twin, of.measuredAt) * policy.weights.scrap,
    share: badShare(state.counted, shareOut(expected, 0)),
    causes: { mean: (1 + state.causes) / over, halfWidth: (1.96 * Math.sqrt(1 + state.causes)) / over },
    drift: driftOf(twin, of.index, now),
  };
}

/** Mean drift with a part, over the machines whose controllers follow it; 0 where none does. In the characteristic's unit. */
function driftOf(twin: Twin, characteristic: number, now: number): number {
  const control = twin.line.controls.find((one) => one.characteristic === characteristic);
  const tracked = twin.tracked.find(({ station, tool }) => station === control?.station && tool === control.tool);
  const machines = twin.line.stations[tracked?.station ?? -1]?.machines ?? 0;
  if (tracked === undefined || machines === 0) return 0;
  const conditions = presentConditions(twin, { station: -1, machine: -1, now, lineage: twin.model.characteristics[characteristic] });
  const tools = conditions.tools[tracked.station] ?? [];
  const level = tools[tracked.tool] ?? 0;
  const valueAt = (at: number): number => {
    tools[tracked.tool] = at;
    return nominalValue(twin.model, conditions, characteristic);
  };
  const effect = (valueAt(level + tracked.scale) - valueAt(level - tracked.scale)) / (2 * tracked.scale);
  const slopes = twin.state.tracks.slice(tracked.firstTrack, tracked.firstTrack + machines).map(({ slope }) => Math.abs(slope));
  const perPart = (slopes.reduce((sum, slope) => sum + slope, 0) / machines) * (pacesOf(twin.line).stations[tracked.station] ?? partPace(twin.line)) * machines;
  const drift = Math.abs(effect) * perPart;
  return Number.isFinite(drift) ? drift : 0;
}

interface Chosen {
  readonly of: CompiledCharacteristic;
  readonly to: number;
  readonly now: number;
  readonly gain: Estimate;
  readonly id: string;
  readonly observations: number;
}

function choiceOf(economics: Economics, { of, to, now, gain, id, observations }: Chosen): Choice {
  const { share, present } = economics;
  const percent = ({ mean, halfWidth }: Estimate): Estimate => ({ mean: 100 * mean, halfWidth: 100 * (halfWidth ?? 0) });
  const alternative = (called: string, every: number): Alternative => ({
    id: called, expected: percent({ mean: shareWhen(economics, every), halfWidth: share.halfWidth }), cost: costEstimate(economics, (given) => costWhen(given, every)),
    command: every === present ? null : { type: "sample", characteristic: of.id, every },
  });
  const chosen = alternative(id, to);
  const others = [alternative("keep", present), ...(to === 1 || present === 1 ? [] : [alternative("all", 1)])];
  return {
    kind: "inspection", at: now, station: of.spec.measuredAt, machine: -1, about: of.id, unit: "%",
    seen: { ...percent(share), observations },
    considered: [chosen, ...others], chosen: chosen.id, expected: chosen.expected, gain, came: null,
    change: { name: "every", from: present, to, unit: "" },
  };
}
