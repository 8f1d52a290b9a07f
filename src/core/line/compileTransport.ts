import { compileFailures } from "./compileFlow.ts";
import type { CompiledConveyor, CompiledFleet, CompiledTransport } from "./compiledHandling.ts";
import type { FleetSpec, MoveSpec, ServedMoveSpec } from "./handlingSpec.ts";
import { meanSeconds } from "./mean.ts";
import { resolveDistribution } from "./resolve.ts";
import type { LineSpec, StationSpec } from "./spec.ts";
import { seconds, secondsIn } from "./units.ts";

/** What a line says of the ways between its stations, compiled. A station with a conveyor is reached by that alone. */
export function compileTransport(line: LineSpec): CompiledTransport | null {
  const { transport } = line;
  if (transport === undefined) return null;
  const { time, except = [], moves = [], fleets = [] } = transport;
  const times = [...moves.map((move) => move.time), ...(time === undefined ? [] : [time])].map((given) => resolveDistribution(given));
  const count = line.stations.length;
  const timeOf = new Int32Array(count * count).fill(-1);
  const fleetOf = new Int32Array(count * count).fill(-1);
  const find = timeFinder(moves, time === undefined ? -1 : moves.length);
  const serving = fleets.map(servedBy);
  line.stations.forEach((from, at) => {
    line.stations.forEach((to, other) => {
      if (at === other || except.includes(from.id) || except.includes(to.id)) return;
      timeOf[at * count + other] = find(from.id, to.id);
      if (to.conveyor === undefined) fleetOf[at * count + other] = serving.findIndex((serves) => serves(from.id, to.id));
    });
  });
  return { times, means: times.map(meanSeconds), timeOf, fleetOf, fleets: compileFleets(line, fleets) };
}

/** Index of the time of a move: of the entry that names both stations, or its start, or its end; else `otherwise`. */
function timeFinder(moves: readonly MoveSpec[], otherwise: number): (from: string, to: string) => number {
  const known = new Map(moves.map((move, index) => [pairOf(move), index]));
  return (from, to) => known.get(pairOf({ from, to })) ?? known.get(pairOf({ from })) ?? known.get(pairOf({ to })) ?? otherwise;
}

function pairOf({ from, to }: ServedMoveSpec): string {
  return JSON.stringify([from ?? null, to ?? null]);
}

function servedBy({ serves }: FleetSpec): (from: string, to: string) => boolean {
  if (serves === undefined) return () => true;
  const served = new Set(serves.map(pairOf));
  return (from, to) => [{ from, to }, { from }, { to }, {}].some((move) => served.has(pairOf(move)));
}

function compileFleets(line: LineSpec, fleets: readonly FleetSpec[]): CompiledFleet[] {
  const ids = line.stations.map(({ id }) => id);
  let firstVehicle = 0;
  return fleets.map((fleet, index) => {
    const vehicles = fleet.kind === "crane" ? 1 : (fleet.vehicles ?? 1);
    firstVehicle += vehicles;
    return {
      id: fleet.id, index, vehicles, firstVehicle: firstVehicle - vehicles,
      loadSeconds: secondsIn(fleet.load ?? seconds(0)), unloadSeconds: secondsIn(fleet.unload ?? seconds(0)),
      failure: compileFailures(fleet)[0] ?? null,
      byPriority: fleet.requests === "priority",
      home: Math.max(0, ids.indexOf(fleet.home ?? "")), goesHome: fleet.home !== undefined,
      track: fleet.kind === "crane" ? { positions: positionsOf(fleet.track.positions, ids), speed: fleet.track.speed } : null,
    };
  });
}

function positionsOf(positions: Readonly<Record<string, number>>, ids: readonly string[]): number[] {
  return ids.map((id) => (Object.hasOwn(positions, id) ? (positions[id] ?? 0) : 0));
}

export function compileConveyor({ conveyor }: StationSpec): CompiledConveyor | null {
  if (conveyor === undefined) return null;
  const { length, speed, spacing, accumulating } = conveyor;
  return { capacity: conveyorCapacity(length, spacing), travelSeconds: length / speed, gapSeconds: spacing / speed, accumulating: accumulating ?? true };
}

/** How many parts stand on a belt. A whole number that division has made a hair too small stays whole: 0.3 m hold three of 0.1 m. */
function conveyorCapacity(length: number, spacing: number): number {
  return Math.floor((length / spacing) * (1 + 1e-12));
}
