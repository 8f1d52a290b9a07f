import type { Measurement } from "#sensing";
import { type Twin, knownDesign } from "#twin";
import type { Estimate } from "../decision.ts";
import type { Policy } from "../policy.ts";
import { togetherOf } from "../realised.ts";
import { partWorth, partsPerHour } from "../worth.ts";

/** Parts measured in a characteristic, and those of them in specification. Plain data. */
export interface Count {
  parts: number;
  good: number;
}

/** By characteristic. */
export type Counts = Count[];

export function noCounts({ line }: Twin): Counts {
  return line.characteristics.map(() => ({ parts: 0, good: 0 }));
}

/** So many parts of a characteristic are remembered, the older ones less and less. */
const remembered = 400;

/** Takes a measurement in; parts that were sent back have been judged before. */
export function count(twin: Twin, counts: Counts, { characteristic, value, revision, reworks }: Measurement): void {
  const of = twin.line.characteristics.find(({ id }) => id === characteristic);
  const own = of === undefined ? undefined : counts[of.index];
  if (of === undefined || own === undefined || reworks > 0) return;
  const scope = new Float64Array(twin.line.scopeLength);
  scope.set(knownDesign(twin, revision));
  if (own.parts >= remembered) {
    own.parts /= 2;
    own.good /= 2;
  }
  own.parts += 1;
  // A value that is no number is not in specification either.
  if (value >= of.lower(scope) && value <= of.upper(scope)) own.good += 1;
}

/** The fewest parts of any characteristic. */
export function fewestOf(counts: Counts): number {
  return Math.min(...counts.map(({ parts }) => parts));
}

/** Share in specification in every characteristic, in %, when they count as independent; its half-width to first order. */
export function shareOf(counts: Counts): Estimate {
  const share = counts.reduce((product, { parts, good }) => product * (good / parts), 1);
  // A half part more of each kind keeps the variance of a share of 1 above 0 (Agresti & Coull 1998).
  const relative = counts.reduce((sum, { parts, good }) => sum + (parts - good + 0.5) / ((good + 0.5) * (parts + 1)), 0);
  return { mean: 100 * share, halfWidth: 196 * share * Math.sqrt(relative) };
}

/** One-sided 2.5 %. */
const beyond = 1.96;

/** Whether the share of any characteristic lies below the usual one by more than luck: the test of two proportions with their pooled variance (Fleiss, Levin & Paik 2003, section 3.1). */
export function isWorse(counts: Counts, usual: Counts): boolean {
  return counts.some((own, index) => {
    const other = usual[index];
    if (other === undefined || own.parts === 0 || other.parts === 0) return false;
    const pooled = (own.good + other.good) / (own.parts + other.parts);
    const sd = Math.sqrt(pooled * (1 - pooled) * (1 / own.parts + 1 / other.parts));
    return own.good / own.parts < other.good / other.parts - beyond * sd - 1e-12;
  });
}

/** Money an hour that the parts of one machine of a station (by index) bring more than they would with the usual share in specification. */
export function worthOfShares(twin: Twin, policy: Policy, { station, own, usual }: { readonly station: number; readonly own: Counts; readonly usual: Counts }): Estimate {
  const { good, scrapped } = partWorth(twin, policy, { design: knownDesign(twin, twin.state.revision), station });
  const perPercent = ((good - scrapped) * partsPerHour(twin, station)) / 100;
  const [one, other] = [shareOf(own), shareOf(usual)];
  const halfWidth = togetherOf(one.halfWidth, other.halfWidth);
  return { mean: perPercent * (one.mean - other.mean), halfWidth: halfWidth === null ? null : perPercent * halfWidth };
}
