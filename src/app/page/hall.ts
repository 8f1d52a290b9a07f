import type { LineView } from "#loop";
import type { Scene } from "#scene";

interface Hall {
  readonly Scene: typeof Scene;
}

const halls = new WeakMap<LineView, Promise<Hall>>();

/** What draws a line in 3D, fetched together with the looks of all that the line shows. Rejects where a piece can't be fetched, until that is forgotten. */
export function hallOf(line: LineView): Promise<Hall> {
  const known = halls.get(line);
  if (known !== undefined) return known;
  const hall = fetchHall(line);
  halls.set(line, hall);
  return hall;
}

/** Fetches what draws a line anew when it is wanted again. */
export function forgetHall(line: LineView): void {
  halls.delete(line);
}

async function fetchHall(line: LineView): Promise<Hall> {
  const [scene] = await Promise.all([import("#scene"), import("#scene/looks").then(({ loadLooks }) => loadLooks(line))]);
  return scene;
}
