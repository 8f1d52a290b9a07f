import { type Chance, anywhere, scatter } from "#plant";
import type { Strange } from "./strange.ts";

/** Where the density of defects is what `density` says, from 0 to 1. */
export function dense(density: (x: number, y: number) => number, { defects, ground, chance, count }: Parameters<Strange>[1] & { readonly defects: Parameters<Strange>[0] }): void {
  scatter(defects, { ground, count }, () => {
    for (let attempt = 0; attempt < 1000; attempt += 1) {
      const [x, y] = anywhere(ground, chance);
      if (chance.uniform() < density(x, y)) return [x, y];
    }
    return anywhere(ground, chance);
  });
}

/** A slice of a pie. */
export const sector: Strange = (defects, drawn) => {
  const [dx, dy] = drawn.chance.direction();
  const least = drawn.chance.between(0.5, 0.9);
  dense((x, y) => (dx * x + dy * y > least * Math.hypot(x, y) ? 1 : 0), { defects, ...drawn });
};

/** More and more to one side. */
export const slope: Strange = (defects, drawn) => {
  const [dx, dy] = drawn.chance.direction();
  const steep = drawn.chance.between(1.5, 3);
  dense((x, y) => Math.max(0, (dx * x + dy * y + 1.2) / 2.4) ** steep, { defects, ...drawn });
};

/** Large soft patches, from a field of random waves (a Gaussian random field; Rice 1944) above a level. */
export const patches: Strange = (defects, drawn) => {
  const { chance } = drawn;
  const pitch = chance.between(2, 6);
  const waves = Array.from({ length: 6 }, () => ({ of: chance.direction(), pitch: pitch * chance.between(0.7, 1.3), phase: chance.between(0, 6.3) }));
  const field = (x: number, y: number): number => waves.reduce((sum, wave) => sum + Math.cos(wave.pitch * (wave.of[0] * x + wave.of[1] * y) + wave.phase), 0) / Math.sqrt(3);
  const level = chance.between(0.3, 0.8);
  dense((x, y) => (field(x, y) > level ? 1 : 0.002), { defects, ...drawn });
};

/** A filled ellipse, or a filled box, anywhere: too large for a cluster. */
export const block: Strange = (defects, drawn) => {
  const { chance } = drawn;
  const isRound = chance.uniform() < 0.5;
  const [x0, y0] = offMiddle(chance);
  const [dx, dy] = chance.direction();
  const [a, b] = [chance.between(0.3, 0.6), chance.between(0.3, 0.6)];
  dense((x, y) => {
    const [u, v] = [((x - x0) * dx + (y - y0) * dy) / a, ((y - y0) * dx - (x - x0) * dy) / b];
    return (isRound ? u * u + v * v < 1 : Math.max(Math.abs(u), Math.abs(v)) < 1) ? 1 : 0;
  }, { defects, ...drawn });
};

/** Several rings about the middle, or the middle left free and all around it full. */
export const target: Strange = (defects, drawn) => {
  const { chance } = drawn;
  const inner = chance.between(0.2, 0.6);
  const [pitch, phase] = [chance.between(10, 16), chance.between(0, 6)];
  const isFull = chance.uniform() < 0.4;
  dense((x, y) => (isFull ? (Math.hypot(x, y) > inner ? 1 : 0) : Math.cos(pitch * Math.hypot(x, y) + phase) > 0.5 ? 1 : 0), { defects, ...drawn });
};

function offMiddle(chance: Chance): readonly [number, number] {
  const [dx, dy] = chance.direction();
  const far = chance.between(0.25, 0.6);
  return [dx * far, dy * far];
}
