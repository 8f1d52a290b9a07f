/** Work that waits for accelerators, first come, first served, one piece after the other at the rate that it was given. Plain data. */
export interface ServiceQueue<Item> {
  /** When the last piece that was taken in is done, s. */
  freeAt: number;
  waiting: Waiting<Item>[];
  arrived: number;
  served: number;
  dropped: number;
  /** Sum of the latencies of what was served, s. */
  latencySum: number;
  /** Latencies of the newest that were served, s, oldest first. */
  newest: number[];
}

interface Waiting<Item> {
  readonly item: Item;
  /** When it came, s. */
  readonly at: number;
  readonly due: number;
  readonly teraOperations: number;
  readonly withinSeconds: number;
}

const keptLatencies = 256;

export function emptyQueue<Item>(): ServiceQueue<Item> {
  return { freeAt: 0, waiting: [], arrived: 0, served: 0, dropped: 0, latencySum: 0, newest: [] };
}

/** A piece comes. It is taken in if it will be done in time at this rate, in 10¹² operations a second; else it is dropped at once, and takes nothing. */
export function offer<Item>(queue: ServiceQueue<Item>, piece: Omit<Waiting<Item>, "due">, rate: number): void {
  queue.arrived += 1;
  take(queue, piece, { rate, from: piece.at });
}

function take<Item>(queue: ServiceQueue<Item>, piece: Omit<Waiting<Item>, "due">, { rate, from }: { readonly rate: number; readonly from: number }): void {
  const seconds = piece.teraOperations / rate;
  const due = Math.max(from, queue.freeAt) + seconds;
  if (!(due - piece.at <= piece.withinSeconds)) {
    queue.dropped += 1;
    return;
  }
  queue.freeAt = due;
  queue.waiting.push({ ...piece, due });
}

/** What is done by now, in order, and when each was. */
export function done<Item>(queue: ServiceQueue<Item>, now: number): readonly { readonly item: Item; readonly due: number }[] {
  const found = queue.waiting.findIndex(({ due }) => due > now);
  const finished = queue.waiting.splice(0, found === -1 ? queue.waiting.length : found);
  for (const { at, due } of finished) {
    queue.served += 1;
    queue.latencySum += due - at;
    queue.newest.push(due - at);
  }
  if (queue.newest.length > keptLatencies) queue.newest.splice(0, queue.newest.length - keptLatencies);
  return finished;
}

/** From now on there is another rate: what waits is begun anew, and what will not be done in time at it is dropped. */
export function reschedule<Item>(queue: ServiceQueue<Item>, rate: number, now: number): void {
  const { waiting } = queue;
  queue.waiting = [];
  queue.freeAt = now;
  for (const { due: _, ...piece } of waiting) take(queue, piece, { rate, from: now });
}

/** Mean latency of all that was served, and the 95th percentile of the newest, s; null before anything was. */
export function latencies({ served, latencySum, newest }: ServiceQueue<unknown>): { readonly mean: number; readonly p95: number } | null {
  if (served === 0) return null;
  const sorted = newest.toSorted((left, right) => left - right);
  return { mean: latencySum / served, p95: sorted[Math.min(sorted.length - 1, Math.ceil(0.95 * sorted.length) - 1)] ?? 0 };
}
