import { meanInterval } from "#kernel";
import type { LineSpec } from "#line";
import { type Figure, figureOf } from "../replications/figure.ts";
import type { SideOutcome } from "./side.ts";

/** One figure of two settings on the same luck, pair by pair, with 95 % intervals. */
export interface Contrast {
  readonly unit: string;
  /** Pairs that it rests on: those of which both sides have a value. */
  readonly pairs: number;
  readonly a: Figure;
  readonly b: Figure;
  /** B less A, pair by pair. */
  readonly gain: Figure;
}

/** The figures by which two settings are held against one another. */
export interface Contrasts {
  readonly yield: Contrast;
  readonly goodOutput: Contrast;
  readonly moneyPerHour: Contrast;
}

/** Holds two settings against one another; outcomes of the same place are a pair. Their t-intervals are those of the mean over pairs. */
export function contrast(line: LineSpec, a: readonly SideOutcome[], b: readonly SideOutcome[]): Contrasts {
  const pairs = a.flatMap((first, nth) => {
    const second = b[nth];
    return second === undefined ? [] : [{ a: first, b: second }];
  });
  const currency = line.product?.currency ?? "€";
  return {
    yield: contrastOf(pairs, "1", (of) => of.yield),
    goodOutput: contrastOf(pairs, "1/h", (of) => of.goodOutput),
    moneyPerHour: contrastOf(pairs, `${currency}/h`, (of) => of.moneyPerHour),
  };
}

interface Pair<Value> {
  readonly a: Value;
  readonly b: Value;
}

function contrastOf(pairs: readonly Pair<SideOutcome>[], unit: string, of: (outcome: SideOutcome) => number | null): Contrast {
  const known = pairs.flatMap((pair): readonly Pair<number>[] => {
    const [a, b] = [of(pair.a), of(pair.b)];
    return a === null || b === null ? [] : [{ a, b }];
  });
  const over = (value: (pair: Pair<number>) => number): Figure => figureOf(meanInterval(known.map(value)));
  return { unit, pairs: known.length, a: over(({ a }) => a), b: over(({ b }) => b), gain: over(({ a, b }) => b - a) };
}
