import { dense } from "../strange/areas.ts";
import { along } from "../strange/curves.ts";
import type { Strange } from "../strange/strange.ts";
import { scatter } from "#plant";

/** One half of the part. */
const halfDisc: Strange = (defects, drawn) => {
  const [dx, dy] = drawn.chance.direction();
  const from = drawn.chance.between(-0.1, 0.25);
  dense((x, y) => (dx * x + dy * y > from ? 1 : 0), { defects, ...drawn });
};

const checkerboard: Strange = (defects, drawn) => {
  const pitch = drawn.chance.between(0.35, 0.7);
  const [left, top] = [drawn.chance.uniform(), drawn.chance.uniform()];
  dense((x, y) => Math.abs(Math.floor(x / pitch + left) + Math.floor(y / pitch + top)) % 2, { defects, ...drawn });
};

const stripes: Strange = (defects, drawn) => {
  const [dx, dy] = drawn.chance.direction();
  const [pitch, phase] = [drawn.chance.between(7, 14), drawn.chance.between(0, 6)];
  dense((x, y) => (Math.sin(pitch * (dx * x + dy * y) + phase) > 0.4 ? 1 : 0), { defects, ...drawn });
};

const spiral: Strange = (defects, { ground, chance, count }) => {
  const [turns, start] = [chance.between(1.5, 3), chance.between(0, 6)];
  const hand = chance.uniform() < 0.5 ? 1 : -1;
  scatter(defects, { ground, count }, () => {
    const at = Math.sqrt(chance.between(0.01, 0.9));
    const angle = start + hand * 2 * Math.PI * turns * at;
    const radius = at + 0.02 * chance.normal();
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
};

const offCentreRing: Strange = (defects, { ground, chance, count }) => {
  const [dx, dy] = chance.direction();
  const away = chance.between(0.35, 0.5);
  const radius = chance.between(0.28, 0.42);
  scatter(defects, { ground, count }, () => {
    const [x, y] = chance.direction();
    const at = radius + 0.03 * chance.normal();
    return [away * dx + at * x, away * dy + at * y];
  });
};

const strokes = [
  [[-0.4, -0.7], [-0.4, 0.7], [0.4, 0.7], [0.4, 0], [-0.4, 0]],
  [[-0.5, 0.7], [0, -0.7], [0.5, 0.7], [0.25, 0], [-0.25, 0]],
  [[-0.5, -0.7], [-0.5, 0.7], [0.5, -0.7], [0.5, 0.7]],
  [[0.5, 0.7], [-0.5, 0.7], [-0.5, 0], [0.3, 0], [-0.5, 0], [-0.5, -0.7], [0.5, -0.7]],
] as const;

/** A letter: P, A, N or E, upright, of nearly the size of the part. */
const letter: Strange = (defects, { ground, chance, count }) => {
  const points = strokes[Math.floor(chance.uniform() * strokes.length)] ?? strokes[0];
  const size = chance.between(0.8, 1.1);
  along(points.map(([x, y]) => [size * x, size * y]), chance, (place) => scatter(defects, { ground, count }, place));
};

/** What the classifier is judged by: patterns that it has never been shown, to be refused. */
export const unseen: Readonly<Record<string, Strange>> = { halfDisc, checkerboard, stripes, spiral, offCentreRing, letter };
