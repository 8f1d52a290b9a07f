import { meanInterval } from "#kernel";
import type { CompiledLine, LineSpec } from "#line";
import { type Tally, tally } from "#plant";
import { type Figure, figureOf } from "./figure.ts";
import { type OnProgress, doInTurn, inPieces } from "./progress.ts";
import { replicationSeed } from "./replicate.ts";
import { createSession, standardSearchSeconds, stepSession } from "./session.ts";

export interface CompareOptions {
  readonly seed: number;
  readonly untilSeconds: number;
  readonly warmupSeconds: number;
  readonly replications: number;
}

export interface PairedFigure {
  readonly unit: string;
  /** Pairs that it rests on: those of which both have a value. */
  readonly pairs: number;
  readonly closed: Figure;
  readonly open: Figure;
  /** Closed minus open, pair by pair on the same luck. */
  readonly gain: Figure;
}

export interface CompareResult {
  readonly line: string;
  readonly seed: number;
  readonly replications: number;
  readonly simulatedSeconds: number;
  readonly events: number;
  readonly yield: PairedFigure;
  readonly goodOutput: PairedFigure;
  readonly moneyPerHour: PairedFigure;
}

/** One pair as a job: all that a thread has to know of it beside the line, as plain data. Seconds are simulated ones. */
export interface PairJob {
  readonly kind: "pair";
  /** Its own: no two of a set are equal. */
  readonly seed: number;
  readonly untilSeconds: number;
  readonly warmupSeconds: number;
}

/** What a pair came to after the warm-up, as plain data. */
export interface PairOutcome {
  readonly kind: "pair";
  readonly closed: Figures;
  readonly open: Figures;
  /** Of both plants, warm-up included. */
  readonly events: number;
}

interface Figures {
  /** Null where no part was finished. */
  readonly yield: number | null;
  readonly goodOutput: number;
  readonly moneyPerHour: number;
}

/** The loop closed against its shadow with the loop open: the same plant and luck, pair by pair over replications in this thread, with 95 % intervals. */
export function comparePaired(line: CompiledLine, options: CompareOptions, onProgress: OnProgress = () => undefined): CompareResult {
  return mergePairs(line.spec, options, doInTurn(pairJobs(options), (job, progress) => doPair(line, job, progress), onProgress));
}

/** The jobs of all pairs, in their order. */
export function pairJobs({ seed, untilSeconds, warmupSeconds, replications }: CompareOptions): readonly PairJob[] {
  return Array.from({ length: replications }, (_, replication) => ({ kind: "pair", seed: replicationSeed(seed, replication), untilSeconds, warmupSeconds }));
}

/** Does one pair in this thread. */
export function doPair(line: CompiledLine, { seed, untilSeconds, warmupSeconds }: PairJob, onProgress: OnProgress = () => undefined): PairOutcome {
  const session = createSession(line, { seed, loop: "closed", holdouts: false, designSearchAt: standardSearchSeconds });
  const advance = inPieces((until) => stepSession(session, until), untilSeconds, onProgress);
  advance(warmupSeconds);
  const before = { closed: tally(session.plant), open: tally(session.shadow) };
  advance(untilSeconds);
  const after = { closed: tally(session.plant), open: tally(session.shadow) };
  return { kind: "pair", closed: figures(before.closed, after.closed), open: figures(before.open, after.open), events: after.closed.events + after.open.events };
}

/** The figures of all pairs, from their outcomes in the order of their jobs. */
export function mergePairs(line: LineSpec, options: CompareOptions, outcomes: readonly PairOutcome[]): CompareResult {
  const currency = line.product?.currency ?? "€";
  return {
    line: line.id,
    seed: options.seed,
    replications: options.replications,
    simulatedSeconds: options.untilSeconds * options.replications,
    events: outcomes.reduce((sum, { events }) => sum + events, 0),
    yield: paired(outcomes, "1", (of) => of.yield),
    goodOutput: paired(outcomes, "1/h", (of) => of.goodOutput),
    moneyPerHour: paired(outcomes, `${currency}/h`, (of) => of.moneyPerHour),
  };
}

function figures(before: Tally, after: Tally): Figures {
  const hours = (after.seconds - before.seconds) / 3600;
  const good = after.good - before.good;
  const finished = good + after.scrapped - before.scrapped;
  return { yield: finished === 0 ? null : good / finished, goodOutput: good / hours, moneyPerHour: (after.money - before.money) / hours };
}

/** A figure over the pairs of which both have a value. */
function paired(pairs: readonly PairOutcome[], unit: string, of: (figures: Figures) => number | null): PairedFigure {
  const known = pairs.flatMap(({ closed, open }) => {
    const values = { closed: of(closed), open: of(open) };
    return values.closed === null || values.open === null ? [] : [{ closed: values.closed, open: values.open }];
  });
  const over = (value: (pair: { readonly closed: number; readonly open: number }) => number): Figure => figureOf(meanInterval(known.map(value)));
  return { unit, pairs: known.length, closed: over(({ closed }) => closed), open: over(({ open }) => open), gain: over(({ closed, open }) => closed - open) };
}
