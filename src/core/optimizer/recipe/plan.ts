import { type Interval, Stream, laterSeed, pairedInterval } from "#kernel";
import { type Assumption, type Twin, assume, fillSeconds, forecast, partPace, presentConditions, settle } from "#twin";
import { type FreeSetPoint, assumptionAt, coordinateOf } from "./freeSetPoints.ts";
import { shareAt } from "./promise.ts";
import { haltonPoint } from "./quasiRandom.ts";
import { type Search, bestOf, knowledgeOf, startSearch, suggest, tell } from "./search.ts";

/** Looking for a better recipe on the twin, a step a look. Plain data. */
export type Plan = Screen | Trials | Proof;

/** Points are tried on the twin's model alone, which costs next to nothing: whether forecasts are worth making. */
interface Screen {
  readonly phase: "screen";
  readonly at: number;
  readonly present: readonly number[];
  /** The best point so far, and how much more it promises than the present one did at the same look. */
  best: { readonly at: readonly number[]; readonly promise: number };
  tried: number;
}

/** Constrained Bayesian optimization over forecasts: the most money an hour with no more out of specification. */
interface Trials {
  readonly phase: "trials";
  readonly at: number;
  readonly present: readonly number[];
  readonly assumption: Assumption;
  readonly search: Search;
  /** The least share in specification that a trial must reach; null before the first. */
  floor: number | null;
}

/** The present recipe and the best one, run by run on the same fresh luck. */
interface Proof extends Omit<Trials, "phase"> {
  readonly phase: "proof";
  readonly goal: readonly number[];
  readonly money: { readonly present: number[]; readonly goal: number[] };
  readonly shares: { readonly present: number[]; readonly goal: number[] };
}

/** What a plan came to; money per hour, shares of parts 0…1. */
export interface Finding {
  readonly present: readonly number[];
  readonly goal: readonly number[];
  /** The gain of the goal over the present; from forecasts with fresh luck, or null where the model alone saw no use in forecasts. */
  readonly gain: Interval | null;
  readonly shares: { readonly present: number; readonly goal: number };
  readonly runs: number;
  /** For the safe way there. */
  readonly search: Search | null;
}

/** So much more of the parts in specification must the model promise, or no forecast is made: the proof that follows could not tell less from luck. */
const leastPromise = 0.005;

const screened = 16;
const trialsEach = 6;
const trialsMore = 8;
const proofs = 8;

/** No more than this may the in-specification share of a trial lie below the present's. */
const tolerance = 0.01;

/** A forecast is of so many parts, whatever the line's pace; and of no more pieces of work. */
const partsOfForecast = 400;
const mostWork = 100_000;

const steerSeconds = 900;
const luckOfTrials = 0x5eed;

/** Begins a plan; null for a line of which one forecast would take too long, or without a price. */
export function beginPlan(twin: Twin, free: readonly FreeSetPoint[], now: number): Plan | null {
  const { line } = twin;
  const seconds = horizonOf(twin) + fillSeconds(line);
  if (line.spec.product === undefined || free.length === 0 || (line.stations.length * seconds) / partPace(line) > mostWork) return null;
  const { setPoints } = presentConditions(twin, { station: -1, machine: -1, now });
  const present = free.map((one) => coordinateOf(one, setPoints[one.station]?.[one.index] ?? one.lowest));
  return { phase: "screen", at: now, present, best: { at: present, promise: 0 }, tried: 0 };
}

/** Makes one step of a plan, at most one forecast; `isAllowed` says whether a forecast may be made now. What it came to, the plan as it goes on, or null for one that gave no numbers. */
export function stepPlan(twin: Twin, free: readonly FreeSetPoint[], { plan, isAllowed }: { readonly plan: Plan; readonly isAllowed: boolean }): Plan | Finding | null {
  if (plan.phase === "screen") return screen(twin, free, plan);
  if (!isAllowed) return plan;
  return plan.phase === "trials" ? tryOne(twin, free, plan) : prove(twin, free, plan);
}

