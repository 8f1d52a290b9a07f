import { microseconds } from "#kernel";
import { comeToBelt, hasConveyor, reachEnd } from "./belt.ts";
import { partIndex } from "./luck.ts";
import { putInOutput } from "./output.ts";
import type { Plant } from "./plant.ts";
import { joinQueue } from "./queue.ts";
import { start } from "./start.ts";
import { Count, EventKind, Fate } from "./state.ts";
import { moveTime } from "./travel.ts";

/** Where a part goes: along its route, past the steps that it skips, through transport into the next station's queue. */

/** Sets the step that a part does next, past those that chance lets it skip, and draws its time there. -1 is the end of the route. */
export function aim(plant: Plant, slot: number, step: number): void {
  const { parts } = plant.state;
  const index = partIndex(parts.number[slot] ?? 0, parts.reworks[slot] ?? 0);
  let next = step;
  if (plant.layout.skips) while (next >= 0 && isSkipped(plant, next, index)) next = plant.line.steps[next]?.next ?? -1;
  parts.step[slot] = next;
  if (next < 0) return;
  const luck = plant.luck.steps[next];
  if (luck !== undefined) parts.work[slot] = luck.time.draw(luck.time.stream, index);
}

function isSkipped(plant: Plant, step: number, index: number): boolean {
  const stream = plant.luck.steps[step]?.share ?? null;
  return stream !== null && stream.uniform(index) >= (plant.line.steps[step]?.share ?? 1);
}

/** The station of the step that a part does next. */
export function stationOfPart(plant: Plant, slot: number): number {
  return plant.layout.stationOfStep[plant.state.parts.step[slot] ?? 0] ?? 0;
}

/** A part comes to the station of its next step: an idle machine takes it at once, or it stands in the queue. */
export function enter(plant: Plant, slot: number): void {
  const { stations, parts, count } = plant.state;
  const station = stationOfPart(plant, slot);
  parts.queued[slot] = count[Count.now] ?? 0;
  if (plant.layout.reworks) parts.fate[slot] = Fate.none;
  const machine = stations.idleHead[station] ?? -1;
  const compiled = plant.line.stations[station];
  if (compiled === undefined) return;
  if (machine >= 0 && compiled.isPlain && stations.queueLength[station] === 0) return start(plant, machine, slot);
  joinQueue(plant, station, slot);
  if (machine >= 0) plant.agenda.push(station);
  if (compiled.batch !== null && compiled.batch.wait < Number.POSITIVE_INFINITY) {
    plant.calendar.add((count[Count.now] ?? 0) + microseconds(compiled.batch.wait), EventKind.wake, station, 0);
  }
}

/** A part leaves a station for its next step's, by conveyor or transport where the line has it. */
export function move(plant: Plant, from: number, slot: number): void {
  if (plant.layout.handles) carry(plant, from, slot);
  else enter(plant, slot);
}

function carry(plant: Plant, from: number, slot: number): void {
  const to = stationOfPart(plant, slot);
  const { transport, stations: all } = plant.line;
  const { stations, count } = plant.state;
  const way = from * all.length + to;
  if (plant.layout.conveys && hasConveyor(plant, to)) return comeToBelt(plant, to, slot);
  if (plant.layout.hasFleets && (transport?.fleetOf[way] ?? -1) >= 0) return putInOutput(plant, from, slot);
  if (from === to || transport === null || (transport.timeOf[way] ?? -1) < 0) return enter(plant, slot);
  const time = moveTime(plant, from, slot);
  stations.incoming[to] = (stations.incoming[to] ?? 0) + 1;
  plant.calendar.add((count[Count.now] ?? 0) + time, EventKind.moved, slot, 0);
}

/** Transport brings a part to its next station. */
export function arriveByTransport(plant: Plant, slot: number): void {
  const { incoming } = plant.state.stations;
  const station = stationOfPart(plant, slot);
  incoming[station] = (incoming[station] ?? 0) - 1;
  enter(plant, slot);
}

/** A part has come to the end of a conveyor, where it waits for its station. */
export function arriveByConveyor(plant: Plant, station: number): void {
  enter(plant, reachEnd(plant, station));
}
