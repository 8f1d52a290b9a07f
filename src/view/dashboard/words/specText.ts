import type { Words } from "./words.ts";

/** What the customer allows; a limit that is null is none. */
export interface Specification {
  readonly lowerSpec: number | null;
  readonly upperSpec: number | null;
}

export const noSpecification: Specification = { lowerSpec: null, upperSpec: null };

/** A specification in a few signs: `≤ 2.0 µm`, `0.5 … 2.0 µm`. */
export function specText({ lowerSpec: lower, upperSpec: upper }: Specification, unit: string, words: Words): string {
  const figure = (limit: number): string => words.number(limit, fewest(limit));
  const end = unit === "" || unit === "1" ? "" : `\u00A0${unit}`;
  if (lower !== null && upper !== null) return `${figure(lower)} … ${figure(upper)}${end}`;
  if (upper !== null) return `≤ ${figure(upper)}${end}`;
  return lower === null ? words.t("panels.chart.noSpec") : `≥ ${figure(lower)}${end}`;
}

/** Decimals that show a limit as it was written, at most three. */
function fewest(value: number): number {
  return [0, 1, 2].find((decimals) => Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) ?? 3;
}
