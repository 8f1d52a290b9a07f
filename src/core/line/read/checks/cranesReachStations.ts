import { quote } from "../describe.ts";
import type { LineDraft } from "../draft.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** The track of a crane has a position for each station that it can be called to. */
export const cranesReachStations: Check = (line, report) => {
  const all = (line.stations ?? []).flatMap((station) => station?.id ?? []);
  line.transport?.fleets?.forEach((fleet, index) => {
    if (fleet?.kind !== "crane" || fleet.track?.positions === undefined) return;
    const { positions } = fleet.track;
    const missing = reachedBy(fleet, all).filter((id) => !Object.hasOwn(positions, id));
    for (const id of missing) report(["transport", "fleets", index, "track", "positions"], `no position for ${quote(id)}`, allowed.position);
  });
};

type FleetDraft = NonNullable<NonNullable<NonNullable<LineDraft["transport"]>["fleets"]>[number]>;

/** The stations between which a crane goes; all where one of its moves leaves an end open, or it starts at the first. */
function reachedBy({ serves, home }: FleetDraft, all: readonly string[]): readonly string[] {
  const isOpen = serves === undefined || serves.some((way) => way?.from === undefined || way.to === undefined);
  if (isOpen) return all;
  const first = home ?? all[0];
  return [...new Set([...serves.flatMap((way) => [way?.from ?? [], way?.to ?? []].flat()), ...(first === undefined ? [] : [first])])].filter((id) => all.includes(id));
}
