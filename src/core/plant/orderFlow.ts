import { type CompiledStation, type DispatchName, type FlowCommand, dispatchRules } from "#line";
import { settle } from "./dispatch.ts";
import { canLock } from "./layout.ts";
import { OrderError } from "./orderError.ts";
import type { Plant } from "./plant.ts";
import { sortQueue } from "./queue.ts";
import { serve } from "./serve.ts";
import { Count } from "./state.ts";
import { standingIn } from "./standing.ts";

/**
 * Orders how work flows from now on: how many parts the line holds, who goes first, what a batch starts with, how much of a buffer is
 * used. Throws, with what was found and what is allowed, on one that the line has not, or that would lock it.
 */
export function orderFlow(plant: Plant, command: FlowCommand): void {
  if (command.type === "wip-limit") limitWip(plant, command.limit);
  else {
    const station = plant.line.stations.find(({ id }) => id === command.station);
    if (station === undefined) throw new OrderError(`unknown station ${command.station}; there are ${plant.line.stations.map(({ id }) => id).join(", ")}`);
    if (command.type === "dispatch") setRule(plant, station, command.rule);
    else if (command.type === "batch") setMinimum(plant, station, command.minimum);
    else setPlaces(plant, station, command.places);
    plant.agenda.push(station.index);
  }
  settle(plant);
  if (plant.layout.hasPools) serve(plant);
}

function limitWip(plant: Plant, limit: number | null): void {
  const { line, layout, state: { count, stations } } = plant;
  if (layout.assembles) throw new OrderError(`wip-limit: found a line that builds parts into others, or takes them apart; a limit could lock it`);
  const least = standingIn(plant) + 1;
  const most = line.conwip < Number.POSITIVE_INFINITY ? (stations.places[line.steps[0]?.station ?? 0] ?? 0) : Number.POSITIVE_INFINITY;
  if (limit !== null && !(Number.isInteger(limit) && limit >= least && limit <= most)) {
    throw new OrderError(`wip-limit: found ${limit}; it is a whole number ${most === Number.POSITIVE_INFINITY ? `of ${least} or more` : `from ${least} to ${most}`}${least > 1 ? " (fewer parts could wait for a batch for ever)" : ""}, or null for what the line says`);
  }
  const before = count[Count.wipLimit] ?? 0;
  count[Count.wipLimit] = limit ?? line.conwip;
  detour(plant, before !== line.conwip, (count[Count.wipLimit] ?? 0) !== line.conwip);
  plant.agenda.push(line.stations.length + line.products.length);
}

function setRule(plant: Plant, station: CompiledStation, rule: DispatchName | null): void {
  const { rule: rules } = plant.state.stations;
  const index = rule === null ? -1 : dispatchRules.indexOf(rule);
  if (rule !== null && index < 0) throw new OrderError(`${station.id}: unknown dispatch rule ${rule}; there are ${dispatchRules.join(", ")}, or null for what the line says`);
  detour(plant, (rules[station.index] ?? -1) >= 0, index >= 0);
  rules[station.index] = index;
  sortQueue(plant, station.index);
}

function setMinimum(plant: Plant, station: CompiledStation, minimum: number | null): void {
  const { stations, count } = plant.state;
  if (station.batch === null) throw new OrderError(`${station.id}: it makes no batches`);
  const most = Math.min(...plant.line.steps.filter((step) => step.station === station.index).map(({ batchMaximum }) => batchMaximum));
  if (minimum !== null && !(Number.isInteger(minimum) && minimum >= 1 && minimum <= most)) throw new OrderError(`${station.id}: found a batch minimum of ${minimum}; it is a whole number from 1 to ${most}, or null for what the line says`);
  const before = stations.batchMinimum[station.index] ?? 0;
  stations.batchMinimum[station.index] = minimum ?? 0;
  const [here, everywhere] = [standingIn(plant, station.index), standingIn(plant)];
  const isFull = station.index !== plant.layout.source && (stations.places[station.index] ?? 0) <= here;
  if (!isFull && (count[Count.wipLimit] ?? 0) > everywhere) return;
  stations.batchMinimum[station.index] = before;
  throw new OrderError(`${station.id}: found a batch minimum of ${minimum}; ${isFull ? `its buffer's ${stations.places[station.index]} places` : `the ${count[Count.wipLimit]} parts of the line`} could all wait for a batch for ever`);
}

function setPlaces(plant: Plant, station: CompiledStation, places: number | null): void {
  const { line, layout, state: { stations, count } } = plant;
  if (station.conveyor !== null) throw new OrderError(`${station.id}: its places are those of its conveyor`);
  const wanted = places ?? station.places;
  if (places !== null && !(Number.isInteger(places) && places >= 0 && places <= station.places)) {
    throw new OrderError(`${station.id}: found a buffer of ${places} places; it is a whole number ${station.places < Number.POSITIVE_INFINITY ? `from 0 to the ${station.places} that are built` : "of 0 or more"}, or null for all`);
  }
  if (wanted < station.places && canLock(line, (index) => index === station.index)) throw new OrderError(`${station.id}: found a buffer of ${places} places; parts come back to it, and fewer places could lock the line`);
  const least = station.index === layout.source ? 0 : standingIn(plant, station.index);
  if (station.batch !== null && wanted <= least) throw new OrderError(`${station.id}: found a buffer of ${places} places; a batch needs ${least + 1} at least`);
  const isFirst = station.index === line.steps[0]?.station;
  const held = count[Count.wipLimit] ?? 0;
  if (line.conwip < Number.POSITIVE_INFINITY && isFirst && wanted < held) throw new OrderError(`${station.id}: found a buffer of ${places} places; the line holds ${held} parts, which can all stand there`);
  stations.places[station.index] = wanted;
}

/** One thing more, or less, that the short ways do not know of. */
function detour({ state: { count } }: Plant, before: boolean, after: boolean): void {
  count[Count.detours] = (count[Count.detours] ?? 0) + Number(after) - Number(before);
}
