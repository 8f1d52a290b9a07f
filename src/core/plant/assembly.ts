import type { CompiledInheritance, CompiledStep } from "#line";
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
  const step = plant.line.steps[plant.state.parts.step[slot] ?? 0];
  if (step !== undefined) for (const inheritance of step.inherits) inherit(plant, { slot, step, inheritance });
  for (const { product, lots } of step?.components ?? []) {
    for (let lot = 0; lot < lots; lot += 1) consumeFirst(plant, product, slot);
    plant.agenda.push(plant.line.stations.length + product);
  }
}

/** A part takes an attribute over from the components that it is about to get. */
function inherit(plant: Plant, { slot, step, inheritance: { attribute, how, products } }: { readonly slot: number; readonly step: CompiledStep; readonly inheritance: CompiledInheritance }): void {
  const { parts, products: stocks } = plant.state;
  const width = plant.widths.attribute;
  const values: number[] = [];
  for (const { product, lots } of step.components) {
    let component = stocks.stockHead[product] ?? -1;
    for (let lot = 0; products.has(product) && lot < lots && component >= 0; lot += 1) {
      values.push(parts.attributes[component * width + attribute] ?? 0);
      component = parts.next[component] ?? -1;
    }
  }
  if (values.length > 0) parts.attributes[slot * width + attribute] = together[how](values);
}

/** The record of a part says who worked on it at stations where it has not been itself but a component of it has; of several the first. */
function takeRecord({ state: { parts }, widths }: Plant, from: number, to: number): void {
  for (let station = 0; station < widths.station; station += 1) {
    if ((parts.madeBy[to * widths.station + station] ?? -1) >= 0) continue;
    parts.madeBy[to * widths.station + station] = parts.madeBy[from * widths.station + station] ?? -1;
    parts.madeAt[to * widths.station + station] = parts.madeAt[from * widths.station + station] ?? -1;
  }
}

const together: Readonly<Record<CompiledInheritance["how"], (values: readonly number[]) => number>> = {
  mean: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  least: (values) => Math.min(...values),
  most: (values) => Math.max(...values),
};

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
  takeRecord(plant, slot, into);
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
  // Each stands before those that came before it.
  const middle = (step.splitsInto.reduce((sum, { lots }) => sum + lots, 0) - 1) / 2;
  let number = 0;
  for (const { product, lots } of step.splitsInto) {
    for (let lot = 0; lot < lots; lot += 1) {
      const mate = addMate(plant, slot, product);
      if (step.numberedAs >= 0) plant.state.parts.attributes[mate * plant.widths.attribute + step.numberedAs] = middle - number;
      number += 1;
      plant.listener?.moved(plant, { slot: mate, machine: -1, event: "came-of", of: plant.state.parts.number[slot] ?? -1 });
    }
  }
  if (step.next < 0 && step.splitsInto.length > 0) plant.state.parts.fate[slot] = Fate.usedUp;
}

/** A part that comes of another: what that is so far, it is too. */
function addMate(plant: Plant, slot: number, product: number): number {
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
  bequeath(plant, slot, mate);
  return mate;
}

/** Design, attributes, and what made them go over to a part that comes of another. */
function bequeath({ state: { parts }, widths, revisions }: Plant, from: number, to: number): void {
  if (revisions.length > 1) parts.revision[to] = parts.revision[from] ?? 0;
  copyWithin(parts.attributes, widths.attribute, { from, to });
  copyWithin(parts.measured, widths.characteristic, { from, to });
  copyWithin(parts.madeBy, widths.station, { from, to });
  copyWithin(parts.madeAt, widths.station, { from, to });
  copyWithin(parts.lots, widths.material, { from, to });
  copyWithin(parts.properties, widths.property, { from, to });
}

function copyWithin(array: { copyWithin(target: number, start: number, end: number): unknown }, width: number, { from, to }: { readonly from: number; readonly to: number }): void {
  if (width > 0) array.copyWithin(to * width, from * width, (from + 1) * width);
}
