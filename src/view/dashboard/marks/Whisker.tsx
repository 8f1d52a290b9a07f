import type { Estimate } from "#optimizer";

interface Props {
  readonly estimate: Estimate;
  /** A value to compare with, drawn as a tick. */
  readonly now?: number | null;
  /** The scale; left out, it is fitted around the interval and `now`. */
  readonly scale?: readonly [number, number];
  /** The scale never passes these. */
  readonly limits?: readonly [number, number];
}

/** An estimate and its interval as a dot with whiskers; the numbers stand beside it. */
export function Whisker({ estimate, now = null, scale, limits = [-Infinity, Infinity] }: Props) {
  const [low, high] = scale ?? whiskerScale([estimate], now === null ? [] : [now], limits);
  const at = (value: number): number => Math.min(100, Math.max(0, ((value - low) / (high - low || 1)) * 100));
  const half = estimate.halfWidth ?? 0;
  return (
    <span className="whisker" aria-hidden="true">
      <i className="whisker-line" />
      {half > 0 && <i className="whisker-span" style={{ left: `${at(estimate.mean - half)}%`, right: `${100 - at(estimate.mean + half)}%` }} />}
      {now !== null && <i className="whisker-now" style={{ left: `${at(now)}%` }} />}
      <i className={estimate.halfWidth === null ? "whisker-dot is-single" : "whisker-dot"} style={{ left: `${at(estimate.mean)}%` }} />
    </span>
  );
}

/** A scale that holds all intervals and values with a tenth of air. */
export function whiskerScale(
  estimates: readonly Estimate[], values: readonly number[], [floor, roof]: readonly [number, number] = [-Infinity, Infinity],
): readonly [number, number] {
  const all = [...values, ...estimates.flatMap(({ mean, halfWidth }) => [mean - (halfWidth ?? 0), mean + (halfWidth ?? 0)])];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const air = Math.max((high - low) * 0.1, Math.abs(high) * 0.002, 1e-9);
  return [Math.max(floor, low - air), Math.min(roof, high + air)];
}
