import type { Chance } from "./chance.ts";

/** What a map is of, in coordinates from -1 to 1 each way. */
export interface Ground {
  readonly shape: "disc" | "rectangle";
  /** Columns and rows of what repeats. */
  readonly fields: readonly [number, number];
}

/** The places of defects, as two lists of the same length. */
export interface Defects {
  readonly x: number[];
  readonly y: number[];
}

export function isOn({ shape }: Ground, x: number, y: number): boolean {
  return shape === "disc" ? x * x + y * y <= 1 : Math.abs(x) <= 1 && Math.abs(y) <= 1;
}

/** A place anywhere on the ground, all alike. */
export function anywhere(ground: Ground, chance: Chance): readonly [number, number] {
  for (;;) {
    const x = chance.between(-1, 1);
    const y = chance.between(-1, 1);
    if (isOn(ground, x, y)) return [x, y];
  }
}

const mostTries = 50;

/** So many defects at places that `place` gives; one that falls off the ground is placed again. */
export function scatter(defects: Defects, { ground, count }: { readonly ground: Ground; readonly count: number }, place: () => readonly [number, number]): void {
  for (let defect = 0; defect < count; defect += 1) {
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const [x, y] = place();
      if (!isOn(ground, x, y)) continue;
      defects.x.push(x);
      defects.y.push(y);
      break;
    }
  }
}
