import { checkBatches, hashName, meanInterval, ratioInterval } from "#kernel";
import { type CompiledLine, type MoneyTerm, accountsBy } from "#line";
import type { Scores } from "#optimizer";
import { type Plant, type Tally, advance, createPlant, tally } from "#plant";
import { type DecisionFigures, decisionFigures } from "./decisionFigures.ts";
import { type Figure, figureOf } from "./figure.ts";
import { type FleetFractions, fleetFigures } from "./fleetFigures.ts";
import { type EnergyFigures, type OperatorFigures, energyFigures, operatorFigures } from "./peopleFigures.ts";
import { type OnProgress, doInTurn, inPieces } from "./progress.ts";
import { type ReleaseFigures, releaseFigures } from "./releaseFigures.ts";
import { standardSearchSeconds } from "./rhythm.ts";
import { createSession, hasLoop, stepSession } from "./session.ts";
import { type StationFractions, stationFigures } from "./stationFigures.ts";

export interface RunOptions {
  readonly seed: number;
  readonly untilSeconds: number;
  readonly warmupSeconds: number;
  readonly replications: number;
  readonly loop: "open" | "closed";
}

export interface Quantity extends Figure {
  readonly unit: string;
}

export interface RunResult {
  readonly line: string;
  readonly seed: number;
  readonly replications: number;
  readonly loop: "open" | "closed";
  /** Of all replications together, warm-up included. */
  readonly simulatedSeconds: number;
  readonly events: number;
  /** All parts that leave, good or scrapped. */
  readonly throughput: Quantity;
  /** Of a part, as is its waiting time and the yield: no value where no part was finished. */
  readonly cycleTime: Quantity;
  /** Time in buffers, of a part's whole way. */
  readonly waitingTime: Quantity;
  readonly wip: Quantity;
  /** Only where the line has characteristics, and a product. */
  readonly yield?: Quantity;
  readonly goodOutput?: Quantity;
  readonly moneyPerHour?: Quantity;
  /** The same by what it is earned with (above 0) and spent on (below). */
  readonly accounts?: Readonly<Record<MoneyTerm, Quantity>>;
  /** The optimizer's score card by kind of decision; only where a loop is closed that has something to decide. */
  readonly decisions?: Readonly<Record<string, DecisionFigures>>;
  /** By release, where the line says what is released. */
  readonly releases?: Readonly<Record<string, ReleaseFigures>>;
  /** Times a second that a lot begins a step later than its queue-time limit allows; only where the line has such limits. */
  readonly lateStarts?: Quantity;
  /** Only of a single replication, whose intervals come from batches of it. */
  readonly batches?: BatchReport;
  readonly stations: Readonly<Record<string, StationFractions>>;
  /** By pool; only where the line has operators. */
  readonly operators?: Readonly<Record<string, OperatorFigures>>;
  /** Only where a station says what power it draws. */
  readonly energy?: EnergyFigures;
  /** By fleet; only where the line has one. */
  readonly transport?: Readonly<Record<string, FleetFractions>>;
}

/** Whether the batches of one run are long enough to be told apart, by von Neumann's test of the parts in the line. */
export interface BatchReport {
  readonly count: number;
  readonly seconds: number;
  /** Lag-1 correlation of the parts in the line, batch by batch. */
  readonly correlation: number;
  /** Where it is false the intervals are too narrow. */
  readonly isIndependent: boolean;
}

/** With one replication the interval comes from this many consecutive batches of it. */
const batches = 20;

/** One replication as a job: all that a thread has to know of it beside the line, as plain data. Seconds are simulated ones. */
export interface RunJob {
  readonly kind: "run";
  /** Its own: no two of a set are equal. */
  readonly seed: number;
  readonly untilSeconds: number;
  readonly warmupSeconds: number;
  readonly loop: "open" | "closed";
  /** Consecutive parts of equal length that what follows the warm-up is told in. */
  readonly batches: number;
}

/** What a run came to, as plain data. */
export interface RunOutcome {
  readonly kind: "run";
  readonly slices: readonly Slice[];
  /** The optimizer's; null where there was no loop. */
  readonly scores: Scores | null;
  /** Of the whole run, warm-up included. */
  readonly events: number;
}

/** The tallies at the beginning and at the end of a time. */
export interface Slice {
  readonly before: Tally;
  readonly after: Tally;
}

/**
 * Runs a line in this thread and gives its figures after the warm-up with 95 % intervals: a t-interval over independent
 * replications, or for a single one over 20 consecutive batches. What is of a part is a mean over all parts, not over the
 * batches' means.
 */
export function replicate(line: CompiledLine, options: RunOptions, onProgress: OnProgress = () => undefined): RunResult {
  return mergeRuns(line, options, doInTurn(runJobs(options), (job, progress) => doRun(line, job, progress), onProgress));
}

/** The jobs of all replications, in their order. */
export function runJobs({ seed, untilSeconds, warmupSeconds, replications, loop }: RunOptions): readonly RunJob[] {
  return Array.from({ length: replications }, (_, replication) => ({
    kind: "run", seed: replicationSeed(seed, replication), untilSeconds, warmupSeconds, loop, batches: replications === 1 ? batches : 1,
  }));
}

