import { Stream, laterSeed, normalQuantile } from "#kernel";
import { type CompiledLine, compileLine } from "#line";
import { type Assumption, forecast, settle } from "#twin";
import { centralComposite } from "./centralComposite.ts";
import { optimumOf, type Optimum } from "./optimum.ts";
import { outerArray } from "./plans/outerArray.ts";
import { type QuadraticFit, fitQuadratic, isEstimable } from "./quadraticFit.ts";
import { type Region, designAt, wholeRegion } from "./region.ts";
import { noiseFactors, underNoise, withNoise } from "./study/noise.ts";
import { worthOf } from "./worth.ts";

export interface ExperimentOptions {
  readonly seed: number;
  /** Simulated seconds of one forecast; two hours when left out. */
  readonly horizonSeconds?: number;
  /** Forecasts of each point of the design; 3 when left out. Under noise one for each row of its outer array. */
  readonly replications?: number;
  /** Runs of the design's centre; 3 when left out. */
  readonly centres?: number;
  /** Paired forecasts that confirm a proposal; 12 when left out. */
  readonly confirmations?: number;
  /** Standard deviations over the noise factors that are given up for in the mean; null or left out, they stay at their means. */
  readonly aversion?: number | null;
  /** Where designs are tried; all that a design may be when left out. */
  readonly region?: Region;
}

/**
 * A designed experiment on the twin, in three stages: forecasts over a central composite design of the design parameters, a
 * quadratic surface through them, and paired forecasts that hold its best against the present design. A point at which the line
 * model gives no finite money is left out; where too few are left for a surface, the present design stays. Plain data.
 */
export interface Experiment {
  readonly assumption: Assumption;
  readonly options: Required<Omit<ExperimentOptions, "region">>;
  readonly region: Region;
  /** Levels of the noise factors by forecast of a point, in standard deviations: an orthogonal array (Taguchi 1986). Empty without noise. */
  readonly outer: readonly (readonly number[])[];
  /** Coded, one number a factor. */
  readonly points: readonly (readonly number[])[];
  /** Money per hour of each point so far, by replication; null where the line model gives no finite number. */
  readonly money: (number | null)[][];
  fit: QuadraticFit | null;
  optimum: Optimum | null;
  /** Present design first, then what is held against it. */
  candidates: Candidate[];
}

export interface Candidate {
  readonly id: "keep" | "best-point" | "optimum";
  /** Values in the order of the line's design parameters. */
  readonly design: readonly number[];
  /** Money per hour by confirming run, null where there is none; run n has the same luck for every candidate. */
  readonly money: (number | null)[];
}

/** So many candidates at most are confirmed. */
const candidates = 3;

/** The controllers that the twin stands in for move about this often. */
const steerSeconds = 900;

/** The most factors that an experiment covers: 2⁵ corners are enough. */
const mostFactors = 5;

/** Plans an experiment; null for a line without design parameters, or with more than five. */
export function planExperiment(line: CompiledLine, assumption: Assumption, options: ExperimentOptions): Experiment | null {
  if (line.design.length === 0 || line.design.length > mostFactors) return null;
  const { seed, horizonSeconds = 7200, replications = 3, centres = 3, confirmations = 12, region = wholeRegion(line) } = options;
  const outer = outerOf(line, options.aversion ?? null);
  const points = centralComposite(line.design.length, Math.max(1, centres));
  return {
    assumption,
    options: { seed, horizonSeconds, replications: outer.length === 0 ? replications : outer.length, centres, confirmations, aversion: outer.length === 0 ? null : (options.aversion ?? null) },
    region,
    outer,
    points,
    money: points.map(() => []),
    fit: null,
    optimum: null,
    candidates: [],
  };
}

/** So many noise factors at most are varied: more take more than twelve forecasts of each point. */
const mostNoises = 11;

/** The outer array of a line's noise factors; none without, where there are none, or too many. */
function outerOf(line: CompiledLine, aversion: number | null): readonly (readonly number[])[] {
  const noises = aversion === null ? 0 : noiseFactors(line.spec).length;
  return noises > mostNoises ? [] : (outerArray(noises) ?? []);
}

/** Forecasts run and to be run. */
export function progressOf({ points, money, options, candidates: held }: Experiment): { readonly done: number; readonly total: number } {
  const done = [...money, ...held.map((candidate) => candidate.money)].reduce((sum, runs) => sum + runs.length, 0);
  return { done, total: points.length * options.replications + (held.length || candidates) * options.confirmations };
}

