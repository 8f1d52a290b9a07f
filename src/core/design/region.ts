import type { CompiledLine } from "#line";

/** Where designs are tried: by design parameter, its lowest and highest value. Coded −1 and 1 are these. */
export type Region = readonly (readonly [number, number])[];

/** An experiment's region is not narrower than this share of what a design may be: within less, luck tells more than the design. */
const leastShare = 0.25;

/** All that a line's design may be. */
export function wholeRegion(line: CompiledLine): Region {
  return line.design.map((name) => {
    const [lowest, highest] = line.spec.design?.[name]?.range ?? [0, 0];
    return [lowest, highest] as const;
  });
}

/**
 * Where the next experiment looks: about the present design, half as wide as the last one where that found its optimum inside, and
 * twice as wide where the optimum was at its edge; within what a design may be. Sequential experimentation: Box & Wilson (1951).
 */
export function regionAfter(line: CompiledLine, last: Region, { present, isInside }: { readonly present: readonly number[]; readonly isInside: boolean }): Region {
  return wholeRegion(line).map(([lowest, highest], index) => {
    const whole = highest - lowest;
    const [from, to] = last[index] ?? [lowest, highest];
    const width = Math.max(leastShare * whole, Math.min(whole, (to - from) * (isInside ? 0.5 : 2)));
    const middle = Math.max(lowest + width / 2, Math.min(highest - width / 2, present[index] ?? 0));
    return [Math.max(lowest, middle - width / 2), Math.min(highest, middle + width / 2)] as const;
  });
}

/** The design at a coded point, in the parameters' units. */
export function designAt(region: Region, coded: readonly number[]): readonly number[] {
  return region.map(([lowest, highest], factor) => (lowest + highest) / 2 + ((coded[factor] ?? 0) * (highest - lowest)) / 2);
}
