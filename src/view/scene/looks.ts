/** The looks of machines and of parts, each a file that is fetched when a line first shows it; what draws them comes beside. */
import type { LineView } from "#loop";
import { loadModels } from "./machines/models.ts";
import { loadPartLooks, looksAlong } from "./parts/partLooks.ts";

/** Fetches every look that a line shows: before that the line can't be drawn. Rejects where one can't be fetched. */
export async function loadLooks({ stations }: Pick<LineView, "stations">): Promise<void> {
  await loadModels(stations.map(({ kind }) => kind));
  await loadPartLooks(looksAlong(stations));
}
