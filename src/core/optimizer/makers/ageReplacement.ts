import { meanSeconds } from "#line";
import type { Observation } from "#sensing";
import type { Twin } from "#twin";
import type { Choice, Context, DecisionMaker } from "../decisionMaker.ts";
import { type AgeState, type AgeingState, ageingModes, noteAgeing, noteWorked, startAgeing } from "../maintenance/ageing.ts";
import { beginningOf } from "../maintenance/beginning.ts";
import { type Standstill, freeSeconds, noStandstill, noteStandstill } from "../maintenance/cheapMoment.ts";
import { planOf, weighAge } from "../maintenance/weighAge.ts";
import { closeDecision, openDecision } from "../outcome.ts";

export interface AgeReplacementState {
  /** By ageing mode of the line. */
  modes: AgeingState[];
  standstill: Standstill;
  /** When it last looked. */
  lookedAt: number;
}

/** A choice that nobody has carried out after so many seconds is made again. */
const patience = 7200;

/** Where waiting was better, it is weighed again after half a part, and after so many seconds at most. */
const betweenLooks = 900;

/**
 * Age replacement: where maintenance renews a machine as a repair does, it is maintained at the age that costs least in the long
 * run (Barlow & Hunter 1960), for a life that is estimated from the failures seen and the line's own; earlier when its absence
 * just costs no output; never, where the machine does not age. See docs/maintenance.md.
 */
export const maker: DecisionMaker<AgeReplacementState> = {
  kind: "age-replacement",
  name: { en: "Age replacement", ko: "수명 교체" },
  does: { en: "maintains an ageing machine at the age that costs least, before it fails", ko: "노후 설비를 고장 나기 전, 비용이 가장 적은 시점에 정비합니다" },
  alternatives: {
    "maintain-now": { en: "maintain now", ko: "지금 정비" },
    "best-age": { en: "wait for the best age", ko: "최적 시점까지 기다림" },
    wait: { en: "wait for failure or plan", ko: "고장 또는 계획까지 기다림" },
  },
  idleOn: (line) => (ageingModes(line).length === 0 ? { en: "no machine here is renewed by maintenance as it is by a repair", ko: "정비로 수리한 것처럼 새로워지는 설비가 이 라인에 없습니다" } : null),
  start: ({ line }) => ({ modes: ageingModes(line).map(startAgeing), standstill: noStandstill(line), lookedAt: 0 }),
  observe,
  notice: () => {
    // A chart's signal says nothing of how long a machine lives.
  },
  defer: () => {
    // A maintenance is seen when it is done, whoever has ordered it.
  },
  decide: (context, now) => {
    const gap = Math.max(0, Math.min(betweenLooks, now - context.state.lookedAt));
    context.state.lookedAt = now;
    return ageingModes(context.twin.line).flatMap((_, index) => considerMode(context, index, { now, gap }));
  },
  follow: ({ twin, state }, decision) => {
    const own = machineOf(twin, state, decision);
    if (own !== undefined) own.open = [...own.open.slice(-1), openDecision(decision, null)];
  },
  drop: ({ twin, state }, choice) => {
    // Nobody maintains it now: it is weighed again as one for which waiting was better.
    const own = machineOf(twin, state, choice);
    if (own !== undefined) own.nextLookAt = choice.at + betweenLooks;
  },
};

/** The machine that a choice is about. */
function machineOf({ line }: Twin, { modes }: AgeReplacementState, { station: id, about, machine }: Choice): AgeState | undefined {
  const index = ageingModes(line).findIndex(({ station, mode }) => station.id === id && nameOf(station.failures[mode]?.id ?? null) === about);
  return modes[index]?.machines[machine];
}

function observe({ twin, state, settled }: Context<AgeReplacementState>, observation: Observation): void {
  if ((observation.type !== "equipment" && observation.type !== "cycles") || state.modes.length === 0) return;
  const station = twin.line.stations.find(({ id }) => id === observation.station);
  if (station === undefined) return;
  if (observation.type === "equipment") noteStandstill(state.standstill, station, observation);
  ageingModes(twin.line).forEach((of, index) => {
    const own = state.modes[index];
    if (own === undefined || of.station.index !== station.index) return;
    if (observation.type === "cycles") noteWorked(of, own, observation);
    else for (const open of noteAgeing(of, own, observation)) {
      const closed = closeDecision(open, observation.at);
      if (closed !== null) settled.push(closed);
    }
  });
}

function considerMode({ twin, policy, state }: Context<AgeReplacementState>, index: number, { now, gap }: { readonly now: number; readonly gap: number }): Choice[] {
  const of = ageingModes(twin.line)[index];
  const own = state.modes[index];
  if (of === undefined || own === undefined) return [];
  const plan = planOf({ twin, policy, of, state: own, now });
  if (!Number.isFinite(plan.bestAge)) return [];
  const free = freeSeconds(twin.line, state.standstill, { station: of.station.index, now });
  const isCheap = free >= meanSeconds(of.station.maintenance?.time ?? { kind: "constant", value: 0 });
  return own.machines.flatMap((age, machine) => {
    if (!age.isUp || now < age.nextLookAt) return [];
    const beginning = beginningOf(of, age, { now, gap });
    if (!(isCheap || beginning.isLastLook) || beginning.next < (isCheap ? plan.cheapAge : plan.bestAge)) return [];
    age.nextLookAt = now + Math.min(betweenLooks, meanSeconds(of.station.time) / 2);
    const weighed = weighAge({ twin, policy, of, state: own, machine, now, free, beginning });
    if (weighed === null) return [];
    age.nextLookAt = now + patience;
    const { chosen, considered, gain } = weighed;
    return [{
      kind: "age-replacement", at: now, station: of.station.id, machine, about: nameOf(of.station.failures[of.mode]?.id ?? null), unit: "h",
      seen: { mean: weighed.age / 3600, halfWidth: 0, observations: own.plan?.life.failures ?? 0 },
      considered, chosen: chosen.id, expected: chosen.expected, gain, came: null, change: null,
    }];
  });
}

/** What a decision is about: the mode by its name, or the time at work. */
function nameOf(mode: string | null): string {
  return mode ?? "timeAtWork";
}
