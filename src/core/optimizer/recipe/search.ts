import { Stream, normalQuantile } from "#kernel";
import { logExpectedImprovement, logFeasibility } from "./acquisition.ts";
import { fitSmoothness, startSmoothness } from "./fitSmoothness.ts";
import { type GaussianProcess, type Smoothness, gaussianProcess, predict } from "./gaussianProcess.ts";
import { highestFrom } from "./highest.ts";
import { haltonPoint } from "./quasiRandom.ts";

/** What was found at a point of the unit cube: the value that is to be small, and of each constraint one that must be 0 or less. */
export interface Trial {
  readonly at: readonly number[];
  readonly value: number;
  readonly constraints: readonly number[];
}

export interface SearchOptions {
  readonly seed: number;
  /** From 1 to `mostDimensions`. */
  readonly dimensions: number;
  readonly constraints: number;
  /** Trials at points spread evenly, before the first that is chosen. */
  readonly first: number;
  /** Whether the same point may give different values. */
  readonly isNoisy: boolean;
}

/** A search for the smallest value within the constraints: constrained Bayesian optimization. Plain data. */
export interface Search {
  readonly options: SearchOptions;
  readonly trials: Trial[];
  /** Of the value, then of each constraint. */
  smoothness: Smoothness[];
}

export function startSearch(options: SearchOptions): Search {
  return { options, trials: [], smoothness: Array.from({ length: 1 + options.constraints }, () => startSmoothness(options.dimensions, options.isNoisy)) };
}

/** With so many trials the smoothness is fitted anew each time, beyond with each fifth. */
const fitAlways = 25;
const fitEvery = 5;
const fitSteps = 25;

/** Takes a trial in. */
export function tell(search: Search, trial: Trial): void {
  const { trials, options } = search;
  trials.push(trial);
  const n = trials.length;
  if (n < options.first || (n > fitAlways && n % fitEvery !== 0)) return;
  search.smoothness = search.smoothness.map((from, nth) => fitSmoothness(samplesOf(search, nth), from, { steps: fitSteps, isNoisy: options.isNoisy }));
}

function samplesOf({ trials }: Search, nth: number): { readonly points: readonly (readonly number[])[]; readonly values: readonly number[] } {
  return { points: trials.map(({ at }) => at), values: trials.map(({ value, constraints }) => (nth === 0 ? value : (constraints[nth - 1] ?? 0))) };
}

/** What a search knows: the value over the cube, then each constraint. Null before the first trial. */
export function knowledgeOf(search: Search): readonly GaussianProcess[] | null {
  return search.trials.length === 0 ? null : search.smoothness.map((smoothness, nth) => gaussianProcess(samplesOf(search, nth), smoothness));
}

/**
 * The next point of the unit cube to try: the first few spread evenly, then where expected improvement times the probability of
 * being feasible is largest (Jones, Schonlau & Welch 1998; Gardner et al. 2014, "Bayesian optimization with inequality
 * constraints", ICML); where nothing feasible is known, where it is most probable. Looked for from evenly spread points and from
 * some about the best so far.
 */
export function suggest(search: Search): readonly number[] {
  const { options, trials } = search;
  const { seed, dimensions } = options;
  const n = trials.length;
  const luck = new Stream(seed, `recipe/${n}`);
  if (n < options.first) return haltonPoint(n, shiftOf(new Stream(seed, "recipe/first"), dimensions));
  const [value, ...constraints] = knowledgeOf(search) ?? [];
  if (value === undefined) return haltonPoint(n, shiftOf(luck, dimensions));
  const best = bestOf(search, [value, ...constraints]);
  const feasibility = (at: readonly number[]): number => constraints.reduce((sum, process) => sum + logFeasibility(predict(process, at)), 0);
  const acquisition = best === null ? feasibility : (at: readonly number[]) => logExpectedImprovement(predict(value, at), best.mean) + feasibility(at);
  return highestFrom(startsOf(search, best?.at ?? null, luck), acquisition).at;
}

function shiftOf(luck: Stream, dimensions: number): number[] {
  return Array.from({ length: dimensions }, (_, dimension) => luck.uniform(dimension));
}

/** Points spread evenly, for each dimension so many; and some about the best so far, at ever smaller distances. */
const spread = 80;
const about = [0.1, 0.03, 0.01, 0.003];
const aboutEach = 6;

function startsOf({ options: { dimensions } }: Search, best: readonly number[] | null, luck: Stream): readonly (readonly number[])[] {
  const shift = shiftOf(luck, dimensions);
  const starts: (readonly number[])[] = Array.from({ length: spread * dimensions }, (_, index) => haltonPoint(index, shift));
  let draw = dimensions;
  if (best === null) return starts;
  for (const distance of about) {
    for (let nth = 0; nth < aboutEach; nth += 1) starts.push(best.map((x) => Math.max(0, Math.min(1, x + distance * normalQuantile(luck.uniform(draw++))))));
  }
  return starts;
}

/** The trial with the smallest expected value among those that are expected to keep the constraints; null where none is. What was measured with noise is worth what is expected there, not what came by luck. */
export function bestOf({ trials, options }: Search, [value, ...constraints]: readonly GaussianProcess[]): { readonly at: readonly number[]; readonly mean: number } | null {
  if (value === undefined) return null;
  let best: { readonly at: readonly number[]; readonly mean: number } | null = null;
  for (const trial of trials) {
    const isFeasible = options.isNoisy ? constraints.every((process) => predict(process, trial.at).mean <= 0) : trial.constraints.every((slack) => slack <= 0);
    if (!isFeasible) continue;
    const mean = options.isNoisy ? predict(value, trial.at).mean : trial.value;
    if (best === null || mean < best.mean) best = { at: trial.at, mean };
  }
  return best;
}
