import type { CompiledMap, CompiledStation } from "#line";
import { partIndex } from "../luck.ts";
import type { Plant } from "../plant.ts";
import { type DrawMap, mapDrawer } from "./draw.ts";
import type { Defects } from "./ground.ts";

/** Gives the defects that lie on a part, for one map of the station that it has just been worked on at; the scope must still be the part's. */
export type PartMaps = (station: CompiledStation, map: CompiledMap, slot: number) => Defects;

/** The defects of a plant's parts. They are the part's own: nothing that is looked at, or not, changes them. */
export function partMaps(plant: Plant): PartMaps {
  const drawers = new Map<CompiledMap, DrawMap>();
  const { parts } = plant.state;
  return (station, map, slot) => {
    let drawer = drawers.get(map);
    if (drawer === undefined) drawers.set(map, (drawer = mapDrawer(map, plant.seed, `map/${station.id}/${map.id}`)));
    return drawer(plant.scope, partIndex(parts.number[slot] ?? 0, parts.reworks[slot] ?? 0));
  };
}
