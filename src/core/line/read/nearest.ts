import { distance } from "fastest-levenshtein";
import { synonyms } from "./synonyms.ts";

/** The valid name that is nearest to a wrong one: what it is another word for, else the one that is written most alike; null when none is near: about a third of its letters may differ. */
export function nearest(name: string, among: readonly string[]): string | null {
  if (name.length > 200) return null;
  const key = name.toLowerCase().replaceAll(/[_-]/gu, "");
  const meant = Object.hasOwn(synonyms, key) ? synonyms[key]?.find((word) => among.includes(word)) : undefined;
  if (meant !== undefined) return meant;
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

/** The nearest valid name as a question before what is allowed; nothing where none is near. */
export function didYouMean(found: unknown, names: readonly string[]): string {
  const near = typeof found === "string" ? nearest(found, names) : null;
  return near === null ? "" : `did you mean "${near}"? `;
}
