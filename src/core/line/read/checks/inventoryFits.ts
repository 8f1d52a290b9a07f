import { describe, quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import { stepNames, writtenRoutes } from "../routes.ts";
import type { LineDraft, StationDraft } from "../draft.ts";
import type { Check } from "./check.ts";

/** What is in the line at the start has room: on the machines of its station and in the buffer before it. A line of a constant number begins with that. */
export const inventoryFits: Check = (line, report) => {
  const { arrivals, inventory = [] } = line;
  if (inventory.length > 0 && typeof arrivals === "object" && "conwip" in arrivals) report(["inventory"], describe(inventory), allowed.inventoryOfConwip);
  const stationAt = stationsOfSteps(line);
  const waiting = new Map<StationDraft, number>();
  inventory.forEach((stock, index) => {
    const station = stationAt(stock?.product, stock?.step);
    if (station === undefined || stock === undefined) return;
    const lots = (waiting.get(station) ?? 0) + (stock.lots ?? 1);
    waiting.set(station, lots);
    const room = roomAt(line, station);
    if (lots > room) report(["inventory", index, "lots"], `${lots} lots at ${quote(station.id ?? "")}`, allowed.inventoryRoom(room));
  });
};

/** Finds the station of a step by the product's name and the step's; its first where it names none. */
function stationsOfSteps(line: LineDraft): (product: string | undefined, step: string | undefined) => StationDraft | undefined {
  const places = writtenRoutes(line).flatMap((route) => route.map(({ product, id, station }, index) => ({ product, id, station, index })));
  const known = Object.hasOwn(line, "products")
    ? places
    : [...stepNames(line).keys()].flatMap((product) => (line.stations ?? []).map((station, index) => ({ product, id: station?.id ?? "", station, index })));
  const byName = new Map(known.flatMap(({ product, id, station, index }) => [[`${product}/${id}`, station] as const, ...(index === 0 ? [[`${product}/`, station] as const] : [])]));
  return (product, step) => byName.get(`${product ?? ""}/${step ?? ""}`);
}

function roomAt(line: LineDraft, station: StationDraft): number {
  const { bufferBefore, machines = 1 } = station;
  const isFed = Object.hasOwn(line, "products") || (station === line.stations?.[0] && line.arrivals !== "saturated");
  if (bufferBefore === null || (bufferBefore === undefined && isFed)) return Number.POSITIVE_INFINITY;
  return machines + (bufferBefore ?? 0);
}
