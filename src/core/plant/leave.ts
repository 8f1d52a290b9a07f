import { moneyOfProduct } from "#line";
import { book } from "./accounts.ts";
import { costOfEscape, failedCharacteristics } from "./inspection.ts";
import { removePart } from "./part.ts";
import { fillPartScope } from "./physics.ts";
import type { Plant } from "./plant.ts";
import { Count, Fate } from "./state.ts";

/** A part leaves the line: shipped when it is good, scrapped when not. */
export function leave(plant: Plant, slot: number): void {
  const { line, state } = plant;
  const { count, parts } = state;
  const now = count[Count.now] ?? 0;
  if (plant.layout.judges) fillPartScope(plant, slot);
  const failed = failedCharacteristics(plant, slot);
  const good = parts.fate[slot] !== Fate.scrapped && failed.length === 0;
  const counted = good ? Count.good : Count.scrapped;
  const cycle = now - (parts.born[slot] ?? 0);
  count[counted] = (count[counted] ?? 0) + 1;
  if (line.spec.product !== undefined) {
    const { price, materialCost, scrapCost } = moneyOfProduct(line, parts.product[slot]);
    book(plant, good ? "output" : "scrap", (good ? price(plant.scope) : -scrapCost) - materialCost(plant.scope));
  }
  if (good) book(plant, "escapes", -costOfEscape(plant, slot));
  count[Count.cycleTime] = (count[Count.cycleTime] ?? 0) + cycle;
  count[Count.waitingTime] = (count[Count.waitingTime] ?? 0) + (parts.waited[slot] ?? 0);
  if (plant.layout.hasLots) countLot(plant, slot, good);
  plant.listener?.completed(plant, { slot, good, failed });
  removePart(plant, slot);
  // The place is filled again when all else of this event is over.
  if ((count[Count.wipLimit] ?? 0) < Number.POSITIVE_INFINITY || (count[Count.backlog] ?? 0) > 0) plant.agenda.push(plant.line.stations.length + plant.line.products.length);
}

/** What a lot that leaves is for its release. */
function countLot(plant: Plant, slot: number, good: boolean): void {
  const { parts, releases, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const release = parts.release[slot] ?? 0;
  releases.cycleTime[release] = (releases.cycleTime[release] ?? 0) + now - (parts.born[slot] ?? 0);
  const counted = good ? releases.finished : releases.scrapped;
  counted[release] = (counted[release] ?? 0) + 1;
  if (good && now <= (parts.due[slot] ?? 0)) releases.onTime[release] = (releases.onTime[release] ?? 0) + 1;
}