/** Runs one forecast; does nothing when all are run. */
export function stepExperiment(line: CompiledLine, experiment: Experiment): void {
  const { points, money, options } = experiment;
  const point = money.findIndex((runs) => runs.length < options.replications);
  if (point >= 0) {
    const replication = money[point]?.length ?? 0;
    // The centre's repeats have luck of their own, to show how much of a difference is luck.
    const repeat = Math.max(0, point - (points.length - options.centres));
    money[point]?.push(moneyOf(line, experiment, { design: designAt(experiment.region, points[point] ?? []), run: repeat * options.replications + replication, noise: experiment.outer[replication] ?? [] }));
  } else {
    const candidate = experiment.candidates.find((held) => held.money.length < options.confirmations);
    // Runs from a thousand on: no run of the experiment, whose best point was picked for its luck too.
    candidate?.money.push(moneyOf(line, experiment, { design: candidate.design, run: 1000 + candidate.money.length, noise: drawnNoise(experiment, candidate.money.length) }));
  }
  if (experiment.candidates.length === 0 && money.every((runs) => runs.length === options.replications)) fitSurface(line, experiment);
}

/** Noise that is drawn for a confirming run, the same for every candidate. */
function drawnNoise({ outer, options }: Experiment, run: number): readonly number[] {
  const stream = new Stream(options.seed, "confirmation");
  const noises = outer[0]?.length ?? 0;
  return Array.from({ length: noises }, (_, noise) => normalQuantile(stream.uniform(run * noises + noise)));
}

function fitSurface(line: CompiledLine, experiment: Experiment): void {
  const { points, money, assumption, region, options } = experiment;
  const found: Candidate[] = [{ id: "keep", design: assumption.design, money: [] }];
  const seen = points.flatMap((point, index) => {
    const worth = worthOfRuns(money[index] ?? [], options.aversion ?? 0);
    return worth === null ? [] : [{ point, worth }];
  });
  if (isEstimable(seen.map(({ point }) => point))) {
    experiment.fit = fitQuadratic(seen.map(({ point }) => point), seen.map(({ worth }) => worth));
    experiment.optimum = optimumOf(experiment.fit);
    const best = seen.reduce((most, one) => (one.worth > most.worth ? one : most));
    found.push({ id: "best-point", design: designAt(region, best.point), money: [] }, { id: "optimum", design: designAt(region, experiment.optimum.point), money: [] });
  }
  experiment.candidates = found.filter(({ design }, index) => !found.slice(0, index).some((earlier) => isSame(line, earlier.design, design)));
}

/** What a point's runs are worth; null where one of them gave no finite number. */
export function worthOfRuns(runs: readonly (number | null)[], aversion: number): number | null {
  const values = runs.filter((value) => value !== null);
  return values.length < runs.length || values.length === 0 ? null : worthOf(values, aversion);
}

/** Two designs that differ by less than a thousandth of the range in everything are one. */
function isSame(line: CompiledLine, left: readonly number[], right: readonly number[]): boolean {
  return line.design.every((name, index) => {
    const [lowest, highest] = line.spec.design?.[name]?.range ?? [0, 0];
    return Math.abs((left[index] ?? 0) - (right[index] ?? 0)) <= (highest - lowest) * 1e-3;
  });
}

/** Money per hour of one design in one forecast, with the set points where the controllers would settle for it; null where the line model gives no finite number. */
function moneyOf(of: CompiledLine, { assumption: known, options }: Experiment, { design, run, noise }: { readonly design: readonly number[]; readonly run: number; readonly noise: readonly number[] }): number | null {
  const line = noise.length === 0 ? of : compileLine(withNoise(of.spec, noise));
  const assumption = noise.length === 0 ? known : underNoise(of.spec, known, noise);
  const { moneyPerHour } = forecast(line, assumption, {
    seed: laterSeed(options.seed, run),
    replications: 1,
    horizonSeconds: options.horizonSeconds,
    design: Object.fromEntries(line.design.map((name, index) => [name, design[index] ?? 0])),
    steered: { steering: settle(line, assumption, design), everySeconds: steerSeconds },
  });
  return Number.isFinite(moneyPerHour.mean) ? moneyPerHour.mean : null;
}
