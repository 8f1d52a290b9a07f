import { type Goal, type Selection, beginSelection, continueSelection, meanInterval, pairedInterval, replicationsAtMost } from "#kernel";
import { LineError } from "#line";
import { type Figure, figureOf } from "../replications/figure.ts";
import type { Pool } from "../pool/pool.ts";
import type { OnProgress } from "../replications/progress.ts";
import { type Contender, type ContestOptions, type Entry, counted, entryOf, extend } from "./contender.ts";
import { type Measure, measures } from "./measure.ts";

export interface SelectOptions extends ContestOptions {
  /** Probability that the best is found, below 1. */
  readonly confidence: number;
  /** The least difference that matters, as a share of the best mean after the first ten replications. */
  readonly indifferenceShare: number;
  /** Replications of each at most. */
  readonly most: number;
}

export interface SelectResult {
  readonly seed: number;
  readonly by: Measure;
  readonly goal: Goal;
  readonly unit: string;
  /** The best; where it is not decided, the best so far. */
  readonly best: string;
  readonly isDecided: boolean;
  readonly confidence: number;
  /** The least difference that matters, in the unit. */
  readonly indifference: number;
  /** Of all alternatives together. */
  readonly replications: number;
  readonly simulatedSeconds: number;
  readonly events: number;
  readonly alternatives: readonly SelectedAlternative[];
}

export interface SelectedAlternative extends Figure {
  readonly name: string;
  /** That it had when it was ruled out, or at the end. */
  readonly replications: number;
  readonly isRuledOut: boolean;
  /** From the best, pair by pair on the same luck; null of the best itself. */
  readonly difference: Figure | null;
}

const firstReplications = 10;
/** Replications that are asked for ahead; those of an alternative that is ruled out meanwhile are not used. */
const ahead = 8;

/**
 * Which of some lines is the best by a measure: all run with the same luck, replication by replication, and each is ruled out as
 * soon as it is behind (Kim & Nelson 2001). What is found does not depend on who runs them.
 * Throws a LineError where a line has no such figure, or a run ends without one.
 */
export async function selectBest(pool: Pool, contenders: readonly Contender[], { onProgress = () => undefined, ...options }: SelectOptions & { readonly onProgress?: OnProgress }): Promise<SelectResult> {
  const entries = contenders.map((contender): Entry => ({ contender, values: [], used: 0, events: 0, unit: "" }));
  await extend(pool, entries, { ...options, until: firstReplications, onProgress: (done) => onProgress((done * firstReplications) / options.most) });
  const { goal } = measures[options.by];
  const indifference = indifferenceOf(entries, options);
  const selection = beginSelection(entries.map(({ values }) => values), { goal, confidence: options.confidence, indifference });
  for (const entry of entries) entry.used = selection.replications;
  while (selection.remaining.length > 1 && selection.replications < options.most) {
    const until = Math.min(options.most, selection.replications + ahead);
    const most = Math.min(options.most, replicationsAtMost(selection));
    await extend(pool, selection.remaining.map((index) => entryOf(entries, index)), { ...options, until, onProgress: () => onProgress(Math.min(1, until / most)) });
    continueUntil(selection, entries, until);
  }
  return resultOf(entries, selection, options);
}

/**
 * A share of the best mean so far, whatever its sign; where that is 0, of the mean that lies furthest from 0. Kim & Nelson take it
 * for given; as it is the size of a mean, whose own scatter is small beside it, the first stage's serves as well.
 */
function indifferenceOf(entries: readonly Entry[], { by, indifferenceShare }: SelectOptions): number {
  const means = entries.map(({ values }) => meanInterval(values).mean);
  const best = measures[by].goal === "greatest" ? Math.max(...means) : Math.min(...means);
  const size = best === 0 ? Math.max(...means.map(Math.abs)) : Math.abs(best);
  if (size === 0) throw new LineError(`there is nothing to select by: ${by} is 0 in each`);
  return indifferenceShare * size;
}

/** Takes replications that have been run, one by one, until one alternative is left. */
function continueUntil(selection: Selection, entries: readonly Entry[], until: number): void {
  while (selection.remaining.length > 1 && selection.replications < until) {
    const racing = selection.remaining.map((index) => entryOf(entries, index));
    continueSelection(selection, racing.map(({ values }) => values[selection.replications] ?? Number.NaN));
    for (const entry of racing) entry.used = selection.replications;
  }
}

function resultOf(entries: readonly Entry[], { remaining, rules: { goal, confidence, indifference } }: Selection, options: SelectOptions): SelectResult {
  const left = remaining.map((index) => entryOf(entries, index));
  const best = left.reduce((first, second) => (isBetter(second, first, goal) ? second : first));
  const runs = entries.reduce((sum, { values }) => sum + values.length, 0);
  return {
    seed: options.seed, by: options.by, goal, unit: best.unit, best: best.contender.name, isDecided: left.length === 1, confidence, indifference,
    replications: entries.reduce((sum, { used }) => sum + used, 0),
    simulatedSeconds: options.untilSeconds * runs,
    events: entries.reduce((sum, { events }) => sum + events, 0),
    alternatives: entries.map((entry) => ({
      name: entry.contender.name,
      replications: entry.used,
      isRuledOut: !left.includes(entry),
      ...figureOf(meanInterval(counted(entry))),
      difference: entry === best ? null : figureOf(pairedInterval(counted(entry), best.values.slice(0, entry.used))),
    })),
  };
}

function isBetter(entry: Entry, than: Entry, goal: Goal): boolean {
  const [mean, other] = [meanInterval(counted(entry)).mean, meanInterval(counted(than)).mean];
  return goal === "greatest" ? mean > other : mean < other;
}
