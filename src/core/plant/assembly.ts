import { aim } from "./aim.ts";
import { createPart, removePart } from "./part.ts";
import type { Plant } from "./plant.ts";
import { Count, Fate, Stop } from "./state.ts";
import { stop } from "./stop.ts";

/** Assembly and disassembly: finished components wait in the stock of their product until they are built into another part. */

/** Whether the stock of a part's product has room for it. */
export function hasStockRoom(plant: Plant, slot: number): boolean {
  const product = plant.state.parts.product[slot] ?? 0;
  return (plant.state.products.stockLength[product] ?? 0) < (plant.line.products[product]?.stock ?? 0);
}

/** Whether a part, at the end of its route, is a component. */
export function isComponent(plant: Plant, slot: number): boolean {
  const { parts } = plant.state;
  return parts.fate[slot] !== Fate.scrapped && parts.fate[slot] !== Fate.usedUp && plant.line.products[parts.product[slot] ?? 0]?.isComponent === true;
}

/** A finished component stands last in its stock; the stations that build it in look again. */
export function joinStock(plant: Plant, slot: number): void {
  const { parts, products } = plant.state;
  const product = parts.product[slot] ?? 0;
  const tail = products.stockTail[product] ?? -1;
  parts.next[slot] = -1;
  if (tail < 0) products.stockHead[product] = slot;
  else parts.next[tail] = slot;
  products.stockTail[product] = slot;
  products.stockLength[product] = (products.stockLength[product] ?? 0) + 1;
  plant.agenda.push(...(plant.layout.assemblers[product] ?? []));
}

/** Whether all that is to be built into a part is there. */
export function hasComponents(plant: Plant, slot: number): boolean {
  const { components = [] } = plant.line.steps[plant.state.parts.step[slot] ?? 0] ?? {};
  return components.every(({ product, lots }) => (plant.state.products.stockLength[product] ?? 0) >= lots);
}

/** Builds into a part what its step takes: the components that have waited longest. Their stocks have room then. */
export function buildIn(plant: Plant, slot: number): void {
  const { components = [] } = plant.line.steps[plant.state.parts.step[slot] ?? 0] ?? {};
  for (const { product, lots } of components) {
    for (let lot = 0; lot < lots; lot += 1) consumeFirst(plant, product, slot);
    plant.agenda.push(plant.line.stations.length + product);
  }
}

/** Takes a component out of its stock; false when it does not stand in it. */
export function leaveStock(plant: Plant, slot: number): boolean {
  const { parts, products } = plant.state;
  const product = parts.product[slot] ?? 0;
  let before = -1;
  let at = products.stockHead[product] ?? -1;
  while (at >= 0 && at !== slot) {
    before = at;
    at = parts.next[at] ?? -1;
  }
  if (at < 0) return false;
  const next = parts.next[slot] ?? -1;
  if (before < 0) products.stockHead[product] = next;
  else parts.next[before] = next;
  if (next < 0) products.stockTail[product] = before;
  products.stockLength[product] = (products.stockLength[product] ?? 0) - 1;
  plant.agenda.push(plant.line.stations.length + product);
  return true;
}

function consumeFirst(plant: Plant, product: number, into: number): void {
  const { parts, products } = plant.state;
  const slot = products.stockHead[product] ?? -1;
  const next = parts.next[slot] ?? -1;
  products.stockHead[product] = next;
  if (next < 0) products.stockTail[product] = -1;
  products.stockLength[product] = (products.stockLength[product] ?? 0) - 1;
  plant.listener?.moved(plant, { slot, machine: -1, event: "built-in", into: parts.number[into] ?? -1 });
  consume(plant, slot);
}

/** A part is no more, because it is in another, or others have come of it. */
export function consume(plant: Plant, slot: number): void {
  const { count } = plant.state;
  count[Count.consumed] = (count[Count.consumed] ?? 0) + 1;
  removePart(plant, slot);
}

/** Makes the parts that come of one at its step, as mates behind it: they leave the machine with it. */
export function split(plant: Plant, slot: number): void {
  const step = plant.line.steps[plant.state.parts.step[slot] ?? 0];
  if (step === undefined) return;
  for (const { product, lots } of step.splitsInto) for (let lot = 0; lot < lots; lot += 1) addMate(plant, slot, product);
  if (step.next < 0 && step.splitsInto.length > 0) plant.state.parts.fate[slot] = Fate.usedUp;
}

function addMate(plant: Plant, slot: number, product: number): void {
  const mate = createPart(plant, plant.state.parts.release[slot] ?? 0);
  const { parts } = plant.state;
  parts.product[mate] = product;
  parts.pieces[mate] = 1;
  parts.priority[mate] = parts.priority[slot] ?? 0;
  parts.due[mate] = parts.due[slot] ?? Number.POSITIVE_INFINITY;
  if (parts.stop[slot] !== Stop.none) stop(plant, mate, parts.stop[slot] ?? Stop.none);
  aim(plant, mate, plant.line.products[product]?.firstStep ?? 0);
  parts.mate[mate] = parts.mate[slot] ?? -1;
  parts.mate[slot] = mate;
}
