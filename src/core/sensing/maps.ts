import { type Plant, partMaps } from "#plant";
import type { CompiledStation } from "#line";
import type { DefectMap } from "./observation.ts";

/** What is known of a map beside its defects. */
type Taken = Pick<DefectMap, "at" | "machine" | "machines" | "times">;

/** Gives the defect maps that a station takes of the part that it has just worked on; the plant's scope must still be the part's. */
export function mapTaker(plant: Plant): (station: CompiledStation, slot: number, taken: () => Taken) => readonly DefectMap[] {
  const defectsOn = partMaps(plant);
  const { parts } = plant.state;
  return (station, slot, taken) => {
    const part = parts.number[slot] ?? 0;
    return station.maps
      .filter(({ every }) => part % every === 0)
      .map((map) => {
        const { x, y } = defectsOn(station, map, slot);
        return { type: "map", station: station.id, map: map.id, part, revision: parts.revision[slot] ?? 0, reworks: parts.reworks[slot] ?? 0, x, y, ...taken() };
      });
  };
}
