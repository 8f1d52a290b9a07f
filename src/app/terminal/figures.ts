/** What stands where a figure has no value. */
export const noPart = "no part was finished";

/** A number with four digits that count, as people read it: `0.0632`, `1,234`. */
export function figure(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  const size = Math.floor(Math.log10(Math.abs(value)));
  if (size < -4 || size > 12) return value.toExponential(3);
  return value.toLocaleString("en-US", { maximumFractionDigits: Math.max(0, 3 - size) });
}

/** A share as a percentage: `53.2 %`. */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : "–";
}

/** A duration in the unit that suits it: `8 h`, `1.5 min`. */
export function durationText(seconds: number): string {
  const unit = ([["d", 86_400], ["h", 3600], ["min", 60], ["s", 1]] as const).find(([, size]) => seconds >= size && (size < 86_400 || seconds >= 2 * size));
  return unit === undefined ? `${figure(seconds)} s` : `${figure(seconds / unit[1])} ${unit[0]}`;
}
