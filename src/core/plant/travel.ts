import { type Stream, microseconds } from "#kernel";
import type { CompiledFleet } from "#line";
import { partIndex } from "./luck.ts";
import type { Plant } from "./plant.ts";

/** How long ways take: by the table of moves, or along the track of a crane. */

/** Where a step's draws for moves to it begin: beyond those for its times. */
const moves = 2 ** 50;

/** Microseconds of a part's move from a station to that of its next step; the draw is the part's own. */
export function moveTime(plant: Plant, from: number, slot: number): number {
  const { parts } = plant.state;
  const step = parts.step[slot] ?? 0;
  const to = plant.layout.stationOfStep[step] ?? 0;
  const track = fleetOf(plant, from, to)?.track ?? null;
  const stream = plant.luck.steps[step]?.time.stream;
  if (track !== null) return microseconds(trackSeconds(track, from, to));
  return stream === undefined ? 0 : drawn(plant, { from, to }, { stream, index: moves + partIndex(parts.number[slot] ?? 0, parts.reworks[slot] ?? 0) });
}

/** Microseconds of a vehicle's next drive without a part. */
export function emptyTime(plant: Plant, vehicle: number, to: number): number {
  const { handling } = plant.state;
  const fleet = fleetOfVehicle(plant, vehicle);
  const from = handling.at[vehicle] ?? 0;
  const stream = plant.luck.vehicles[vehicle]?.empty;
  if (from === to || fleet === undefined || stream === undefined) return 0;
  if (fleet.track !== null) return microseconds(trackSeconds(fleet.track, from, to));
  const nth = handling.trips[vehicle] ?? 0;
  handling.trips[vehicle] = nth + 1;
  return drawn(plant, { from, to }, { stream, index: nth });
}

/** Mean seconds of a vehicle's way from where it stands to a station. */
export function meanEmptySeconds(plant: Plant, vehicle: number, to: number): number {
  const { transport } = plant.line;
  const from = plant.state.handling.at[vehicle] ?? 0;
  const track = fleetOfVehicle(plant, vehicle)?.track ?? null;
  if (from === to || transport === null) return 0;
  if (track !== null) return trackSeconds(track, from, to);
  return transport.means[transport.timeOf[from * plant.line.stations.length + to] ?? -1] ?? 0;
}

/** The fleet that makes a move; undefined where none does. */
export function fleetOf(plant: Plant, from: number, to: number): CompiledFleet | undefined {
  const { transport, stations } = plant.line;
  return transport?.fleets[transport.fleetOf[from * stations.length + to] ?? -1];
}

export function fleetOfVehicle(plant: Plant, vehicle: number): CompiledFleet | undefined {
  return plant.line.transport?.fleets[plant.layout.fleetOfVehicle[vehicle] ?? -1];
}

function trackSeconds({ positions, speed }: NonNullable<CompiledFleet["track"]>, from: number, to: number): number {
  return Math.abs((positions[to] ?? 0) - (positions[from] ?? 0)) / speed;
}

function drawn(plant: Plant, { from, to }: { readonly from: number; readonly to: number }, { stream, index }: { readonly stream: Stream; readonly index: number }): number {
  const draw = plant.luck.moves[plant.line.transport?.timeOf[from * plant.line.stations.length + to] ?? -1];
  return draw === undefined ? 0 : microseconds(draw(stream, index));
}

/** Microseconds that the drive takes that a vehicle without a part is on, from where it has last been. */
export function presentEmptyTime(plant: Plant, vehicle: number, to: number): number {
  const { handling } = plant.state;
  const fleet = fleetOfVehicle(plant, vehicle);
  const from = handling.at[vehicle] ?? 0;
  const stream = plant.luck.vehicles[vehicle]?.empty;
  if (from === to || fleet === undefined || stream === undefined) return 0;
  if (fleet.track !== null) return microseconds(trackSeconds(fleet.track, from, to));
  return drawn(plant, { from, to }, { stream, index: (handling.trips[vehicle] ?? 0) - 1 });
}
