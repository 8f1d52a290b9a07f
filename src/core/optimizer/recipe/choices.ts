import { presentConditions, type Twin } from "#twin";
import type { Alternative, Estimate } from "../decision.ts";
import type { Choice } from "../decisionMaker.ts";
import { type FreeSetPoint, coordinateOf, valueAt } from "./freeSetPoints.ts";
import { predict, predictDifference } from "./gaussianProcess.ts";
import type { Finding } from "./plan.ts";
import { knowledgeOf } from "./search.ts";
import type { Pilot } from "./state.ts";
import { shareOf } from "./watch.ts";

/** Parts of a pilot that are watched, of each characteristic. */
export const watched = 60;

/** One-sided 95 %. */
const sure = 1.645;

const kind = "recipe";

/** Moves the next free set point by no more than its largest step; null where that is nowhere, or not safe as far as the trials tell. */
export function stepTowards(twin: Twin, free: readonly FreeSetPoint[], { finding, nth, now }: { readonly finding: Finding; readonly nth: number; readonly now: number }): { readonly choice: Choice; readonly from: number; readonly to: number } | null {
  const one = free[nth];
  const station = twin.line.stations[one?.station ?? -1];
  const [money, slack] = finding.search === null ? [] : (knowledgeOf(finding.search) ?? []);
  if (one === undefined || station === undefined || money === undefined || slack === undefined) return null;
  const { setPoints } = presentConditions(twin, { station: station.index, machine: 0, now });
  const at = free.map((each) => coordinateOf(each, setPoints[each.station]?.[each.index] ?? each.lowest));
  const from = setPoints[one.station]?.[one.index] ?? 0;
  const to = stepped(one, { from, to: valueAt(one, finding.goal[nth] ?? 0) });
  const there = at.with(nth, coordinateOf(one, to));
  const expected = predict(slack, there);
  if (Math.abs(to - from) < (one.highest - one.lowest) * 1e-2 || expected.mean + sure * expected.sd > 0) return null;
  const gain = predictDifference(money, there, at);
  const share = predictDifference(slack, there, at);
  const stay: Alternative = { id: "stay", expected: ofParts(finding.shares.present, 0), command: null };
  const step: Alternative = { id: "try", expected: ofParts(finding.shares.present - share.mean, share.sd), command: { type: "set-point", station: station.id, machine: 0, setPoint: one.id, value: to } };
  const choice: Choice = {
    ...about(station.id, 0, now), seen: { ...percent(finding.shares.present), observations: finding.runs }, considered: [stay, step], chosen: step.id, expected: step.expected,
    // The search looks for the least of what is lost.
    gain: { mean: -gain.mean / station.machines, halfWidth: (1.96 * gain.sd) / station.machines },
    change: { name: one.id, from, to, unit: one.unit },
  };
  return { choice, from, to };
}

/** A value on the way to another: no further than the largest step, inside the range. */
export function stepped({ lowest, highest, maxStep }: FreeSetPoint, { from, to }: { readonly from: number; readonly to: number }): number {
  return Math.max(lowest, Math.min(highest, Math.max(from - maxStep, Math.min(from + maxStep, to))));
}

/** After the watch: the step is kept, or taken back where its parts are worse than the usual ones by more than luck. */
export function afterWatch(twin: Twin, free: readonly FreeSetPoint[], { pilot, isBad, now }: { readonly pilot: Pilot; readonly isBad: boolean; readonly now: number }): Choice {
  const { from, to, machine, nth } = pilot;
  const one = free[nth];
  const station = twin.line.stations[one?.station ?? -1]?.id ?? "";
  const own = shareOf(pilot.own);
  const others = shareOf(pilot.others);
  const keep: Alternative = { id: "keep", expected: own, command: null };
  const back: Alternative = { id: "take-back", expected: others, command: { type: "set-point", station, machine, setPoint: one?.id ?? "", value: one === undefined ? from : stepped(one, { from: to, to: from }) } };
  const chosen = isBad ? back : keep;
  return {
    ...about(station, machine, now), seen: { ...own, observations: Math.round(Math.min(...pilot.own.map(({ parts }) => parts))) }, considered: [keep, back], chosen: chosen.id, expected: chosen.expected,
    gain: null, change: isBad ? { name: one?.id ?? "", from: to, to: from, unit: one?.unit ?? "" } : null,
  };
}

/** Another machine, or one that maintenance has put back, gets the value that has proved itself. */
export function spread(twin: Twin, one: FreeSetPoint, { machine, from, to, now }: { readonly machine: number; readonly from: number; readonly to: number; readonly now: number }): Choice {
  const station = twin.line.stations[one.station]?.id ?? "";
  const next = stepped(one, { from, to });
  const expected: Estimate = { mean: next, halfWidth: 0 };
  const move: Alternative = { id: "spread", expected, command: { type: "set-point", station, machine, setPoint: one.id, value: next } };
  return {
    ...about(station, machine, now), about: one.id, unit: one.unit, seen: { mean: from, halfWidth: 0, observations: 1 }, considered: [{ id: "stay", expected: { mean: from, halfWidth: 0 }, command: null }, move],
    chosen: "spread", expected, gain: null, change: { name: one.id, from, to: next, unit: one.unit },
  };
}

/** Nothing that the twin tried is better beyond doubt: all stays. */
export function nothingBetter(finding: Finding, now: number): Choice {
  const stay: Alternative = { id: "stay", expected: percent(finding.shares.present), command: null };
  const best: Alternative = { id: "best-tried", expected: percent(finding.shares.goal), command: null };
  return { ...about("", -1, now), seen: { ...percent(finding.shares.present), observations: finding.runs }, considered: [stay, best], chosen: "stay", expected: stay.expected, gain: { mean: 0, halfWidth: 0 }, change: null };
}

function about(station: string, machine: number, now: number): Pick<Choice, "kind" | "at" | "station" | "machine" | "about" | "unit" | "came"> {
  return { kind, at: now, station, machine, about: "yield", unit: "%", came: null };
}

function percent(share: number): Estimate {
  return { mean: 100 * share, halfWidth: null };
}

/** What is expected of the share among the parts that will be watched, which scatters by their number too. */
function ofParts(share: number, sd: number): Estimate {
  const bounded = Math.max(0, Math.min(1, share));
  return { mean: 100 * bounded, halfWidth: 196 * Math.sqrt(sd * sd + (bounded * (1 - bounded)) / watched) };
}
