import type { ComputeSetting } from "#compute";
import { meanInterval } from "#kernel";
import type { CompiledLine, LineSpec } from "#line";
import { tally } from "#plant";
import { computeView } from "../computeView.ts";
import { type Figure, figureOf } from "../figure.ts";
import { type OnProgress, inPieces } from "../progress.ts";
import { replicationSeed } from "../replicate.ts";
import { standardSearchSeconds } from "../rhythm.ts";
import { createSession, stepSession } from "../session.ts";

/** One replication with accelerators as a job: all that a thread has to know of it beside the line, as plain data. */
export interface ComputeJob {
  readonly kind: "compute";
  readonly seed: number;
  readonly untilSeconds: number;
  readonly warmupSeconds: number;
  readonly setting: ComputeSetting;
}

/** What it came to after the warm-up; of what models read, over the whole run. */
export interface ComputeOutcome {
  readonly kind: "compute";
  /** Less what the accelerators cost. */
  readonly moneyPerHour: number;
  /** Null where no part was finished. */
  readonly yield: number | null;
  /** Null where nothing came that a model reads, and where nothing was read. */
  readonly inspectedShare: number | null;
  readonly latencySeconds: number | null;
  readonly whatIfsPerHour: number;
  readonly events: number;
}

export interface SweepOptions {
  readonly seed: number;
  readonly untilSeconds: number;
  readonly warmupSeconds: number;
  readonly replications: number;
}

/** A number of accelerators, and what a line gets of them. */
export interface SweepLevel {
  readonly accelerators: number;
  readonly setting: ComputeSetting;
}

export interface SweepPoint {
  readonly accelerators: number;
  readonly powerWatts: number;
  readonly computeCost: number;
  readonly moneyPerHour: Figure;
  /** From the first level, pair by pair on the same luck. */
  readonly gain: Figure;
  /** From the best level, likewise: 0 of that itself. */
  readonly behindBest: Figure;
  readonly yield: Figure;
  readonly inspectedShare: Figure;
  readonly latencySeconds: Figure;
  readonly whatIfsPerHour: Figure;
}

/** The curve of value against accelerators. */
export interface SweepResult {
  readonly line: string;
  readonly unit: string;
  readonly seed: number;
  readonly replications: number;
  readonly simulatedSeconds: number;
  readonly events: number;
  readonly points: readonly SweepPoint[];
  /** Of the level of the most money an hour; and the fewest whose money cannot be told from that: where the curve bends. */
  readonly best: number;
  readonly knee: number;
}

/** The jobs of all levels, all with the same luck, replication by replication. */
export function sweepJobs(levels: readonly SweepLevel[], { seed, untilSeconds, warmupSeconds, replications }: SweepOptions): readonly ComputeJob[] {
  return Array.from({ length: replications }, (_, replication) => replicationSeed(seed, replication)).flatMap((own) =>
    levels.map(({ setting }): ComputeJob => ({ kind: "compute", seed: own, untilSeconds, warmupSeconds, setting })),
  );
}

/** Does one replication in this thread. */
export function doCompute(line: CompiledLine, { seed, untilSeconds, warmupSeconds, setting }: ComputeJob, onProgress: OnProgress = () => undefined): ComputeOutcome {
  const session = createSession(line, { seed, loop: "closed", shadow: false, holdouts: false, designSearchAt: standardSearchSeconds, compute: setting });
  const advance = inPieces((until) => stepSession(session, until), untilSeconds, onProgress);
  advance(warmupSeconds);
  const before = tally(session.plant);
  advance(untilSeconds);
  const after = tally(session.plant);
  const hours = (after.seconds - before.seconds) / 3600;
  const good = after.good - before.good;
  const finished = good + after.scrapped - before.scrapped;
  const { inspectedShare, whatIfsPerHour, workloads } = computeView(session.brain.own.computing, line, untilSeconds);
  return {
    kind: "compute",
    moneyPerHour: (after.money - before.money) / hours,
    yield: finished === 0 ? null : good / finished,
    inspectedShare,
    latencySeconds: workloads.find(({ id }) => id === "inspection")?.latency?.mean ?? null,
    whatIfsPerHour,
    events: after.events,
  };
}

/** The curve, from the outcomes in the order of their jobs. */
export function mergeSweep(line: LineSpec, { levels, options }: { readonly levels: readonly SweepLevel[]; readonly options: SweepOptions }, outcomes: readonly ComputeOutcome[]): SweepResult {
  const byLevel = levels.map((_, level) => outcomes.filter((__, nth) => nth % levels.length === level));
  const means = byLevel.map((of) => meanInterval(of.map(({ moneyPerHour }) => moneyPerHour)).mean);
  const bestLevel = means.indexOf(Math.max(...means));
  const points = levels.map((level, nth) => pointOf(level, { own: byLevel[nth] ?? [], first: byLevel[0] ?? [], best: byLevel[bestLevel] ?? [] }));
  const asGood = points.find(({ behindBest: { mean, halfWidth } }, nth) => nth === bestLevel || (mean !== null && halfWidth !== null && Math.abs(mean) <= halfWidth));
  const best = levels[bestLevel]?.accelerators ?? 0;
  return {
    line: line.id,
    unit: `${line.product?.currency ?? "€"}/h`,
    seed: options.seed,
    replications: options.replications,
    simulatedSeconds: options.untilSeconds * outcomes.length,
    events: outcomes.reduce((sum, { events }) => sum + events, 0),
    points,
    best,
    knee: asGood?.accelerators ?? best,
  };
}

function pointOf({ accelerators, setting }: SweepLevel, { own, first, best }: { readonly own: readonly ComputeOutcome[]; readonly first: readonly ComputeOutcome[]; readonly best: readonly ComputeOutcome[] }): SweepPoint {
  const known = (of: (outcome: ComputeOutcome) => number | null): Figure => figureOf(meanInterval(own.map(of).filter((value) => value !== null)));
  const from = (others: readonly ComputeOutcome[]): Figure => figureOf(meanInterval(own.map(({ moneyPerHour }, nth) => moneyPerHour - (others[nth]?.moneyPerHour ?? Number.NaN))));
  return {
    accelerators,
    powerWatts: setting.powerWatts,
    computeCost: setting.moneyPerHour,
    moneyPerHour: known(({ moneyPerHour }) => moneyPerHour),
    gain: from(first),
    behindBest: from(best),
    yield: known((outcome) => outcome.yield),
    inspectedShare: known(({ inspectedShare }) => inspectedShare),
    latencySeconds: known(({ latencySeconds }) => latencySeconds),
    whatIfsPerHour: known(({ whatIfsPerHour }) => whatIfsPerHour),
  };
}
