import { type Chance, scatter } from "#plant";
import type { Strange } from "./strange.ts";

/** A closed curve of the first few harmonics (Fourier descriptors, Zahn & Roskies 1972): bent in any way, seldom round. */
export const closedCurve: Strange = (defects, { ground, chance, count }) => {
  const harmonics = [1, 2, 3, 4].map((order) => ({ order, size: Array.from({ length: 4 }, () => (0.5 * chance.normal()) / order) }));
  const [x, y] = [0.2 * chance.normal(), 0.2 * chance.normal()];
  const jitter = chance.between(0.01, 0.04);
  scatter(defects, { ground, count }, () => {
    const angle = chance.between(0, 2 * Math.PI);
    let [px, py] = [x, y];
    for (const { order, size: [a = 0, b = 0, c = 0, d = 0] } of harmonics) {
      const [cos, sin] = [Math.cos(order * angle), Math.sin(order * angle)];
      px += a * cos + b * sin;
      py += c * cos + d * sin;
    }
    return [px + jitter * chance.normal(), py + jitter * chance.normal()];
  });
};

type Point = readonly [number, number];

/** A line through corners: a zigzag, a star, a triangle, a box, open or closed. */
export const corners: Strange = (defects, { ground, chance, count }) => {
  const around = chance.uniform() < 0.5;
  const length = 3 + Math.floor(4 * chance.uniform());
  const turn = chance.between(0, 2 * Math.PI);
  const points = Array.from({ length }, (_, at): Point => {
    if (!around) return [chance.between(-0.8, 0.8), chance.between(-0.8, 0.8)];
    const angle = turn + (2 * Math.PI * at) / length;
    const radius = chance.between(0.5, 0.85);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  along(around ? [...points, points[0] ?? [0, 0]] : points, chance, (place) => scatter(defects, { ground, count }, place));
};

/** A wave across the part. */
export const wave: Strange = (defects, { ground, chance, count }) => {
  const turn = chance.between(0, 2 * Math.PI);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [height, periods, phase] = [chance.between(0.2, 0.4), chance.between(1, 2.5), chance.between(0, 6)];
  scatter(defects, { ground, count }, () => {
    const at = chance.between(-0.95, 0.95);
    const up = height * Math.sin(Math.PI * periods * at + phase) + 0.02 * chance.normal();
    return [at * cos - up * sin, at * sin + up * cos];
  });
};

/** Two or three bars that cross in one point. */
export const cross: Strange = (defects, { ground, chance, count }) => {
  const bars = chance.uniform() < 0.7 ? 2 : 3;
  const [x, y] = [0.2 * chance.normal(), 0.2 * chance.normal()];
  const turn = chance.between(0, Math.PI);
  const [half, thick] = [chance.between(0.5, 0.9), chance.between(0.015, 0.07)];
  scatter(defects, { ground, count }, () => {
    const angle = turn + (Math.PI * Math.floor(chance.uniform() * bars)) / bars;
    const [at, off] = [half * chance.between(-1, 1), thick * chance.normal()];
    return [x + at * Math.cos(angle) - off * Math.sin(angle), y + at * Math.sin(angle) + off * Math.cos(angle)];
  });
};

/** Places along a line through points, each stretch by its length. */
export function along(points: readonly Point[], chance: Chance, draw: (place: () => Point) => void): void {
  const stretches = points.slice(1).map((to, at) => ({ from: points[at] ?? to, to }));
  const lengths = stretches.map(({ from, to }) => Math.hypot(to[0] - from[0], to[1] - from[1]));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const jitter = chance.between(0.01, 0.03);
  draw(() => {
    let left = chance.uniform() * total;
    const at = Math.max(0, lengths.findIndex((length) => (left -= length) < 0));
    const { from, to } = stretches[at] ?? { from: [0, 0], to: [0, 0] };
    const share = 1 + left / Math.max(1e-9, lengths[at] ?? 1);
    return [from[0] + share * (to[0] - from[0]) + jitter * chance.normal(), from[1] + share * (to[1] - from[1]) + jitter * chance.normal()];
  });
}
