import type { Chance } from "../chance.ts";

/**
 * Directions that a round pattern takes: all of them, or, for one part in two, those of an arc of 120° or more about some direction.
 */
export function arc(chance: Chance): () => readonly [number, number] {
  const isWhole = chance.uniform() < 0.5;
  const [x, y] = chance.direction();
  const least = isWhole ? -1 : chance.between(-0.5, 0.5);
  return () => {
    for (;;) {
      const [dx, dy] = chance.direction();
      if (dx * x + dy * y >= least) return [dx, dy];
    }
  };
}
