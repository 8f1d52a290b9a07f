import type { CompiledLine } from "#line";

/**
 * The station whose machines the charts of a characteristic are kept for: the one that it is controlled at, else the last
 * that makes it, else the one that measures it.
 */
export function chartStation(line: CompiledLine, characteristic: number): number {
  const control = line.controls.find((candidate) => candidate.characteristic === characteristic);
  if (control !== undefined) return control.station;
  const of = line.characteristics[characteristic];
  const maker = line.stations.findLastIndex(({ responses }) => responses.some(({ into }) => into === of?.at));
  return maker >= 0 ? maker : (of?.measuredAt ?? 0);
}
