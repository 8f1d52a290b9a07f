import { meanInterval } from "#kernel";
import type { CompiledLine } from "#line";
import { type Tally, tally } from "#plant";
import { type Figure, figureOf } from "./figure.ts";
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

interface Pair {
  readonly closed: Figures;
  readonly open: Figures;
}

interface Figures {
  /** Null where no part was finished. */
  readonly yield: number | null;
  readonly goodOutput: number;
  readonly moneyPerHour: number;
}

/** The loop closed against its shadow with the loop open: the same plant and luck, pair by pair over replications, with 95 % intervals. */
export function comparePaired(line: CompiledLine, options: CompareOptions, onProgress: (done: number) => void = () => undefined): CompareResult {
  const pairs: Pair[] = [];
  let events = 0;
  for (let replication = 0; replication < options.replications; replication += 1) {
    const session = createSession(line, { seed: replicationSeed(options.seed, replication), loop: "closed", holdouts: false, designSearchAt: standardSearchSeconds });
    stepSession(session, options.warmupSeconds);
    const before = { closed: tally(session.plant), open: tally(session.shadow) };
    stepSession(session, options.untilSeconds);
    const after = { closed: tally(session.plant), open: tally(session.shadow) };
    events += after.closed.events + after.open.events;
    pairs.push({ closed: figures(before.closed, after.closed), open: figures(before.open, after.open) });
    onProgress((replication + 1) / options.replications);
  }
  const currency = line.spec.product?.currency ?? "€";
  return {
    line: line.spec.id,
    seed: options.seed,
    replications: options.replications,
    simulatedSeconds: options.untilSeconds * options.replications,
    events,
    yield: paired(pairs, "1", (of) => of.yield),
    goodOutput: paired(pairs, "1/h", (of) => of.goodOutput),
    moneyPerHour: paired(pairs, `${currency}/h`, (of) => of.moneyPerHour),
  };
}

function figures(before: Tally, after: Tally): Figures {
  const hours = (after.seconds - before.seconds) / 3600;
  const good = after.good - before.good;
  const finished = good + after.scrapped - before.scrapped;
  return { yield: finished === 0 ? null : good / finished, goodOutput: good / hours, moneyPerHour: (after.money - before.money) / hours };
}

/** A figure over the pairs of which both have a value. */
function paired(pairs: readonly Pair[], unit: string, of: (figures: Figures) => number | null): PairedFigure {
  const known = pairs.flatMap(({ closed, open }) => {
    const values = { closed: of(closed), open: of(open) };
    return values.closed === null || values.open === null ? [] : [{ closed: values.closed, open: values.open }];
  });
  const over = (value: (pair: { readonly closed: number; readonly open: number }) => number): Figure => figureOf(meanInterval(known.map(value)));
  return { unit, pairs: known.length, closed: over(({ closed }) => closed), open: over(({ open }) => open), gain: over(({ closed, open }) => closed - open) };
}
