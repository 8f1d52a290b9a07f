import type { Command } from "#line";
import { stationOfPart } from "./aim.ts";
import { leaveStock } from "./assembly.ts";
import { settle } from "./dispatch.ts";
import { end } from "./finish.ts";
import { returnCard } from "./kanban.ts";
import { OrderError } from "./orderError.ts";
import type { Plant } from "./plant.ts";
import { leaveQueue } from "./queue.ts";
import { detain, enter, move } from "./route.ts";
import { serve } from "./serve.ts";
import { Count, Stop } from "./state.ts";
import { goOn, stop } from "./stop.ts";

type StopOrder = Extract<Command, { readonly type: "hold" | "release" | "re-inspect" }>;

/**
 * Holds parts, releases them, or sends them to their inspection again. A part that has left the line in the meantime is passed
 * over. Throws, with what was found and what is allowed, on a number that no part has had.
 */
export function orderStops(plant: Plant, { type, parts }: StopOrder): void {
  const entered = plant.state.count[Count.entered] ?? 0;
  for (const part of parts) {
    if (!(Number.isInteger(part) && part >= 0 && part < entered)) throw new OrderError(`${type}: found part ${part}; parts have whole numbers, ${entered === 0 ? "and none has come yet" : `0 to ${entered - 1} so far`}`);
  }
  const slots = new Map<number, number>();
  plant.state.parts.number.forEach((number, slot) => slots.set(number, slot));
  for (const part of new Set(parts)) {
    const slot = slots.get(part);
    if (slot !== undefined) carryOut(plant, type, slot);
  }
  settle(plant);
  if (plant.layout.hasPools) serve(plant);
}

function carryOut(plant: Plant, type: StopOrder["type"], slot: number): void {
  switch (type) {
    case "hold":
      return hold(plant, slot);
    case "release":
      return release(plant, slot);
    case "re-inspect":
      return inspectAgain(plant, slot);
  }
}

function hold(plant: Plant, slot: number): void {
  const { parts } = plant.state;
  if (parts.stop[slot] === Stop.hold) return;
  stop(plant, slot, Stop.hold);
  plant.listener?.moved(plant, { slot, machine: -1, event: "held" });
  giveUpPlace(plant, slot);
}

/** A part that stands aside goes its way; one that has not come so far just goes on. */
function release(plant: Plant, slot: number): void {
  const { parts } = plant.state;
  if (parts.stop[slot] !== Stop.hold) return;
  const aside = parts.aside[slot] ?? 0;
  goOn(plant, slot);
  plant.listener?.moved(plant, { slot, machine: -1, event: "released" });
  if (aside < 0) enter(plant, slot);
  else if (aside > 0 && (parts.step[slot] ?? -1) < 0) end(plant, slot);
  else if (aside > 0) move(plant, aside - 1, slot);
}

/** Sends a part that waits to its inspection at once, and any other when its step is done. */
function inspectAgain(plant: Plant, slot: number): void {
  const { parts } = plant.state;
  const aside = parts.aside[slot] ?? 0;
  parts.aside[slot] = 0;
  stop(plant, slot, Stop.inspect);
  plant.listener?.moved(plant, { slot, machine: -1, event: "sent-to-inspection" });
  if (aside === 0) return giveUpPlace(plant, slot);
  if (detain(plant, slot, aside)) return;
  if (aside < 0) enter(plant, slot);
  else if ((parts.step[slot] ?? -1) < 0) end(plant, slot);
  else move(plant, aside - 1, slot);
}

/** A part that waits, for a machine or to be built in, gives up its place. One that is anywhere else is stopped when it comes from there. */
function giveUpPlace(plant: Plant, slot: number): void {
  const { parts, count } = plant.state;
  if ((parts.step[slot] ?? -1) < 0) return giveUpStock(plant, slot);
  const station = stationOfPart(plant, slot);
  if (!isInQueue(plant, station, slot)) return;
  leaveQueue(plant, station, slot);
  parts.waited[slot] = (parts.waited[slot] ?? 0) + (count[Count.now] ?? 0) - (parts.queued[slot] ?? 0);
  if (plant.layout.hasKanban) returnCard(plant, station);
  plant.agenda.push(station);
  enter(plant, slot);
}

function giveUpStock(plant: Plant, slot: number): void {
  if (!plant.layout.assembles || !leaveStock(plant, slot)) return;
  const last = plant.line.steps.findLast(({ product }) => product === plant.state.parts.product[slot]);
  if (!detain(plant, slot, (last?.station ?? 0) + 1)) end(plant, slot);
}

function isInQueue({ state: { parts, stations } }: Plant, station: number, slot: number): boolean {
  for (let waiting = stations.queueHead[station] ?? -1; waiting >= 0; waiting = parts.next[waiting] ?? -1) if (waiting === slot) return true;
  return false;
}
