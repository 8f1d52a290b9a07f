import { quote } from "../describe.ts";
import type { LineDraft } from "../draft.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import type { Check } from "./check.ts";

/** Moves, fleets and tracks name stations that there are; the time of a move is said once; fleets have ids of their own. */
export const handlingIsKnown: Check = (line, report) => {
  const stations = (line.stations ?? []).flatMap((station) => station?.id ?? []);
  for (const { path, id } of stationNames(line)) if (!stations.includes(id)) report(path, quote(id), allowed.known("a station", id, stations));
  const moves = new Set<string>();
  line.transport?.moves?.forEach((move, index) => {
    if (move === undefined) return;
    const path = ["transport", "moves", index];
    const key = JSON.stringify([move.from ?? null, move.to ?? null]);
    if (move.from === undefined && move.to === undefined) report(path, "neither from nor to", allowed.moveNamed);
    else if (moves.has(key)) report(path, `${wayOf(move)} again`, allowed.moveOnce);
    moves.add(key);
  });
  const fleets = new Set<string>();
  line.transport?.fleets?.forEach((fleet, index) => {
    if (fleet?.id === undefined) return;
    if (fleets.has(fleet.id)) report(["transport", "fleets", index, "id"], `${quote(fleet.id)} again`, allowed.unique);
    fleets.add(fleet.id);
  });
};

interface Way {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function wayOf({ from, to }: Way): string {
  return [...(from === undefined ? [] : [`from ${quote(from)}`]), ...(to === undefined ? [] : [`to ${quote(to)}`])].join(" ");
}

/** Every place of the transport that names a station. */
function stationNames({ transport }: LineDraft): { readonly path: Path; readonly id: string }[] {
  const ends = (path: Path, way: Way | undefined): { path: Path; id: string }[] =>
    (["from", "to"] as const).flatMap((end) => (way?.[end] === undefined ? [] : [{ path: [...path, end], id: way[end] }]));
  return [
    ...(transport?.moves ?? []).flatMap((move, index) => ends(["transport", "moves", index], move)),
    ...(transport?.fleets ?? []).flatMap((fleet, index) => {
      const path = ["transport", "fleets", index];
      return [
        ...(fleet?.serves ?? []).flatMap((way, at) => ends([...path, "serves", at], way)),
        ...(fleet?.home === undefined ? [] : [{ path: [...path, "home"], id: fleet.home }]),
        ...(fleet?.kind === "crane" ? Object.keys(fleet.track?.positions ?? {}).map((id) => ({ path: [...path, "track", "positions", id], id })) : []),
      ];
    }),
  ];
}
