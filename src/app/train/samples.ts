import { Stream } from "#kernel";
import type { CompiledMap } from "#line";
import { Chance, type Defects, mapDrawer } from "#plant";
import { type MapClass, mapClasses } from "#quality";
import type { Strange } from "./strange/strange.ts";

/** One generated map and what was drawn on it. */
export interface Sample {
  readonly defects: Defects;
  readonly classes: readonly MapClass[];
  /** The pattern on it that is none of the classes; null where there is none. */
  readonly strange: string | null;
}

/** How a set of maps is made. */
export interface SampleOptions {
  readonly seed: number;
  /** Patterns that are none of the classes, by name. */
  readonly strange: Readonly<Record<string, Strange>>;
  /** Share of the maps that have one. */
  readonly strangeShare: number;
}

/** Mean numbers of defects: of those anywhere, and of each pattern; of a repeater by field. */
export const strengths = { background: [2, 40], pattern: [25, 70], perField: [0.7, 1.2], strange: [35, 140], fields: [4, 8] } as const;

/** Shares of maps with no pattern, one, two and three of the classes at once. */
const shares = [0.12, 0.55, 0.27, 0.06] as const;

/** The n-th map of a set: a function of the options and n alone. The patterns are drawn by the plant's own generator. */
export function sample({ seed, strange, strangeShare }: SampleOptions, index: number): Sample {
  const chance = new Chance(new Stream(seed, "sample"), index);
  const between = ([low, high]: readonly [number, number]): number => chance.between(low, high);
  const shape = chance.uniform() < 0.5 ? "disc" : "rectangle";
  const side = (): number => strengths.fields[0] + Math.floor(chance.uniform() * (strengths.fields[1] - strengths.fields[0] + 1));
  const fields = [side(), side()] as const;
  const isStrange = chance.uniform() < strangeShare;
  const classes = chosen(chance, isStrange ? (chance.uniform() < 0.3 ? 1 : 0) : howMany(chance));
  const [low, high] = strengths.background;
  const background = low * (high / low) ** chance.uniform();
  const map: CompiledMap = {
    spec: { id: "map", shape, unit: "mm", size: [100, 100], background },
    id: "map", shape, fields, every: 1, background: () => background,
    patterns: classes.map((pattern) => {
      const mean = pattern === "repeater" ? fields[0] * fields[1] * between(strengths.perField) : between(strengths.pattern);
      return { pattern, defects: () => mean };
    }),
  };
  const defects = mapDrawer(map, seed, `sample/${index}`)(new Float64Array(0), index);
  const names = Object.keys(strange);
  const name = isStrange ? (names[Math.floor(chance.uniform() * names.length)] ?? null) : null;
  if (name !== null) strange[name]?.(defects, { ground: { shape, fields }, chance, count: chance.poisson(between(strengths.strange)) });
  return { defects, classes, strange: name };
}

function howMany(chance: Chance): number {
  let left = chance.uniform();
  return Math.max(0, shares.findIndex((share) => (left -= share) < 0));
}

function chosen(chance: Chance, count: number): MapClass[] {
  const open = [...mapClasses];
  return Array.from({ length: count }, () => open.splice(Math.floor(chance.uniform() * open.length), 1)).flat();
}
