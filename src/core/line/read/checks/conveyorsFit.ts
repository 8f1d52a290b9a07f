import { describe, quote } from "../describe.ts";
import type { LineDraft } from "../draft.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** A conveyor stands between stations, alone, with place for a part, and is the only way to its station. */
export const conveyorsFit: Check = (line, report) => {
  const starts = startsOf(line);
  line.stations?.forEach((station, index) => {
    if (station?.conveyor === undefined) return;
    const path = ["stations", index, "conveyor"];
    const { length, spacing } = station.conveyor;
    if (length !== undefined && spacing !== undefined && spacing > length) report([...path, "spacing"], describe(spacing), allowed.conveyorSpacing(length));
    if (station.bufferBefore !== undefined) report(["stations", index, "bufferBefore"], `${describe(station.bufferBefore)} beside a conveyor`, allowed.conveyorOrBuffer);
    if (station.batch !== undefined) report(["stations", index, "batch"], "a batch behind a conveyor", allowed.conveyorBatch);
    if (station.id !== undefined && starts.has(station.id)) report(path, `a conveyor before ${quote(station.id)}, where parts start`, allowed.conveyorBetween);
  });
  const carried = new Set((line.stations ?? []).flatMap((station) => (station?.conveyor !== undefined && station.id !== undefined ? [station.id] : [])));
  const isCarried = (to: string | undefined): to is string => to !== undefined && carried.has(to);
  line.transport?.moves?.forEach((move, index) => {
    if (isCarried(move?.to)) report(["transport", "moves", index, "to"], quote(move.to), allowed.conveyorCarries);
  });
  line.transport?.fleets?.forEach((fleet, index) => fleet?.serves?.forEach((way, at) => {
    if (isCarried(way?.to)) report(["transport", "fleets", index, "serves", at, "to"], quote(way.to), allowed.conveyorCarries);
  }));
};

/** The stations where parts come into the line, or stand when the run begins. */
function startsOf(line: LineDraft): Set<string> {
  const [first] = line.stations ?? [];
  if (line.products === undefined) return new Set(first?.id === undefined ? [] : [first.id]);
  const routes = new Map(Object.entries(line.products).map(([product, of]) => [product, of?.route ?? []]));
  const firsts = [...routes.values()].flatMap(([step]) => step?.station ?? []);
  const stocked = (line.inventory ?? []).flatMap((stock) => {
    const visits = (routes.get(stock?.product ?? "") ?? []).filter((step) => step !== undefined && (step.id ?? step.station) === stock?.step);
    return visits.flatMap((step) => step?.station ?? []);
  });
  return new Set([...firsts, ...stocked]);
}
