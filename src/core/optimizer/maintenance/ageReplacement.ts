import { pow } from "#kernel";
import { type Weibull, ageOfSurvival, expectedLife, survival } from "./weibull.ts";

/** What a replacement takes: money, the output lost meanwhile in it, and seconds. */
export interface Replacement {
  readonly cost: number;
  readonly seconds: number;
}

/** A machine that is as good as new after its failure and after its maintenance. */
export interface Renewed {
  readonly preventive: Replacement;
  readonly failure: Replacement;
}

/**
 * Money a second, in the long run, when a machine is maintained at an age (seconds at work; Infinity: only after failures):
 * c(T) = (c_p R(T) + c_f F(T)) / (∫₀ᵀ R dt + d_p R(T) + d_f F(T)), what a cycle costs over how long it lasts, by the
 * renewal-reward theorem (Barlow & Hunter 1960, Operations Research 8, 90–100; with the times that the replacements take:
 * Barlow & Proschan 1965, Mathematical Theory of Reliability, chapter 4).
 */
export function costRate(life: Weibull, { preventive, failure }: Renewed, age: number): number {
  const reached = survival(life, age);
  const cost = preventive.cost * reached + failure.cost * (1 - reached);
  return cost / (expectedLife(life, 0, age) + preventive.seconds * reached + failure.seconds * (1 - reached));
}

/**
 * Money from an age on until the machine is next as good as new, when it is maintained at a later age, less what the best rate
 * would have cost in that time: Howard's (1960) relative value. Below what maintenance costs now, waiting is better.
 */
export function valueOfWaiting(life: Weibull, { preventive, failure }: Renewed, from: { readonly age: number; readonly until: number; readonly rate: number }): { readonly cost: number; readonly seconds: number } {
  const { age, until, rate } = from;
  const now = survival(life, age);
  if (now < 1e-12) return { cost: failure.cost - rate * failure.seconds, seconds: 0 };
  const reached = survival(life, until) / now;
  const seconds = expectedLife(life, age, until) / now;
  const cost = preventive.cost * reached + failure.cost * (1 - reached);
  return { cost: cost - rate * (seconds + preventive.seconds * reached + failure.seconds * (1 - reached)), seconds };
}

export interface BestAge {
  /** Seconds at work; Infinity where only failures call for maintenance. */
  readonly age: number;
  /** Money a second. */
  readonly rate: number;
}

/** So many steps of age are tried at least, each as many times as long as the one before. */
const tried = 28;

/**
 * The age with the least mean cost rate over some lives that are each as likely: all ages that the lives span are tried, and
 * on beyond them while a later age costs less and a machine may still reach it; the best is found between its neighbours (golden
 * section; Kiefer 1953). Never, where no age is better than after failures alone.
 */
export function bestAge(lives: readonly Weibull[], renewed: Renewed): BestAge {
  const rateAt = (age: number): number => lives.reduce((sum, life) => sum + costRate(life, renewed, age), 0) / lives.length;
  const never: BestAge = { age: Number.POSITIVE_INFINITY, rate: rateAt(Number.POSITIVE_INFINITY) };
  const ageAt = (survives: number): number[] => lives.map((life) => ageOfSurvival(life, survives));
  const [least, most, last] = [Math.min(...ageAt(0.9999)), Math.max(...ageAt(0.001)), Math.max(...ageAt(1e-9))];
  if (!(least > 0 && most > least && Number.isFinite(never.rate))) return never;
  const ageOf = (index: number): number => least * pow(most / least, index / tried);
  let best = never;
  let at = -1;
  let falls = true;
  let before = Number.POSITIVE_INFINITY;
  for (let index = 0; index <= tried || (falls && ageOf(index) <= last); index += 1) {
    const age = ageOf(index);
    const rate = rateAt(age);
    falls = rate < before;
    before = rate;
    if (rate >= best.rate) continue;
    best = { age, rate };
    at = index;
  }
  if (at < 0) return never;
  const age = goldenSection(rateAt, ageOf(Math.max(0, at - 1)), ageOf(at + 1));
  const rate = rateAt(age);
  return rate < best.rate ? { age, rate } : best;
}

const golden = (Math.sqrt(5) - 1) / 2;

function goldenSection(of: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [of(left), of(right)];
  for (let step = 0; step < 16; step += 1) {
    if (atLeft < atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = of(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = of(right);
    }
  }
  return (low + high) / 2;
}
