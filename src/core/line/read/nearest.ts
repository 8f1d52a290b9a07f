import { distance } from "fastest-levenshtein";

/** The valid name that is nearest to a wrong one; null when none is near: about a third of its letters may differ. */
export function nearest(name: string, among: readonly string[]): string | null {
  if (name.length > 200) return null;
  let best: string | null = null;
  let least = Math.min(Math.floor((2 * name.length) / 3), Math.max(2, Math.ceil(name.length / 3))) + 1;
  for (const candidate of among) {
    const apart = distance(name.toLowerCase(), candidate.toLowerCase());
    if (apart >= least) continue;
    best = candidate;
    least = apart;
  }
  return best;
}
