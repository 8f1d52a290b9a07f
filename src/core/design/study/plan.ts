import { laterSeed } from "#kernel";
import type { CompiledLine } from "#line";
import { outerArray } from "../plans/outerArray.ts";
import { type Plan, PlanError, type PlanId, makePlan } from "../plans/plans.ts";
import { type NoiseFactor, noiseFactors } from "./noise.ts";
import { type Region, designAt, wholeRegion } from "../region.ts";

export interface StudyOptions {
  readonly plan: PlanId;
  /** What proposals are held against, in the order of the line's design parameters; the nominal design where null. */
  readonly present: readonly number[] | null;
  readonly seed: number;
  /** Runs of each point, each with luck of its own. */
  readonly replications: number;
  readonly centres: number;
  /** Of plans whose size is free; null leaves it to them. */
  readonly runs: number | null;
  /** Simulated seconds of one run. */
  readonly horizonSeconds: number;
  /** Whether noise factors are varied too. */
  readonly isRobust: boolean;
  /** How many standard deviations over the noise a robust design gives up for in the mean. */
  readonly aversion: number;
  /** Runs that hold each proposed design against the present one. */
  readonly confirmations: number;
}

/** One run of a study: a design, and noise factors in standard deviations. */
export interface StudyRun {
  /** Coded, the design factors first, noise factors behind. */
  readonly point: readonly number[];
  readonly design: readonly number[];
  readonly noise: readonly number[];
  readonly seed: number;
}

/** What is tried, and where. Plain data. */
export interface StudyPlan {
  readonly plan: Plan;
  readonly region: Region;
  readonly noises: readonly NoiseFactor[];
  /** The levels of the noise factors that each point of the plan is crossed with: the outer array. */
  readonly outer: readonly (readonly number[])[];
  readonly runs: readonly StudyRun[];
}

/**
 * Plans a study: each point of the plan crossed with an outer array of the noise factors (Taguchi 1986) and with no noise at all.
 * Every run has luck of its own, so that the analysis of variance holds. Throws a PlanError on a plan that is not for this line.
 */
export function planStudy(line: CompiledLine, options: StudyOptions): StudyPlan {
  if (line.design.length === 0) throw new PlanError(`${line.spec.id}: found no design parameters; a study varies at least one`);
  const region = wholeRegion(line);
  const plan = makePlan(options.plan, { factors: line.design.length, centres: options.centres, seed: options.seed, runs: options.runs });
  // A plan that reaches beyond its ranges is made so much smaller that its farthest points are at their ends.
  const reach = Math.max(1, ...plan.points.flat().map(Math.abs));
  const points = reach === 1 ? plan.points : plan.points.map((point) => point.map((x) => x / reach));
  const noises = options.isRobust ? noiseFactors(line.spec) : [];
  const outer = outerArray(noises.length);
  if (outer === null) throw new PlanError(`found ${noises.length} noise factors; at most 23 are varied together: leave them out`);
  const levels = noises.length === 0 ? [[]] : [noises.map(() => 0), ...outer];
  const runs = points.flatMap((point) => levels.flatMap((noise) => Array.from({ length: options.replications }, () => ({ point: [...point, ...noise], design: designAt(region, point), noise }))));
  return { plan: { ...plan, points }, region, noises, outer, runs: runs.map((run, nth) => ({ ...run, seed: laterSeed(options.seed, nth) })) };
}
