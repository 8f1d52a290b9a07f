/**
 * The seed that stands so far behind another: their sum, which begins again from 0 beyond the largest whole number that is
 * exact. A sum that is rounded would be its neighbour's too, and what should be independent would share its luck. Both from 0
 * to 2⁵³ − 1.
 */
export function laterSeed(seed: number, by: number): number {
  const left = Number.MAX_SAFE_INTEGER - by;
  return seed <= left ? seed + by : seed - left - 1;
}
