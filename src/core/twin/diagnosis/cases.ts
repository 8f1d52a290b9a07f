import type { CompiledLine } from "#line";

/** A part that was measured: how far each of its characteristics lay from what the line model expects, and the way it went. Plain data. */
export interface PartCase {
  readonly part: number;
  readonly at: number;
  /** By station: the machine that worked on it (-1 for none) and when it was done. */
  readonly machines: readonly number[];
  readonly times: readonly number[];
  /** By material: the lot that it got; -1 for none. */
  readonly materials: readonly number[];
  /** By characteristic, in standard deviations of a measurement; null where it was not measured. */
  readonly deviations: (number | null)[];
}

/** A sensor's reading: how far it lay from what the line model expects, in standard deviations. */
export interface ReadingCase {
  readonly at: number;
  readonly part: number;
  readonly deviation: number;
}

/** What a diagnosis rests on: the newest cases. Plain data, bounded. */
export interface Cases {
  parts: PartCase[];
  /** By `station/machine/sensor`, all three by index. */
  readings: Record<string, ReadingCase[]>;
  /** When the lots of each material were opened, by material index. */
  opened: { readonly lot: number; readonly at: number }[][];
}

export function noCases(line: CompiledLine): Cases {
  return { parts: [], readings: {}, opened: line.physics.materials.map(() => []) };
}

export function readingKey(station: number, machine: number, sensor: number): string {
  return `${station}/${machine}/${sensor}`;
}
