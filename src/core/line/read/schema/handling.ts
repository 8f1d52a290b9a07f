import type { z } from "zod";
import type { ConveyorSpec, CraneSpec, MoveSpec, ServedMoveSpec, TransportSpec, VehicleFleetSpec } from "../../handlingSpec.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import { choice } from "./choice.ts";
import { distribution } from "./distribution.ts";
import { duration } from "./duration.ts";
import { anyNumber, boolean, id, metres, oneOf, whole, words } from "./leaf.ts";
import { list, named, object } from "./object.ts";
import { failureMode } from "./stationFlow.ts";
import { text } from "./text.ts";

/** The name of a station. */
const name = words(limits.idLength);

const move = object<MoveSpec>(allowed.move, { from: name.optional(), to: name.optional(), time: distribution });
const served = object<ServedMoveSpec>(allowed.served, { from: name.optional(), to: name.optional() });

const carrier = {
  id,
  name: text.optional(),
  serves: list(served, allowed.serves(limits.moves), { least: 1, most: limits.moves }).optional(),
  load: duration.optional(),
  unload: duration.optional(),
  failures: failureMode.optional(),
  requests: oneOf(["fifo", "priority"]).optional(),
  home: name.optional(),
};

const kind = oneOf(["agv", "hoist", "crane"], allowed.fleetKind).optional();
const vehicles = object<VehicleFleetSpec>(allowed.fleet, { ...carrier, kind, vehicles: whole(1, limits.vehicles, allowed.vehicles(limits.vehicles)).optional() });
const crane = object<CraneSpec>(allowed.fleet, {
  ...carrier,
  kind,
  track: object<CraneSpec["track"]>(allowed.track, { positions: named(anyNumber, allowed.positions), speed: metres }),
});
const fleet = choice([vehicles, crane], (value) => (typeof value === "object" && value !== null && "kind" in value && value.kind === "crane" ? crane : vehicles));

/** What a line may say of how its parts get from station to station. */
export const transport: z.ZodType = object<TransportSpec>(allowed.transport, {
  time: distribution.optional(),
  except: list(name, allowed.except, { most: limits.stations }).optional(),
  moves: list(move, allowed.moves(limits.moves), { most: limits.moves }).optional(),
  fleets: list(fleet, allowed.fleets(limits.fleets), { most: limits.fleets }).optional(),
});

export const conveyor: z.ZodType = object<ConveyorSpec>(allowed.conveyor, {
  length: metres,
  speed: metres,
  spacing: metres,
  accumulating: boolean.optional(),
});
