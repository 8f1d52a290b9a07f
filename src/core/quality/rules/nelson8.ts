import type { Rule } from "./rule.ts";

const length = 8;

/** Eight points in a row beyond one standard deviation, on both sides: two streams are mixed (Nelson 1984, test 8). Remembers: the run, and its points since the side changed. */
export const rule: Rule = {
  id: "nelson-8",
  remembers: 2,
  usesZones: true,
  step: (memory, deviation) => {
    const before = memory[0] ?? 0;
    const onSide = memory[1] ?? 0;
    const side = deviation > 1 ? 1 : deviation < -1 ? -1 : 0;
    const run = side === 0 ? 0 : before + 1;
    const sameSide = side === 0 ? 0 : onSide * side > 0 ? onSide + side : side;
    memory[0] = run;
    memory[1] = sameSide;
    return run >= length && Math.abs(sameSide) < length ? length : 0;
  },
};
