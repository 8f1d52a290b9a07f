import { anywhere, scatter } from "../ground.ts";
import type { Pattern } from "./pattern.ts";

/** A heap somewhere off the middle: a particle that burst, a splash, a spot that was missed. */
export const cluster: Pattern = (defects, { ground, chance, count }) => {
  let [x, y] = [0, 0];
  while (x * x + y * y < 0.4 * 0.4) {
    [x, y] = anywhere(ground, chance);
    [x, y] = [0.9 * x, 0.9 * y];
  }
  const [along, across] = [chance.between(0.05, 0.1), chance.between(0.05, 0.1)];
  const [dx, dy] = chance.direction();
  scatter(defects, { ground, count }, () => {
    const [u, v] = [along * chance.normal(), across * chance.normal()];
    return [x + u * dx - v * dy, y + u * dy + v * dx];
  });
};
