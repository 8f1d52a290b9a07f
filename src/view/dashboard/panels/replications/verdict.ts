import type { Contrast } from "#loop";

/** What an interval of a gain says of it: whether 0 lies outside. */
export function verdictOf({ mean, halfWidth }: Contrast["gain"]): "gain" | "loss" | "open" {
  if (mean === null || halfWidth === null || Math.abs(mean) <= halfWidth) return "open";
  return mean > 0 ? "gain" : "loss";
}
