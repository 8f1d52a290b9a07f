import { type BatchVisit, batchVisits, grouped } from "../batchVisits.ts";
import { describe } from "../describe.ts";
import type { LineDraft } from "../draft.ts";
import { allowed } from "../messages.ts";
import { writtenRoutes } from "../routes.ts";
import type { Check } from "./check.ts";

/**
 * Lots that wait for a batch cannot all wait for ever. Each group can hold one lot less than it starts with and stand: there
 * have to be more places before the station, and more parts in a line of a constant number, than all groups hold so.
 */
export const batchesFill: Check = (line, report) => {
  const waiting = grouped(batchVisits(line), ({ station }) => station);
  const pieces = smallestLots(line);
  let everywhere = 0;
  for (const [station, visits] of waiting) {
    const standing = standingLots(visits, pieces);
    everywhere += standing;
    const places = placesBefore(line, station);
    if (places <= standing) report(["stations", station, "bufferBefore"], describe(line.stations?.[station]?.bufferBefore), allowed.batchPlaces(standing + 1));
  }
  const conwip = typeof line.arrivals === "object" && "conwip" in line.arrivals ? line.arrivals.conwip : undefined;
  if (conwip !== undefined && conwip <= everywhere) report(["arrivals", "conwip"], describe(conwip), allowed.batchParts(everywhere + 1));
};

/** How many lots can wait at a station while none of its batches starts. */
function standingLots(visits: readonly BatchVisit[], pieces: ReadonlyMap<string, number>): number {
  const groups = new Map<string, number>();
  for (const { product, group, minimum } of visits.filter(({ starts }) => !starts)) groups.set(group, Math.max(groups.get(group) ?? 0, Math.ceil(minimum / (pieces.get(product) ?? 1)) - 1));
  return [...groups.values()].reduce((sum, lots) => sum + lots, 0);
}

/** Pieces of the smallest lot of each product. */
function smallestLots(line: LineDraft): Map<string, number> {
  const { releases = [], inventory = [] } = line;
  // What comes of a disassembly is a lot of one piece.
  const smallest = new Map(writtenRoutes(line).flat().flatMap(({ step }) => Object.keys(step.splitsInto ?? {}).map((product): [string, number] => [product, 1])));
  for (const lots of [...releases, ...inventory]) {
    const { product = "", pieces = 1 } = lots ?? {};
    smallest.set(product, Math.min(pieces, smallest.get(product) ?? pieces));
  }
  return smallest;
}

/** Places before a station; a first one that never waits for work takes its batch from what is there without end. */
function placesBefore(line: LineDraft, index: number): number {
  const places = line.stations?.[index]?.bufferBefore;
  const isFed = Object.hasOwn(line, "products") || index === 0;
  if (index === 0 && line.arrivals === "saturated") return Number.POSITIVE_INFINITY;
  return places ?? (places === null || isFed ? Number.POSITIVE_INFINITY : 0);
}
