import { Stream, normalQuantile, pow } from "#kernel";
import type { CompiledLine } from "#line";
import { type Contributor, contributorsOf, settledLine, valueOver } from "./contributors.ts";

/** A contributor to a characteristic, and how much it may vary. Tolerances are ± so much, three standard deviations. */
export interface Allocated extends Contributor {
  /** How far the characteristic moves with it, in the characteristic's unit per its own. */
  readonly sensitivity: number;
  /** Of the characteristic's variance now, 0…1. */
  readonly share: number;
  readonly present: number;
  readonly worstCase: number;
  readonly rss: number;
  readonly monteCarlo: number;
}

/** What a method comes to. */
export interface Method {
  readonly id: "present" | "worst-case" | "rss" | "monte-carlo";
  /** Share of parts in specification in this characteristic by Monte Carlo, and the half-width of its 95 % interval. */
  readonly yield: number;
  readonly halfWidth: number;
  /** Of making tolerances, each as dear as 1/tolerance, to what the present ones cost. */
  readonly relativeCost: number;
}

/** Tolerances of one characteristic at a design. Plain data. */
export interface Tolerances {
  readonly characteristic: string;
  readonly unit: string;
  readonly nominal: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** `infeasible`: the nominal value is beyond a limit, and no tolerance mends that; `no-contributors`: nothing varies; `no-limits`. */
  readonly finding: "infeasible" | "no-contributors" | "no-limits" | null;
  readonly contributors: readonly Allocated[];
  readonly methods: readonly Method[];
}

const samples = 2000;
/** A share of 0.9973 in specification is what ± three standard deviations hold of a normal characteristic. */
const wanted = 0.9973;

/** The tolerances of each characteristic of a line at a design, controllers at their targets. */
export function tolerancesOf(line: CompiledLine, design: readonly number[], seed: number): readonly Tolerances[] {
  const settled = settledLine(line, design);
  return settled.characteristics.map((_, characteristic) => allocate(settled, characteristic, seed));
}

/**
 * How much each contributor may vary so that a characteristic stays in its specification, at the least cost where a tolerance
 * costs 1/t of its present cost (Chase, Greenwood, Loosli & Hauglund 1990, Manufacturing Review 3; Spotts 1973):
 * worst case, Σ|s|t = room with t ∝ √(t₀/|s|); statistical (RSS), √Σs²t² = room with t ∝ (t₀/s²)^⅓; and the latter scaled until
 * Monte Carlo on the line's own formulas finds 99.73 % in specification.
 */
function allocate(line: CompiledLine, characteristic: number, seed: number): Tolerances {
  const of = line.characteristics[characteristic];
  const all = contributorsOf(line);
  const scope = new Float64Array(line.scopeLength);
  scope.set(line.nominalDesign);
  const [lower, upper] = [of?.lower(scope) ?? Number.NEGATIVE_INFINITY, of?.upper(scope) ?? Number.POSITIVE_INFINITY];
  const at = valueOver(line, characteristic, all);
  const none = all.map(() => 0);
  const nominal = at(none);
  const sensitivities = all.map(({ sd }, index) => (sd === 0 ? 0 : (at(none.with(index, sd)) - at(none.with(index, -sd))) / (2 * sd)));
  const moving = all.flatMap((one, index) => (Math.abs(sensitivities[index] ?? 0) * one.sd > 1e-9 ? [{ one, sensitivity: Math.abs(sensitivities[index] ?? 0), index }] : []));
  const room = Math.min(upper - nominal, nominal - lower);
  const base = { characteristic: of?.id ?? "", unit: of?.spec.unit ?? "", nominal, lower: Number.isFinite(lower) ? lower : null, upper: Number.isFinite(upper) ? upper : null };
  const finding = room === Number.POSITIVE_INFINITY ? "no-limits" : !(room > 0) ? "infeasible" : moving.length === 0 ? "no-contributors" : null;
  if (finding !== null) return { ...base, finding, contributors: [], methods: [] };

  const present = moving.map(({ one }) => 3 * one.sd);
  const weigh = (shape: (present: number, sensitivity: number) => number): number[] => moving.map(({ sensitivity }, nth) => shape(present[nth] ?? 0, sensitivity));
  const worst = scaled(weigh((t, s) => Math.sqrt(t / s)), (shape) => room / shape.reduce((sum, t, nth) => sum + t * (moving[nth]?.sensitivity ?? 0), 0));
  const rss = scaled(weigh((t, s) => pow(t / (s * s), 1 / 3)), (shape) => room / Math.sqrt(shape.reduce((sum, t, nth) => sum + t * t * (moving[nth]?.sensitivity ?? 0) * (moving[nth]?.sensitivity ?? 0), 0)));
  const normals = drawn(moving.length, seed);
  const yieldOf = (tolerances: readonly number[]): number => {
    const deviations = none.slice();
    const inSpec = normals.filter((draws) => {
      moving.forEach(({ index }, nth) => (deviations[index] = ((draws[nth] ?? 0) * (tolerances[nth] ?? 0)) / 3));
      const value = at(deviations);
      return value >= lower && value <= upper;
    });
    return inSpec.length / normals.length;
  };
  const monteCarlo = scaled(rss, (shape) => largestScale((scale) => yieldOf(shape.map((t) => t * scale)) >= wanted));
  const variances = moving.map(({ one, sensitivity }) => (one.sd * sensitivity) * (one.sd * sensitivity));
  const variance = variances.reduce((sum, one) => sum + one, 0);
  const method = (id: Method["id"], tolerances: readonly number[]): Method => {
    const share = yieldOf(tolerances);
    return { id, yield: share, halfWidth: halfWidthOf(share), relativeCost: tolerances.reduce((sum, t, nth) => sum + (present[nth] ?? 0) / t, 0) / tolerances.length };
  };
  return {
    ...base, finding,
    contributors: moving.map(({ one, index }, nth) => ({
      ...one, sensitivity: sensitivities[index] ?? 0, share: (variances[nth] ?? 0) / variance, present: present[nth] ?? 0, worstCase: worst[nth] ?? 0, rss: rss[nth] ?? 0, monteCarlo: monteCarlo[nth] ?? 0,
    })),
    methods: [method("present", present), method("worst-case", worst), method("rss", rss), method("monte-carlo", monteCarlo)],
  };
}

/** Half the width of Wilson's (1927) 95 % interval of a share of the samples; not 0 even where all are in. */
function halfWidthOf(share: number): number {
  const z2 = 1.96 * 1.96;
  return (Math.sqrt((share * (1 - share)) / samples + z2 / (4 * samples * samples)) * 1.96) / (1 + z2 / samples);
}

function scaled(shape: readonly number[], by: (shape: readonly number[]) => number): readonly number[] {
  const scale = by(shape);
  return shape.map((one) => one * scale);
}

/** The largest scale that still serves, to a thousandth, between a twentieth and four. */
function largestScale(serves: (scale: number) => boolean): number {
  let [low, high] = [0.05, 4];
  if (serves(high)) return high;
  while (high - low > 1e-3 * high) {
    const middle = (low + high) / 2;
    if (serves(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Normal draws, the same for all methods. */
function drawn(count: number, seed: number): readonly (readonly number[])[] {
  const stream = new Stream(seed, "tolerances");
  return Array.from({ length: samples }, (_, sample) => Array.from({ length: count }, (__, nth) => normalQuantile(stream.uniform(sample * count + nth))));
}
