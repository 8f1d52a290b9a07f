import { microseconds } from "#kernel";
import { partIndex } from "./luck.ts";
import type { Plant } from "./plant.ts";
import { joinQueue } from "./queue.ts";
import { start } from "./start.ts";
import { Count, EventKind, Fate } from "./state.ts";

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
  if (machine >= 0 || compiled.takesAhead) plant.agenda.push(station);
  if (compiled.batch !== null && compiled.batch.wait < Number.POSITIVE_INFINITY) {
    plant.calendar.add((count[Count.now] ?? 0) + microseconds(compiled.batch.wait), EventKind.wake, station, 0);
  }
}

/** Where a step's draws for moves to it begin: beyond those for its times. */
const moves = 2 ** 50;

/** A part leaves a station for its next step's, by transport where the line has it. */
export function move(plant: Plant, from: number, slot: number): void {
  const draw = plant.luck.move;
  const to = stationOfPart(plant, slot);
  const { apart } = plant.layout;
  if (draw === null || from === to || apart[from] === 1 || apart[to] === 1) return enter(plant, slot);
  const { parts, stations, count } = plant.state;
  const stream = plant.luck.steps[parts.step[slot] ?? 0]?.time.stream;
  const index = partIndex(parts.number[slot] ?? 0, parts.reworks[slot] ?? 0);
  const time = stream === undefined ? 0 : microseconds(draw(stream, moves + index));
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
