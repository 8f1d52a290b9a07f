import { type MapNetwork, type MapResult, type Places, readMap } from "#quality";

/** What the page asks of the thread that reads defect maps: a map, and where the network's files are. */
export interface ToMapThread {
  readonly ask: number;
  /** Address of the folder, with a slash at its end. */
  readonly folder: string;
  readonly places: Places;
}

/** What it answers: what the map shows, or why the network could not be had. */
export type FromMapThread = { readonly ask: number; readonly result: MapResult } | { readonly ask: number; readonly failed: string };

/** The thread's work: opens the network with the first map, and reads one map after the other. A network that could not be had is asked for anew. */
export function createMapThread(answer: (message: FromMapThread) => void, open: (folder: string) => Promise<MapNetwork>): (message: ToMapThread) => Promise<void> {
  let opening: Promise<MapNetwork> | null = null;
  return async ({ ask, folder, places }) => {
    try {
      opening ??= open(folder);
      answer({ ask, result: readMap(await opening, places) });
    } catch (error) {
      opening = null;
      answer({ ask, failed: error instanceof Error ? error.message : String(error) });
    }
  };
}
