import { scatter } from "../ground.ts";
import type { Pattern } from "./pattern.ts";

/** A heap about the middle, such as where a flow front closes last, or a shower head or a plate works unevenly. */
export const centre: Pattern = (defects, { ground, chance, count }) => {
  const [x, y] = [0.06 * chance.normal(), 0.06 * chance.normal()];
  const spread = chance.between(0.14, 0.24);
  scatter(defects, { ground, count }, () => [x + spread * chance.normal(), y + spread * chance.normal()]);
};
