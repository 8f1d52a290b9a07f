import type { RuleId } from "./finding.ts";
import { type Limits, type PhaseOne, collect, collected, reviseLimits } from "./phaseOne.ts";
import { ewmaWeight, nextEwma } from "./rules/ewma.ts";
import { freshMemory } from "./rules/rule.ts";
import { ruleOf } from "./rules/rules.ts";
import type { Subgroup } from "./subgroup.ts";

export interface ChartPoint {
  /** When it was measured, in simulated seconds. */
  readonly at: number;
  readonly part: number;
  readonly value: number;
  /** The EWMA statistic, in the characteristic's unit. */
  readonly ewma: number;
  readonly signal: RuleId | null;
  /** How many of the newest points, this one the last, broke the rule; 0 without a signal. */
  readonly broke: number;
}

/** Limits as phase I set them, for the record. */
export interface LimitsEntry {
  /** When, in simulated seconds. */
  readonly at: number;
  readonly revision: number;
  /** Points that they were estimated from. */
  readonly points: number;
  readonly center: number;
  readonly sigma: number;
}

/** One control chart: of one characteristic for one machine. Plain data. */
export interface ChartState {
  /** The design revision that its limits are for. */
  revision: number;
  phaseOne: PhaseOne;
  /** Null while phase I collects. */
  limits: Limits | null;
  /** Limits that phase I set, oldest first, the newest few of them. */
  history: LimitsEntry[];
  /** Where the machine's set points steer the process to: the centre line. Null where none does. */
  aim: number | null;
  /** The newest values of the present run, newest last: at most as many as a rule looks back. */
  run: number[];
  /** Points of the present run, also those that `run` has forgotten. */
  runLength: number;
  /** The EWMA statistic in standard deviations from the centre. */
  ewma: number;
  /** What each rule remembers of the present run. */
  memory: Partial<Record<RuleId, number[]>>;
  /** Parts that the machine finished up to here are shown and no longer judged. */
  since: number;
  /** Points judged since the open signal; null when none is open. */
  sinceSignal: number | null;
  /** Points after which it is raised again. */
  patience: number;
  points: ChartPoint[];
  /** Lots whose parts are not all measured yet, oldest first; left out where parts come singly. */
  lots?: Subgroup[];
}

/** Newest points that a chart keeps for a picture. */
const mostPoints = 120;

/**
 * Points that all charts of a line keep together; the shadow's come on top. Every one is written into each snapshot and copied
 * with each summary: so many are some 8 MB, and a tenth of a second.
 */
const mostPointsInAll = 40_000;

/** Newest limits that a chart keeps a record of. */
const keptLimits = 8;

/** The most points that any rule looks back. */
const longestRun = 15;

/** An open signal that nobody answered is raised again after so many points, and then after twice as many each time, up to the most: who did not answer has heard it. */
const patience = { first: 10, most: 160 } as const;

export function createChart(aim: number | null): ChartState {
  return { revision: 0, phaseOne: [[]], limits: null, history: [], aim, run: [], runLength: 0, ewma: 0, memory: {}, since: -1, sinceSignal: null, patience: patience.first, points: [] };
}

/** Newest points that each chart keeps where a line has so many charts. */
export function pointsPerChart(charts: number): number {
  return Math.max(1, Math.min(mostPoints, Math.floor(mostPointsInAll / Math.max(1, charts))));
}

export interface ChartValue {
  readonly at: number;
  readonly madeAt: number;
  readonly part: number;
  readonly revision: number;
  readonly value: number;
}

/** What broke a rule: the rule, how many of the newest points did, and their mean. */
export interface Broken {
  readonly rule: RuleId;
  readonly count: number;
  readonly value: number;
}

export interface ChartOptions {
  readonly rules: readonly RuleId[];
  /** Newest points that the chart keeps. */
  readonly keptPoints: number;
}

/** Takes one value in; says what rule it broke, if one. A part of another revision than the chart's is shown and not judged. */
export function chart(state: ChartState, given: ChartValue, { rules: active, keptPoints }: ChartOptions): Broken | null {
  const isJudged = given.revision === state.revision && given.madeAt > state.since;
  const before = state.limits;
  const points = collected(state.phaseOne) + 1;
  const broken = isJudged ? judge(state, given.value, active) : null;
  const { limits } = state;
  if (before === null && limits !== null) {
    state.history.push({ at: given.at, revision: given.revision, points, center: limits.center, sigma: limits.sigma });
    if (state.history.length > keptLimits) state.history.shift();
  }
  const ewma = limits === null ? given.value : limits.center + state.ewma * limits.sigma;
  state.points.push({ at: given.at, part: given.part, value: given.value, ewma, signal: broken?.rule ?? null, broke: broken?.count ?? 0 });
  if (state.points.length > keptPoints) state.points.shift();
  if (broken !== null) beginRun(state);
  return broken;
}

/** The machine was changed at a time: the run begins anew with the parts that it finishes from then on, the limits stay. */
export function restartChart(state: ChartState, at: number): void {
  state.since = at;
  state.sinceSignal = null;
  beginRun(state);
  if (state.limits === null && (state.phaseOne.at(-1)?.length ?? 0) > 0) state.phaseOne.push([]);
}

/** A new design has a new mean and spread, and perhaps a new aim, so the old limits say nothing of it: phase I begins anew, without the old parts. */
export function beginRevision(state: ChartState, revision: number, aim: number | null): void {
  state.revision = revision;
  state.aim = aim;
  state.phaseOne = [[]];
  state.limits = null;
  state.sinceSignal = null;
  beginRun(state);
}

function beginRun(state: ChartState): void {
  state.run = [];
  state.runLength = 0;
  state.ewma = 0;
  state.memory = {};
}

function judge(state: ChartState, value: number, active: readonly RuleId[]): Broken | null {
  if (state.limits === null) {
    state.limits = collect(state.phaseOne, value, state.aim);
    if (state.limits !== null) state.phaseOne = [[]];
    return null;
  }
  const before = state.run.at(-1);
  if (before !== undefined) state.limits = reviseLimits(state.limits, Math.abs(value - before));
  const { center, sigma } = state.limits;
  const deviation = (value - center) / sigma;
  state.run.push(value);
  if (state.run.length > longestRun) state.run.shift();
  state.runLength += 1;
  state.ewma = nextEwma(state.ewma, deviation, ewmaWeight);
  const broken = firstBroken(state, deviation, active);
  if (state.sinceSignal !== null) state.sinceSignal += 1;
  if (state.sinceSignal !== null && state.sinceSignal < state.patience) return null;
  state.patience = broken === null || state.sinceSignal === null ? patience.first : Math.min(patience.most, 2 * state.patience);
  state.sinceSignal = broken === null ? null : 0;
  return broken;
}

/** The first of the rules that the newest point breaks. Every rule sees every point, so that each knows its run. */
function firstBroken(state: ChartState, deviation: number, active: readonly RuleId[]): Broken | null {
  let first: Broken | null = null;
  for (const rule of active) {
    const found = ruleOf(rule);
    const memory = (state.memory[rule] ??= freshMemory(found));
    const count = found.step(memory, deviation);
    if (count === 0 || first !== null) continue;
    const points = state.run.slice(-count);
    first = { rule, count, value: points.reduce((sum, point) => sum + point, 0) / points.length };
  }
  return first;
}
