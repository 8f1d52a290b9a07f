import type { Command } from "#line";
import { forkPlant, order } from "#plant";
import type { Model } from "./model.ts";

/** Whether the plant, as it stands, would take an order. */
export function isPossible(model: Model, command: Command): boolean {
  try {
    order(forkPlant(model.plant), command);
    return true;
  } catch {
    return false;
  }
}
