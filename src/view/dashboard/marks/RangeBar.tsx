interface Props {
  readonly range: readonly [number, number];
  readonly value: number | null;
  readonly format: (end: number) => string;
}

/** Where a value stands in the range that it may have, with both ends written. */
export function RangeBar({ range, value, format }: Props) {
  const [low, high] = range;
  const at = value === null ? null : Math.min(100, Math.max(0, ((value - low) / (high - low || 1)) * 100));
  return (
    <div className="range">
      <span>{format(low)}</span>
      <span className="range-bar">{at !== null && <i style={{ left: `${at}%` }} />}</span>
      <span>{format(high)}</span>
    </div>
  );
}
