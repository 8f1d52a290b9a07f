import type { TimedCommand } from "#line";
import type { EquipmentEvent, Measurement, Observation } from "#sensing";
import { type Twin, presentConditions } from "#twin";
import type { Choice, Context, DecisionMaker } from "../decisionMaker.ts";
import { afterWatch, nothingBetter, spread, stepTowards, watched } from "../recipe/choices.ts";
import { type FreeSetPoint, freeSetPoints } from "../recipe/freeSetPoints.ts";
import { beginPlan, stepPlan } from "../recipe/plan.ts";
import type { RecipeState } from "../recipe/state.ts";
import { type Counts, count, fewestOf, isWorse, noCounts, shareOf, worthOfShares } from "../recipe/watch.ts";

type Recipe = Context<RecipeState>;

const hour = 3600;

/** The first plan begins when the twin has seen a shift; each that finds nothing doubles the pause, up to a week. */
const firstAt = 8 * hour;
const firstPause = 12 * hour;
const longestPause = 7 * 24 * hour;

/** A goal is pursued for so long: the plant has drifted from what it was found for. */
const goalLasts = 48 * hour;

/** An order that is not carried out for so long, as it waits for a person or nobody wants it, is asked for again or forgotten. */
const patience = 4 * hour;

/**
 * Tunes the set points that no control moves: looks for a recipe that brings more money on the twin, by constrained Bayesian
 * optimization; goes there on the running plant in safe steps, each on one machine first, whose parts are watched beside those
 * of the others; keeps a step and spreads it, or takes it back.
 */
export const maker: DecisionMaker<RecipeState> = {
  kind: "recipe",
  name: { en: "Recipe search", ko: "레시피 탐색" },
  does: { en: "tries recipes on the twin and moves free set points in safe steps, one machine first", ko: "트윈에서 레시피를 시험하고, 제어되지 않는 설정값을 한 대부터 안전한 폭으로 옮깁니다" },
  alternatives: {
    stay: { en: "leave the recipe", ko: "레시피 유지" },
    "best-tried": { en: "the best one tried", ko: "시험한 것 중 최선" },
    try: { en: "try a step on one machine", ko: "한 대에서 한 단계 시험" },
    keep: { en: "keep the step", ko: "옮긴 값 유지" },
    "take-back": { en: "take the step back", ko: "이전 값으로 복귀" },
    spread: { en: "set as on the tried machine", ko: "시험한 설비와 같게 설정" },
  },
  idleOn: (line) => (freeSetPoints(line).length === 0 ? { en: "there is no set point that control leaves free", ko: "제어가 남겨 둔 설정값이 없습니다" } : null),
  start: ({ line }) => {
    const free = freeOf(line);
    return { plan: null, nextAt: firstAt, pause: firstPause, goal: null, agreed: free.map(() => null), pilot: null, brought: null, usual: {}, asked: free.map(({ station }) => Array.from({ length: line.stations[station]?.machines ?? 0 }, () => null)) };
  },
  observe: (context, observation: Observation) => {
    if (observation.type === "measurement") measured(context, observation);
    else if (observation.type === "equipment") happened(context, observation);
  },
  notice: () => {
    // A chart's signal is answered by control and maintenance; what a step does shows in the parts that are watched.
  },
  defer: ({ twin, state }, { at, command }: TimedCommand) => {
    if (command.type === "set-point") leave(twin, state, { ...command, at });
  },
  decide,
  follow: ({ twin, state }, decision) => {
    if (decision.chosen === "try" && state.pilot !== null) state.pilot.decision = decision;
    // Taken back because it has disappointed: then it is not to be had elsewhere either.
    if (decision.undoes !== null) leave(twin, state, { station: decision.station, setPoint: decision.change?.name ?? "", at: decision.at });
  },
  drop: ({ state }, { chosen, at }) => {
    if (chosen === "try") rest(state, at);
  },
  realise: ({ state }, { id }) => (state.brought?.decision === id ? state.brought.gain : null),
};

/** Someone else has an opinion about a set point: it is theirs, until a plan after the pause has reasons against it. */
function leave(twin: Twin, state: RecipeState, of: { readonly station: string; readonly setPoint: string; readonly at: number }): void {
  freeOf(twin.line).forEach(({ station, id }, nth) => {
    if (twin.line.stations[station]?.id !== of.station || id !== of.setPoint) return;
    state.agreed[nth] = null;
    rest(state, of.at);
  });
}

/** Worked out once a line: it is asked for with every measurement. */
const known = new WeakMap<Twin["line"], readonly FreeSetPoint[]>();

function freeOf(line: Twin["line"]): readonly FreeSetPoint[] {
  const free = known.get(line) ?? freeSetPoints(line);
  known.set(line, free);
  return free;
}

function decide(context: Recipe, now: number): readonly Choice[] {
  const { twin, state } = context;
  const free = freeOf(twin.line);
  if (free.length === 0) return [];
  if (state.goal !== null && (state.goal.revision !== revisionOf(twin) || now > state.goal.until)) state.goal = null;
  if (state.pilot !== null) return judge(context, now);
  const choice = spreadOne(context, now) ?? (state.goal === null ? search(context, now) : step(context, now));
  return choice === null ? [] : [choice];
}

