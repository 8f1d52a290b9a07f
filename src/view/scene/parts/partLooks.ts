import { onDemand } from "../onDemand.ts";
import type { StationView } from "#loop";
import { modelOf } from "../machines/models.ts";
import type { PartLook } from "./partLook.ts";
import { look as plain } from "./looks/plain.ts";

const looks = onDemand(import.meta.glob<{ readonly look: PartLook }>(["./looks/*.ts", "!./looks/plain.ts"]), ({ look }) => look);

/** Loads the looks of these names. Rejects where one can't be fetched. */
export const loadPartLooks = looks.load;

export const lookNames: readonly string[] = ["plain", ...looks.names];

/** The look of a name; a plain box where no file has that name. Throws where it has not been loaded. */
export function lookNamed(name: string): PartLook {
  return looks.get(name) ?? plain;
}

/**
 * The names of a part's looks along a line: while it waits for or is in each station what the stations before have made of it,
 * and last what leaves the line.
 */
export function looksAlong(stations: readonly StationView[]): string[] {
  const models = stations.map(({ kind }) => modelOf(kind));
  const first = models.find(({ takes, leaves }) => takes !== undefined || leaves !== undefined);
  let look = first?.takes ?? first?.leaves ?? "plain";
  const along = models.map(({ leaves }) => {
    const before = look;
    look = leaves ?? look;
    return before;
  });
  return [...along, look];
}