function screen(twin: Twin, free: readonly FreeSetPoint[], plan: Screen): Plan | Finding | null {
  const { present } = plan;
  const luck = new Stream(luckOfTrials, "recipe/screen");
  const at = haltonPoint(plan.tried, free.map((_, dimension) => luck.uniform(dimension)));
  // The twin learns from look to look: each point is held against the present recipe as the twin knows the plant now.
  const share = shareAt(twin, free, { at: present, now: plan.at });
  const promise = shareAt(twin, free, { at, now: plan.at }) - share;
  if (promise > plan.best.promise) plan.best = { at, promise };
  plan.tried += 1;
  if (plan.tried < screened * free.length) return plan;
  if (!Number.isFinite(share)) return null;
  if (plan.best.promise < leastPromise) return { present, goal: plan.best.at, gain: null, shares: { present: share, goal: share + plan.best.promise }, runs: 0, search: null };
  const search = startSearch({ seed: luckOfTrials + Math.round(plan.at), dimensions: free.length, constraints: 1, first: 2 * free.length + 3, isNoisy: true });
  return { phase: "trials", at: plan.at, present, assumption: assume(twin, plan.at), search, floor: null };
}

/** The first trial is the present recipe, which sets what the others must keep; all on one luck, so that they differ by the recipe. */
function tryOne(twin: Twin, free: readonly FreeSetPoint[], plan: Trials): Plan | Finding | null {
  const { search } = plan;
  const at = search.trials.length === 0 ? plan.present : suggest(search);
  const ran = run(twin, free, { plan, at, nth: 0 });
  if (ran === null) return null;
  plan.floor ??= ran.share - tolerance;
  tell(search, { at, value: -ran.money, constraints: [plan.floor - ran.share] });
  if (search.trials.length < trialsEach * free.length + trialsMore) return plan;
  const best = bestOf(search, knowledgeOf(search) ?? []);
  return best === null ? null : { ...plan, phase: "proof", goal: best.at, money: { present: [], goal: [] }, shares: { present: [], goal: [] } };
}

/** Runs with luck that the search has not seen, which picked the goal for its luck too. */
function prove(twin: Twin, free: readonly FreeSetPoint[], plan: Proof): Plan | Finding | null {
  const { money, shares, present, goal } = plan;
  const which = money.goal.length < money.present.length ? "goal" : "present";
  const ran = run(twin, free, { plan, at: plan[which], nth: 1 + money[which].length });
  if (ran === null) return null;
  money[which].push(ran.money);
  shares[which].push(ran.share);
  if (money.goal.length < proofs) return plan;
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    present, goal, search: plan.search, runs: plan.search.trials.length + 2 * proofs,
    gain: pairedInterval(money.goal, money.present), shares: { present: mean(shares.present), goal: mean(shares.goal) },
  };
}

/** One forecast with the free set points at a point and the controllers where they would come to rest; null where it gives no numbers. */
function run(twin: Twin, free: readonly FreeSetPoint[], { plan, at, nth }: { readonly plan: Trials | Proof; readonly at: readonly number[]; readonly nth: number }): { readonly money: number; readonly share: number } | null {
  const { line } = twin;
  const assumption = assumptionAt(line, free, { assumption: plan.assumption, at });
  const { samples: [sample] } = forecast(line, assumption, {
    horizonSeconds: horizonOf(twin), replications: 1, seed: laterSeed(plan.search.options.seed, nth),
    steered: { steering: settle(line, assumption, assumption.design), everySeconds: steerSeconds },
  });
  if (sample === undefined || sample.yield === null || !Number.isFinite(sample.moneyPerHour)) return null;
  return { money: sample.moneyPerHour, share: sample.yield };
}

function horizonOf({ line }: Twin): number {
  return partsOfForecast * partPace(line);
}
