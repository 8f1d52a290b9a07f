import { anywhere, scatter } from "../ground.ts";
import type { Pattern } from "./pattern.ts";

/** A line, straight or bent: something hard was drawn over the part. */
export const scratch: Pattern = (defects, { ground, chance, count }) => {
  const [x, y] = anywhere(ground, chance);
  const [dx, dy] = chance.direction();
  const half = chance.between(0.4, 0.8);
  const bend = chance.between(-0.3, 0.3);
  // It runs to either side of a point that lies nearer to the middle, so that most of it is on the part.
  const [midX, midY] = [0.6 * x, 0.6 * y];
  scatter(defects, { ground, count }, () => {
    const along = chance.between(-1, 1);
    const across = bend * (along * along - 1 / 3) + 0.012 * chance.normal();
    return [midX + half * along * dx - across * dy, midY + half * along * dy + across * dx];
  });
};
