import { type StoreApi, createStore } from "zustand";
import type { MapResult, Places } from "#quality";
import type { DefectMap } from "#sensing";

/** Reads a defect map, on another thread than the page's. Rejects where what reads it cannot be had. */
export type ReadMap = (places: Places) => Promise<MapResult>;

/** What was read on the defect maps of the run that is shown. */
export interface MapReadings {
  /** By `mapKey`. */
  readonly results: ReadonlyMap<string, MapResult>;
  /** Some are being read. */
  readonly isReading: boolean;
  /** Why maps could not be read; null while they can. */
  readonly failure: string | null;
}

export interface MapReadingActions {
  /** Reads those of these maps that were not read yet. Does nothing after a failure, until it is told to try again. */
  readonly readMaps: (maps: readonly DefectMap[]) => void;
  readonly readMapsAgain: () => void;
  /** Forgets all that was read: another run is shown. */
  readonly forgetMaps: () => void;
}

/** Many times those that a line keeps; the oldest are forgotten. */
const mostKept = 2000;

const nothingRead: MapReadings = { results: new Map(), isReading: false, failure: null };

/** Names a map among those of a run: its part may have been looked at more than once. */
export function mapKey({ station, map, part, at }: Pick<DefectMap, "station" | "map" | "part" | "at">): string {
  return `${station} ${map} ${part} ${at}`;
}

/** What is read on defect maps: each once. */
export function createMapReadings(read: ReadMap): { readonly state: StoreApi<MapReadings>; readonly actions: MapReadingActions } {
  const state = createStore<MapReadings>(() => nothingRead);
  const underWay = new Set<string>();
  /** What is read for an earlier run comes to nothing. */
  let runs = 0;

  async function readNew(maps: readonly DefectMap[]): Promise<void> {
    const run = runs;
    const fresh = maps.filter((map) => !underWay.has(mapKey(map)) && !state.getState().results.has(mapKey(map)));
    if (fresh.length === 0 || state.getState().failure !== null) return;
    for (const map of fresh) underWay.add(mapKey(map));
    state.setState({ isReading: true });
    const outcome = await readAll(fresh, read);
    if (run !== runs) return;
    for (const map of fresh) underWay.delete(mapKey(map));
    state.setState({ results: newest([...state.getState().results, ...outcome.results]), isReading: underWay.size > 0, failure: outcome.failure ?? state.getState().failure });
  }

  return {
    state,
    actions: {
      readMaps: (maps) => void readNew(maps),
      readMapsAgain: () => state.setState({ failure: null }),
      forgetMaps: () => {
        runs += 1;
        underWay.clear();
        state.setState(nothingRead);
      },
    },
  };
}

/** What could be read of these, and why something could not. */
async function readAll(maps: readonly DefectMap[], read: ReadMap): Promise<{ readonly results: readonly [string, MapResult][]; readonly failure: string | null }> {
  const results: [string, MapResult][] = [];
  let failure: string | null = null;
  await Promise.all(maps.map(async (map) => {
    try {
      results.push([mapKey(map), await read(map)]);
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
  }));
  return { results, failure };
}

function newest(results: readonly [string, MapResult][]): ReadonlyMap<string, MapResult> {
  return new Map(results.slice(-mostKept));
}
