import type { CompiledLine } from "#line";

/** Where designs are tried: by design parameter, its lowest and highest value. Coded −1 and 1 are these. */
export type Region = readonly (readonly [number, number])[];

/** All that a line's design may be. */
export function wholeRegion(line: CompiledLine): Region {
  return line.design.map((name) => {
    const [lowest, highest] = line.spec.design?.[name]?.range ?? [0, 0];
    return [lowest, highest] as const;
  });
}

/** The same width about a design but so much narrower (a share of the whole), inside the ranges. */
export function regionAbout(line: CompiledLine, design: readonly number[], share: number): Region {
  return wholeRegion(line).map(([lowest, highest], index) => {
    const half = ((highest - lowest) * share) / 2;
    const middle = Math.max(lowest + half, Math.min(highest - half, design[index] ?? 0));
    return [Math.max(lowest, middle - half), Math.min(highest, middle + half)] as const;
  });
}

/** The design at a coded point, in the parameters' units. */
export function designAt(region: Region, coded: readonly number[]): readonly number[] {
  return region.map(([lowest, highest], factor) => (lowest + highest) / 2 + ((coded[factor] ?? 0) * (highest - lowest)) / 2);
}
