import { ticks } from "../../marks/ticks.ts";

/** One time of a trend: plant and shadow, and between them what the loop gains or loses. */
export interface TrendRow {
  readonly at: number;
  readonly plant: number | null;
  readonly shadow: number | null;
  readonly gain: readonly [number, number] | null;
  readonly loss: readonly [number, number] | null;
}

export interface Trend {
  readonly rows: readonly TrendRow[];
  /** From the first to the last sample, in simulated seconds. */
  readonly times: readonly [number, number];
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

export interface TrendGiven {
  readonly at: readonly number[];
  readonly plant: readonly (number | null)[];
  readonly shadow: readonly (number | null)[];
  /** Values that the axis never passes, such as 0 and 1 of a yield. */
  readonly limits: readonly [number, number];
  /** What came before this is left out, once there is enough: the figures of the first few parts say little and would flatten the rest. */
  readonly settledFrom: number;
}

/** Rows and axis of a trend. */
export function trendOf({ at, plant, shadow, limits, settledFrom }: TrendGiven): Trend {
  const all = thinned(at.length).map((index): TrendRow => {
    const time = at[index] ?? 0;
    const ours = plant[index] ?? null;
    const theirs = shadow[index] ?? null;
    if (ours === null || theirs === null) return { at: time, plant: ours, shadow: theirs, gain: null, loss: null };
    return { at: time, plant: ours, shadow: theirs, gain: [theirs, Math.max(ours, theirs)], loss: [Math.min(ours, theirs), theirs] };
  });
  const settled = all.filter((row) => row.at >= settledFrom);
  const rows = settled.length < 5 ? all : settled;
  const values = rows.flatMap((row) => [row.plant, row.shadow]).filter((value) => value !== null);
  const { domain, ticks: marks } = stepped(padded(values, limits), limits);
  const from = rows[0]?.at ?? 0;
  return { rows, times: [from, stepUp(from, at.at(-1) ?? 0)], domain, ticks: marks };
}

/** Where the time axis ends: it grows by quarters, so that it stands still between them. */
function stepUp(from: number, to: number): number {
  let span = 1800;
  while (from + span < to) span *= 1.25;
  return from + span;
}

/** The range opened to round values, so that the axis stands still while the values move inside. */
function stepped([low, high]: readonly [number, number], [floor, roof]: readonly [number, number]): { readonly domain: readonly [number, number]; readonly ticks: readonly number[] } {
  const inner = ticks(low, high, 4);
  const step = (inner[1] ?? 0) - (inner[0] ?? 0);
  if (!(step > 0)) return { domain: [low, high], ticks: inner };
  const half = step / 2;
  const domain: readonly [number, number] = [Math.max(floor, Math.floor(low / half) * half), Math.min(roof, Math.ceil(high / half) * half)];
  return { domain, ticks: ticks(domain[0], domain[1], 4) };
}

/** As many rows as there are pixels to tell apart. */
const most = 180;

/** Indices of the samples to show: every n-th and the newest. The stride doubles, so that the picture stays when samples come. */
function thinned(count: number): readonly number[] {
  const stride = 2 ** Math.max(0, Math.ceil(Math.log2(count / most)));
  return Array.from({ length: count }, (_, index) => index).filter((index) => index % stride === 0 || index === count - 1);
}

/** The range of the values with a little air. */
function padded(values: readonly number[], [floor, roof]: readonly [number, number]): readonly [number, number] {
  if (values.length === 0) return Number.isFinite(roof) ? [floor, roof] : [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  // Where nothing is worth anything, an axis about 0 of whole units.
  const air = Math.max((high - low) * 0.08, Math.abs(high) * 0.005, low === 0 && high === 0 ? 2 : 1e-9);
  return [Math.max(floor, low - air), Math.min(roof, high + air)];
}

/** The newest value; null when there is none. */
export function newest(values: readonly (number | null)[]): number | null {
  return values.at(-1) ?? null;
}
