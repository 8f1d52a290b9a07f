import { scatter } from "../ground.ts";
import { arc } from "./arc.ts";
import type { Pattern } from "./pattern.ts";

/** Along the rim, all round or for a part of it: chipping, handling, an edge that cools or fills differently. */
export const edge: Pattern = (defects, { ground, chance, count }) => {
  const depth = chance.between(0.03, 0.06);
  const direction = arc(chance);
  scatter(defects, { ground, count }, () => {
    const [x, y] = direction();
    const rim = ground.shape === "disc" ? 1 : 1 / Math.max(Math.abs(x), Math.abs(y));
    const at = rim - depth * chance.exponential();
    return [x * at, y * at];
  });
};
