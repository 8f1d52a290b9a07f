/** Round values within `[low, high]`, about `count` of them, ascending. */
export function ticks(low: number, high: number, count: number): readonly number[] {
  if (!(high > low)) return [low];
  const step = roundStep((high - low) / count);
  const from = Math.ceil(low / step - 1e-9);
  const to = Math.floor(high / step + 1e-9);
  return Array.from({ length: to - from + 1 }, (_, index) => (from + index) * step);
}

/** 1, 2 or 5 times a power of ten, at least so large. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

const minute = 60;
const hour = 3600;
const day = 86_400;
const timeSteps = [minute, 5 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 5 * day, 10 * day, 30 * day, 100 * day];

/** Times of day or days that divide a span, in seconds; at most `most`. */
export function timeTicks(from: number, to: number, most: number): { readonly at: readonly number[]; readonly step: number } {
  const step = timeSteps.find((candidate) => (to - from) / candidate <= most) ?? (to - from) / most;
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return { at: Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step), step };
}

/** Moves labels apart: positions in pixels, each as near to its own as a distance of `gap` lets it; in the order given. */
export function spread(wanted: readonly number[], gap: number, range: readonly [number, number]): readonly number[] {
  const order = wanted.map((y, index) => ({ y, index })).toSorted((a, b) => a.y - b.y);
  let free = range[0];
  for (const label of order) {
    label.y = Math.max(label.y, free);
    free = label.y + gap;
  }
  let roof = range[1];
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, roof);
    roof = label.y - gap;
  }
  const placed = [...wanted];
  for (const label of order) placed[label.index] = label.y;
  return placed;
}
