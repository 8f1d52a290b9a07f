import { scatter } from "../ground.ts";
import { arc } from "./arc.ts";
import type { Pattern } from "./pattern.ts";

/** A ring about the middle, or an arc of one: a zone of a heater, a carrier's retaining ring, a spun film. */
export const ring: Pattern = (defects, { ground, chance, count }) => {
  const radius = chance.between(0.45, 0.68);
  const width = chance.between(0.025, 0.05);
  const direction = arc(chance);
  scatter(defects, { ground, count }, () => {
    const [x, y] = direction();
    const at = radius + width * chance.normal();
    return [x * at, y * at];
  });
};