/** Ends the watch over a pilot, once enough is seen. */
function judge({ twin, state, settled, policy }: Recipe, now: number): readonly Choice[] {
  const { pilot } = state;
  if (pilot === null) return [];
  if (pilot.since === null) {
    if (now - pilot.askedAt > patience) rest(state, now);
    return [];
  }
  const { station = -1 } = freeOf(twin.line)[pilot.nth] ?? {};
  const single = (twin.line.stations[station]?.machines ?? 0) === 1;
  const usual = single ? (state.usual[station] ?? noCounts(twin)) : pilot.others;
  const isBad = isWorse(pilot.own, usual);
  // What is plainly worse is not waited out.
  if (!(isBad && fewestOf(pilot.own) >= watched / 3) && (fewestOf(pilot.own) < watched || fewestOf(usual) < watched)) return [];
  if (pilot.decision !== null) {
    state.brought = { decision: pilot.decision.id, gain: worthOfShares(twin, policy, { station, own: pilot.own, usual }) };
    settled.push({ ...pilot.decision, came: { ...shareOf(pilot.own), at: now, observations: Math.round(fewestOf(pilot.own)), isWhole: fewestOf(pilot.own) >= watched } });
  }
  state.pilot = null;
  if (isBad) state.goal?.stopped.push(pilot.nth);
  else state.agreed[pilot.nth] = pilot.to;
  return [afterWatch(twin, freeOf(twin.line), { pilot: { ...pilot, others: usual }, isBad, now })];
}

/** The next machine that has not the agreed value, as those of its station that have not followed yet, or that maintenance has put back. */
function spreadOne({ twin, state }: Recipe, now: number): Choice | null {
  for (const [nth, one] of freeOf(twin.line).entries()) {
    const agreed = state.agreed[nth] ?? null;
    const asked = state.asked[nth] ?? [];
    if (agreed === null) continue;
    for (const [machine, before] of asked.entries()) {
      const from = presentConditions(twin, { station: one.station, machine, now, lineage: { steps: [], tools: [], stations: [one.station] } }).setPoints[one.station]?.[one.index] ?? agreed;
      if (Math.abs(from - agreed) < (one.highest - one.lowest) * 1e-6 || (before !== null && now - before < patience)) continue;
      asked[machine] = now;
      return spread(twin, one, { machine, from, to: agreed, now });
    }
  }
  return null;
}

/** Steps on towards the goal with the first set point that is not there yet. */
function step({ twin, state }: Recipe, now: number): Choice | null {
  const { goal } = state;
  if (goal === null) return null;
  const free = freeOf(twin.line);
  for (let nth = 0; nth < free.length; nth += 1) {
    const found = goal.stopped.includes(nth) ? null : stepTowards(twin, free, { finding: goal.finding, nth, now });
    if (found === null) continue;
    state.pilot = { nth, machine: 0, from: found.from, to: found.to, askedAt: now, since: null, decision: null, own: noCounts(twin), others: noCounts(twin) };
    return found.choice;
  }
  if (goal.stopped.length === 0) state.pause = firstPause;
  return rest(state, now);
}

/** One step of looking for a better recipe, when it is time. */
function search({ twin, state, runs }: Recipe, now: number): Choice | null {
  if (now < state.nextAt) return null;
  const free = freeOf(twin.line);
  state.plan ??= beginPlan(twin, free, now);
  if (state.plan === null) return rest(state, now);
  const isForecast = state.plan.phase !== "screen";
  const next = stepPlan(twin, free, { plan: state.plan, isAllowed: runs.left > 0 });
  if (isForecast && runs.left > 0) runs.left -= 1;
  if (next === null) return rest(state, now);
  if ("phase" in next) {
    state.plan = next;
    return null;
  }
  const { gain } = next;
  if (gain !== null && gain.halfWidth !== null && gain.mean > gain.halfWidth) {
    state.plan = null;
    state.goal = { finding: next, revision: revisionOf(twin), until: now + goalLasts, stopped: [] };
    return null;
  }
  rest(state, now);
  return nothingBetter(next, now);
}

/** Nothing is looked for for a while, longer each time. */
function rest(state: RecipeState, now: number): null {
  state.plan = null;
  state.goal = null;
  state.pilot = null;
  state.nextAt = now + state.pause;
  state.pause = Math.min(longestPause, 2 * state.pause);
  return null;
}

/** How many revisions have been released. */
function revisionOf({ state: { record } }: Twin): number {
  return record.firstRevision + record.designs.length;
}

function measured({ twin, state }: Recipe, measurement: Measurement): void {
  const { pilot } = state;
  const free = freeOf(twin.line);
  if (pilot === null) {
    for (const { station } of free) if (twin.line.stations[station]?.machines === 1) count(twin, (state.usual[station] ??= noCounts(twin)), measurement);
    return;
  }
  const { station = -1 } = free[pilot.nth] ?? {};
  if (pilot.since === null || !((measurement.times[station] ?? -1) > pilot.since)) return;
  const into: Counts = measurement.machines[station] === pilot.machine ? pilot.own : pilot.others;
  count(twin, into, measurement);
}

/** The plant has taken a move: a longer way goes on at once. What maintenance has put back is asked for anew; a pilot is tried again. */
function happened({ twin, state }: Recipe, { station, machine, event, setPoint, value, at }: EquipmentEvent): void {
  const { pilot } = state;
  freeOf(twin.line).forEach((one, nth) => {
    if (twin.line.stations[one.station]?.id !== station || (event !== "maintained" && !(event === "set-point-moved" && setPoint === one.id))) return;
    const asked = state.asked[nth];
    if (asked !== undefined) asked[machine] = null;
    if (pilot === null || pilot.nth !== nth || pilot.machine !== machine) return;
    if (event === "maintained") state.pilot = null;
    else if (value === pilot.to) pilot.since ??= at;
  });
}
