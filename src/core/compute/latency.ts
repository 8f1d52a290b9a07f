/**
 * Capacity that a workload needs beside its demand so that its pieces are done in time, for pieces of equal size that come by chance
 * to one server, M/D/1. With demand A and capacity C, both in operations a second, and w operations a piece, the mean time of a piece
 * is (w/C)·(2 − A/C) / (2·(1 − A/C)) (Pollaczek 1930, Khinchine 1932). It is at most L where C ≥ A + w/L: then
 * w/C·(2C − A) / (2·(C − A)) ≤ L·(2C − A)/(2C) ≤ L. Accelerators of a pool share a piece, so that they count as one server.
 */
export function headroom({ teraOperations, withinSeconds }: { readonly teraOperations: number; readonly withinSeconds: number }): number {
  return teraOperations / withinSeconds;
}

/** Mean time of a piece, s, by the formula above; Infinity where capacity does not exceed demand. Demand and capacity in 10¹² operations a second. */
export function meanLatency({ demand, capacity, teraOperations }: { readonly demand: number; readonly capacity: number; readonly teraOperations: number }): number {
  if (!(capacity > demand)) return Number.POSITIVE_INFINITY;
  return ((teraOperations / capacity) * (2 - demand / capacity)) / (2 * (1 - demand / capacity));
}
