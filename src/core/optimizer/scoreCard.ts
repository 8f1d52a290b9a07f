import { tQuantile } from "#kernel";
import { type Decision, type Estimate, type Status, commandOf } from "./decision.ts";
import { togetherOf } from "./realised.ts";

/** Running mean and sum of squared deviations: Welford (1962); two are joined as Chan, Golub & LeVeque (1979) do. Plain data. */
interface Moments {
  n: number;
  mean: number;
  squares: number;
}

/** What is counted of one kind of decision. Plain data; two of two runs can be joined. */
export interface Score {
  /** How many have come to be each; one that is undone has been done. */
  statuses: Partial<Record<Status, number>>;
  /** Decisions of which it is known well enough what came, and those among them where it differed from the forecast by no more than their intervals allow. */
  came: number;
  within: number;
  /** Expected gain of what was carried out, and realised where it is known; and of those with both, realised less expected. Money an hour. */
  expected: Moments;
  realised: Moments;
  difference: Moments;
  /** Of those with both, with an interval each: how many, and where the two lie within their intervals of one another. */
  weighed: number;
  covered: number;
}

/** A score as it is shown. Gains in money an hour; means and 95 % t-intervals over decisions; null where there is nothing to tell. */
export interface ScoreView {
  readonly statuses: Readonly<Partial<Record<Status, number>>>;
  readonly came: number;
  /** Share, 0…1, of what came that differed from the forecast by no more than their intervals allow: 0.95 where forecasts know how well they know. */
  readonly within: Estimate | null;
  readonly expectedGain: Estimate | null;
  readonly realisedGain: Estimate | null;
  /** Mean of realised less expected gain: how much too little was promised, below 0 too much. */
  readonly bias: Estimate | null;
  /** Share of the realised gains that differ from the expected by no more than the two intervals allow. */
  readonly coverage: Estimate | null;
}

export type Scores = Record<string, Score>;

/** Counts that a decision has come to its present status. */
export function countStatus(scores: Scores, { kind, standing: { status } }: Decision): void {
  const score = scoreOf(scores, kind);
  score.statuses[status] = (score.statuses[status] ?? 0) + 1;
}

/** Counts the gain that is expected of a decision which is being carried out. */
export function countDone(scores: Scores, { kind, gain }: Decision): void {
  if (gain !== null) add(scoreOf(scores, kind).expected, gain.mean);
}

/** Takes back that a decision has come to its present status: what was to bring it there was refused. */
export function uncountStatus(scores: Scores, { kind, standing: { status } }: Decision): void {
  const score = scoreOf(scores, kind);
  score.statuses[status] = Math.max(0, (score.statuses[status] ?? 0) - 1);
  if (score.statuses[status] === 0) delete score.statuses[status];
}

/** Takes back that a decision was carried out, which the plant has refused. */
export function uncountDone(scores: Scores, decision: Decision): void {
  uncountStatus(scores, decision);
  if (decision.gain !== null) remove(scoreOf(scores, decision.kind).expected, decision.gain.mean);
}

/** Counts what came of a decision. */
export function countOutcome(scores: Scores, decision: Decision): void {
  const { kind, gain, realised, verdict } = decision;
  const score = scoreOf(scores, kind);
  if (verdict === "asExpected" || verdict === "otherwise") {
    score.came += 1;
    if (verdict === "asExpected") score.within += 1;
  }
  if (realised === null || commandOf(decision) === null) return;
  add(score.realised, realised.mean);
  if (gain === null) return;
  add(score.difference, realised.mean - gain.mean);
  const reach = togetherOf(realised.halfWidth, gain.halfWidth);
  if (reach === null) return;
  score.weighed += 1;
  if (Math.abs(realised.mean - gain.mean) <= reach) score.covered += 1;
}

/** The scores of several runs as those of one. */
export function joinScores(all: readonly Scores[]): Scores {
  const joined: Scores = {};
  for (const scores of all) for (const [kind, score] of Object.entries(scores)) join(scoreOf(joined, kind), score);
  return joined;
}

export function scoreView({ statuses, came, within, expected, realised, difference, weighed, covered }: Score): ScoreView {
  return {
    statuses: { ...statuses },
    came,
    within: shareOf(within, came),
    expectedGain: meanOf(expected),
    realisedGain: meanOf(realised),
    bias: meanOf(difference),
    coverage: shareOf(covered, weighed),
  };
}

function scoreOf(scores: Scores, kind: string): Score {
  const known = scores[kind];
  if (known !== undefined) return known;
  const score: Score = { statuses: {}, came: 0, within: 0, expected: none(), realised: none(), difference: none(), weighed: 0, covered: 0 };
  scores[kind] = score;
  return score;
}

function none(): Moments {
  return { n: 0, mean: 0, squares: 0 };
}

function add(moments: Moments, value: number): void {
  if (!Number.isFinite(value)) return;
  moments.n += 1;
  const off = value - moments.mean;
  moments.mean += off / moments.n;
  moments.squares += off * (value - moments.mean);
}

/** Undoes `add` of a value: Welford's recurrence backwards. */
function remove(moments: Moments, value: number): void {
  if (!Number.isFinite(value) || moments.n === 0) return;
  const off = value - moments.mean;
  moments.n -= 1;
  moments.mean = moments.n === 0 ? 0 : moments.mean - off / moments.n;
  moments.squares = moments.n === 0 ? 0 : Math.max(0, moments.squares - off * (value - moments.mean));
}

function join(into: Score, score: Score): void {
  for (const [status, count] of statusCounts(score)) into.statuses[status] = (into.statuses[status] ?? 0) + count;
  into.came += score.came;
  into.within += score.within;
  into.weighed += score.weighed;
  into.covered += score.covered;
  joinMoments(into.expected, score.expected);
  joinMoments(into.realised, score.realised);
  joinMoments(into.difference, score.difference);
}

const allStatuses: readonly Status[] = ["kept", "advised", "waiting", "declined", "expired", "stopped", "done", "undone"];

function statusCounts({ statuses }: Score): readonly (readonly [Status, number])[] {
  return allStatuses.flatMap((status) => (statuses[status] === undefined ? [] : [[status, statuses[status]] as const]));
}

function joinMoments(into: Moments, of: Moments): void {
  const n = into.n + of.n;
  if (of.n === 0) return;
  const off = of.mean - into.mean;
  into.squares += of.squares + (off * off * into.n * of.n) / n;
  into.mean += (off * of.n) / n;
  into.n = n;
}

function meanOf({ n, mean, squares }: Moments): Estimate | null {
  if (n === 0) return null;
  return { mean, halfWidth: n < 2 ? null : tQuantile(0.975, n - 1) * Math.sqrt(squares / (n - 1) / n) };
}

/** A share with the half-width of Agresti & Coull (1998): that of the share with two successes and two failures more. */
function shareOf(successes: number, n: number): Estimate | null {
  if (n === 0) return null;
  const adjusted = (successes + 2) / (n + 4);
  return { mean: successes / n, halfWidth: 1.96 * Math.sqrt((adjusted * (1 - adjusted)) / (n + 4)) };
}
