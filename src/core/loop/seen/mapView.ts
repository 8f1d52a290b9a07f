import type { CompiledLine, Text } from "#line";
import { type MapCause, type MapClass, type MapSuspect, fewestDefects, mapCauses, mapClasses, mapSuspects } from "#quality";

/** A defect map that a line takes, and what can be behind what is read on it. */
export interface MapView {
  /** Its id at its station. */
  readonly id: string;
  readonly station: string;
  readonly name: Text;
  readonly shape: "disc" | "rectangle";
  readonly unit: string;
  /** Width and height, in its unit; of a disc both are the diameter. */
  readonly size: readonly [number, number];
  /** Taken of every n-th part. */
  readonly every: number;
  /** Maps with fewer defects show no pattern. */
  readonly fewestDefects: number;
  /** By class, in the order in which they are told: what generally makes it, the likeliest first, and what of this line can, the nearest first. */
  readonly classes: readonly { readonly id: MapClass; readonly general: readonly MapCause[]; readonly suspects: readonly MapSuspect[] }[];
}

/** The defect maps that a line takes, station by station. */
export function mapViews(line: CompiledLine): MapView[] {
  return line.stations.flatMap((station) => station.maps.map(({ id, shape, every, spec: { name, unit, size } }): MapView => ({
    id, station: station.id, name: name ?? { en: id, ko: id }, shape, unit, size, every, fewestDefects,
    classes: mapClasses.map((of) => ({ id: of, general: mapCauses[of], suspects: mapSuspects(line, { station: station.id, map: id, class: of }) })),
  })));
}
