import { normalProbability } from "#twin";
import type { Estimate } from "../decision.ts";
import { type Expected, shareOut } from "./badShare.ts";

/** What inspecting one characteristic is weighed by. Money in the line's currency; of parts, what one costs. */
export interface Economics {
  /** Parts an hour. */
  readonly pace: number;
  readonly measurement: number;
  /** A bad part that is found: its price, and its scrap. */
  readonly caught: number;
  /** A bad part that is not measured: what it costs when it has shipped, or, where the final test finds it all the same, what a caught one does. */
  readonly missed: number;
  /** Share of bad parts with its half-width, 0…1. */
  readonly share: Estimate;
  /** Special causes a part with its half-width. */
  readonly causes: Estimate;
  /** Drift of the characteristic with a part that a controller follows, in its unit; 0 where none does. */
  readonly drift: number;
  readonly expected: Expected;
  /** Every n-th part is measured now. */
  readonly present: number;
}

/** The size of a special cause, in standard deviations of a measurement, against which plans are laid out (Montgomery 2013, section 9.6). */
const shift = 2;

/** Points of a chart with limits at three standard deviations until it rings for such a shift: 1 / P(|Z + δ| > 3), 6.3. */
const pointsToSignal = 1 / (normalProbability(shift - 3) + normalProbability(-shift - 3));

/** Weight of the newest measurement in the controllers' estimates, as in `runToRun/disturbance.ts`. */
const controlWeight = 0.2;

/** Every n-th part, in steps of a half or so. */
const plans = [1, 2, 3, 5, 8, 12, 20, 30, 50, 80, 120, 200, 300, 500, 1000] as const;

/**
 * Share of bad parts when every n-th is measured: what there is now; what special causes add until the chart rings, on average
 * n (ARL − ½) parts after they came (Duncan 1956, J. Am. Stat. Assoc. 51, 228–242); and what drift adds that the controller follows
 * with a lag of n v / λ (Ingolfsson & Sachs 1993).
 */
export function shareWhen({ share, causes, drift, expected, present }: Economics, every: number): number {
  const added = causes.mean * (pointsToSignal - 0.5) * Math.max(0, shareOut(expected, shift * expected.measured) - share.mean);
  const lag = (n: number): number => shareOut(expected, (drift * n) / controlWeight);
  return Math.min(1, Math.max(0, share.mean + added * every + (drift === 0 ? 0 : lag(every) - lag(present))));
}

/**
 * Money an hour of measuring every n-th part: the measurements, and the bad parts, of which one in n is found. Where nothing drifts
 * and nothing happens this is straight in 1/n, so that all or none is best: all, when the share of bad parts is above k₁/k₂, what a
 * measurement costs over what a part costs that is missed more than one that is found (Deming 1986, Out of the Crisis, chapter 15).
 */
export function costWhen(economics: Economics, every: number): number {
  const { pace, measurement, caught, missed } = economics;
  return pace * (measurement / every + shareWhen(economics, every) * (caught / every + missed * (1 - 1 / every)));
}

/** The same with its half-width, from what is not known of the share and of the causes. */
export function costEstimate(economics: Economics, of: (economics: Economics) => number): Estimate {
  const { share, causes } = economics;
  const moved = (by: Partial<Economics>): number => of({ ...economics, ...by }) - of(economics);
  const byShare = moved({ share: { ...share, mean: Math.min(1, share.mean + (share.halfWidth ?? 0)) } });
  const byCauses = moved({ causes: { ...causes, mean: causes.mean + (causes.halfWidth ?? 0) } });
  return { mean: of(economics), halfWidth: Math.sqrt(byShare * byShare + byCauses * byCauses) };
}

/** The plan that costs least. */
export function bestPlan(economics: Economics): number {
  return plans.reduce<number>((best, every) => (costWhen(economics, every) < costWhen(economics, best) ? every : best), plans[0]);
}

/** The plan one step looser; the loosest stays. */
export function looser(every: number): number {
  return plans.find((plan) => plan > every) ?? every;
}
