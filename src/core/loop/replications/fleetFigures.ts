import type { CompiledFleet } from "#line";
import { vehicleStateCount } from "#plant";
import type { Slice } from "./replicate.ts";
import { sharesOf } from "./shares.ts";

/** Fractions of time of a vehicle, the mean over those of a fleet. `loaded` is with a part, loading and unloading counted. */
export interface FleetFractions {
  readonly idle: number;
  readonly empty: number;
  readonly loaded: number;
  readonly down: number;
}

/** What the vehicles of each fleet spend their time with. */
export function fleetFigures(fleets: readonly CompiledFleet[], slices: readonly Slice[]): Record<string, FleetFractions> {
  return Object.fromEntries(fleets.map((fleet) => [fleet.id, fractions(slices, fleet)]));
}

function fractions(slices: readonly Slice[], { firstVehicle, vehicles }: CompiledFleet): FleetFractions {
  const shares = sharesOf(slices, ({ vehicleSeconds }) => vehicleSeconds, { first: firstVehicle, count: vehicles, states: vehicleStateCount });
  const [idle = 0, empty = 0, loaded = 0, down = 0] = shares;
  return { idle, empty, loaded, down };
}