/** Does one replication in this thread. */
export function doRun(line: CompiledLine, { seed, untilSeconds, warmupSeconds, loop, batches }: RunJob, onProgress: OnProgress = () => undefined): RunOutcome {
  const run = startRun(line, seed, loop);
  const advance = inPieces(run.advance, untilSeconds, onProgress);
  advance(warmupSeconds);
  const tallies = [tally(run.plant)];
  for (let batch = 1; batch <= batches; batch += 1) {
    advance(warmupSeconds + ((untilSeconds - warmupSeconds) * batch) / batches);
    tallies.push(tally(run.plant));
  }
  const slices = tallies.slice(1).map((after, nth) => ({ before: tallies[nth] ?? after, after }));
  return { kind: "run", slices, scores: run.scores(), events: tallies.at(-1)?.events ?? 0 };
}

/** The figures of all replications, from their outcomes in the order of their jobs. */
export function mergeRuns(line: CompiledLine, options: RunOptions, outcomes: readonly RunOutcome[]): RunResult {
  const events = outcomes.reduce((sum, outcome) => sum + outcome.events, 0);
  const scores = outcomes.map((outcome) => outcome.scores).filter((scores) => scores !== null);
  const decisions = scores.length === 0 ? {} : { decisions: decisionFigures(scores, currencyOf(line)) };
  return { ...resultOf(line, options, outcomes.flatMap(({ slices }) => slices)), ...decisions, events };
}

/** The seed of the n-th replication: the first is the given one, the others are hashed from it. */
export function replicationSeed(seed: number, replication: number): number {
  if (replication === 0) return seed;
  const [low, high] = hashName(seed, `replication/${replication}`);
  return (high >>> 11) * 0x1_0000_0000 + low;
}

function startRun(line: CompiledLine, seed: number, loop: "open" | "closed"): { readonly plant: Plant; readonly advance: (until: number) => void; readonly scores: () => Scores | null } {
  if (loop === "open" || !hasLoop(line)) {
    const plant = createPlant(line, { seed });
    return { plant, advance: (until) => advance(plant, until), scores: () => null };
  }
  const session = createSession(line, { seed, loop, shadow: false, holdouts: false, designSearchAt: standardSearchSeconds });
  return { plant: session.plant, advance: (until) => stepSession(session, until), scores: () => session.brain.optimizer.state.scores };
}

function resultOf(line: CompiledLine, options: RunOptions, slices: readonly Slice[]): Omit<RunResult, "events"> {
  const difference = ({ before, after }: Slice, of: (tally: Tally) => number): number => of(after) - of(before);
  const finished = ({ good, scrapped }: Tally): number => good + scrapped;
  const rate = (unit: string, of: (tally: Tally) => number): Quantity => ({
    ...figureOf(meanInterval(slices.map((slice) => difference(slice, of) / difference(slice, ({ seconds }) => seconds)))),
    unit,
  });
  const perPart = (unit: string, of: (tally: Tally) => number): Quantity => ({
    ...figureOf(ratioInterval(slices.map((slice) => ({ sum: difference(slice, of), count: difference(slice, finished) })))),
    unit,
  });
  const fleets = line.transport?.fleets ?? [];
  const money = (of: (tally: Tally) => number): Quantity => rate(`${currencyOf(line)}/h`, (at) => 3600 * of(at));
  return {
    line: line.spec.id,
    seed: options.seed,
    replications: options.replications,
    loop: options.loop,
    simulatedSeconds: options.untilSeconds * options.replications,
    throughput: rate("1/s", finished),
    cycleTime: perPart("s", ({ cycleSeconds }) => cycleSeconds),
    waitingTime: perPart("s", ({ waitingSeconds }) => waitingSeconds),
    wip: rate("parts", ({ wipSeconds }) => wipSeconds),
    ...(line.characteristics.length === 0 ? {} : { yield: perPart("1", ({ good }) => good), goodOutput: rate("1/h", ({ good }) => 3600 * good) }),
    ...(line.spec.product === undefined ? {} : { moneyPerHour: money((at) => at.money), accounts: accountsBy((term) => money((at) => at.accounts[term])) }),
    ...(options.replications === 1 && slices.length > 1 ? { batches: batchReport(slices) } : {}),
    ...(line.spec.releases === undefined ? {} : { releases: releaseFigures(slices) }),
    ...(line.endsRemembered === 0 ? {} : { lateStarts: rate("1/s", ({ late }) => late) }),
    stations: stationFigures(line, slices),
    ...(fleets.length === 0 ? {} : { transport: fleetFigures(fleets, slices) }),
    ...(line.pools.length === 0 ? {} : { operators: operatorFigures(line, slices) }),
    ...(line.stations.every(({ power }) => power === null) ? {} : { energy: energyFigures(line, slices, options) }),
  };
}

function currencyOf(line: CompiledLine): string {
  return line.spec.product?.currency ?? "€";
}

function batchReport(slices: readonly Slice[]): BatchReport {
  const lengths = slices.map(({ before, after }) => after.seconds - before.seconds);
  const parts = slices.map(({ before, after }, nth) => (after.wipSeconds - before.wipSeconds) / (lengths[nth] ?? Number.NaN));
  return { count: slices.length, seconds: lengths[0] ?? Number.NaN, ...checkBatches(parts) };
}
