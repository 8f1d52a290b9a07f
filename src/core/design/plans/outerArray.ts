import { fraction } from "./fractionalFactorial.ts";
import { grid } from "./plan.ts";
import { screening } from "./plackettBurman.ts";

/** The smallest orthogonal array of two levels for so many noise factors; none for none, null for more than 23. */
export function outerArray(noises: number): readonly (readonly number[])[] | null {
  if (noises === 0) return [];
  if (noises <= 2) return grid(noises, [-1, 1]);
  if (noises === 3) return fraction(3, [[0, 1]]);
  if (noises <= 7) return fraction(7, [[0, 1], [0, 2], [1, 2], [0, 1, 2]]).map((row) => row.slice(0, noises));
  if (noises <= 23) return screening(noises);
  return null;
}
