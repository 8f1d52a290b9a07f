import type { MapClass, MapResult } from "#quality";
import type { Words } from "../../../words/words.ts";

/** What a map can be called after it was read: classes, or what else it shows. */
export type MapKind = MapClass | "random" | "unknown" | "few" | "none" | "unreadable";

/** In the order in which they are told. */
export const mapKinds: readonly MapKind[] = ["centre", "ring", "edge", "scratch", "cluster", "repeater", "unknown", "random", "few", "none", "unreadable"];

/** What a map is called: one thing, or all the classes on it. */
export function kindsOf(result: MapResult): readonly MapKind[] {
  if (!result.ok) return ["unreadable"];
  const { verdict, classes } = result.reading;
  return verdict === "patterns" ? classes : [verdict];
}

/** How likely the network holds what a map is called; null for what it gives no probability of. */
export function likelihoodOf(result: MapResult, kind: MapKind): number | null {
  if (!result.ok || result.reading.probabilities === null || kind === "random" || kind === "few" || kind === "none" || kind === "unreadable") return null;
  return result.reading.probabilities[kind];
}

/** Something made the defects lie so: a pattern, known or not. */
export function wantsLook(result: MapResult): boolean {
  return result.ok && (result.reading.verdict === "patterns" || result.reading.verdict === "unknown");
}

/** A probability in whole per cent; never rounded to certainty. */
export function likelihoodText(likelihood: number, words: Words): string {
  if (likelihood < 0.01) return words.t("maps.view.below", { share: words.percent(0.01, 0) });
  return likelihood > 0.99 ? words.t("maps.view.above", { share: words.percent(0.99, 0) }) : words.percent(likelihood, 0);
}

/** What is read, in a few words: `scratch 97 %, ring 71 %`. */
export function readingText(result: MapResult, words: Words): string {
  return kindsOf(result).map((kind) => {
    const likelihood = likelihoodOf(result, kind);
    const name = words.t(`maps.view.kinds.${kind}`);
    return likelihood === null ? name : `${name} ${likelihoodText(likelihood, words)}`;
  }).join(", ");
}
