import type { Command } from "#line";
import { OrderError } from "./orderError.ts";
import type { Plant } from "./plant.ts";

/** The most parts between two that a gauge measures, as in a line model. */
const mostEvery = 1_000_000;

/** A gauge measures every n-th part from now on. Throws, with what was found and what is allowed, on what the line has not. */
export function orderSampling(plant: Plant, { characteristic, every }: Extract<Command, { readonly type: "sample" }>): void {
  const found = plant.line.characteristics.find(({ id }) => id === characteristic);
  if (found === undefined) throw new OrderError(`unknown characteristic ${characteristic}; there are ${plant.line.characteristics.map(({ id }) => id).join(", ") || "none"}`);
  if (found.gauge.plan !== null) throw new OrderError(`${characteristic}: its gauge samples lots by a plan; every n-th part is for a gauge without one`);
  if (!(Number.isInteger(every) && every >= 1 && every <= mostEvery)) throw new OrderError(`${characteristic}: found every ${every}; a gauge measures every n-th part, n a whole number from 1 to ${mostEvery}`);
  plant.state.sensing.every[found.index] = every;
}
