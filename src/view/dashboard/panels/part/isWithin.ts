import type { Specification } from "../../words/specText.ts";

/** Whether a value keeps to its specification. */
export function isWithin(value: number, { lowerSpec, upperSpec }: Specification): boolean {
  return (lowerSpec === null || value >= lowerSpec) && (upperSpec === null || value <= upperSpec);
}
