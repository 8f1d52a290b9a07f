import type { DefectMap } from "#sensing";

/** The newest maps of a line, bounded; plain data. */
export interface MapGallery {
  maps: readonly DefectMap[];
}

/** Maps that a gallery keeps of each map of the line. */
export const keptMaps = 24;

/** Takes a map in; of its own kind the oldest goes when there are too many. */
export function keepMap(gallery: MapGallery, map: DefectMap): void {
  const maps = [...gallery.maps, map];
  const isLike = (other: DefectMap): boolean => other.station === map.station && other.map === map.map;
  const like = maps.filter(isLike).length;
  const oldest = like > keptMaps ? maps.findIndex(isLike) : -1;
  gallery.maps = oldest < 0 ? maps : maps.toSpliced(oldest, 1);
}
