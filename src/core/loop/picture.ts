import { type Plant, Count } from "#plant";
import type { Counters } from "./figures.ts";
import { type Frame, type MachineFrame, type PartFrame, type PlantFrame, mostOfQueue, waiting } from "./frame.ts";
import type { Session } from "./session.ts";
import { type Put, putCarried, putDone, roomOnTheWay, vehicleFrame } from "./pictureVehicles.ts";

/** A picture of plant and shadow as they stand. Reads, changes nothing. */
export function takePicture(session: Session): Frame {
  const { plant, shadow, data } = session;
  return {
    timeSeconds: (plant.state.count[Count.now] ?? 0) / 1e6,
    plant: plantFrame(plant, { followed: data.follower.serial, since: data.plantFigures.start }),
    shadow: plantFrame(shadow, { followed: null, since: data.shadowFigures.start }),
  };
}

/** The buffers of a frame, for handing it over without a copy. */
export function buffersOf(frame: Frame): ArrayBuffer[] {
  return [frame.plant, frame.shadow].flatMap(({ machines, parts, queues, vehicles }) =>
    [queues, vehicles.state, vehicles.from, vehicles.to, vehicles.progress, machines.state, machines.progress, machines.cycle, parts.slot, parts.serial, parts.station, parts.machine, parts.position, parts.flags].map(({ buffer }) => buffer),
  );
}

function plantFrame(plant: Plant, { followed, since }: { readonly followed: number | null; readonly since: Counters }): PlantFrame {
  const { count } = plant.state;
  return {
    machines: machineFrame(plant),
    parts: partFrame(plant, followed),
    vehicles: vehicleFrame(plant),
    queues: Uint32Array.from(plant.line.stations, ({ index }) => standingBefore(plant, index)),
    good: (count[Count.good] ?? 0) - since.good,
    scrapped: (count[Count.scrapped] ?? 0) - since.scrapped,
  };
}

/** Parts that stand before a station, those on its conveyor counted. Parts on their way by vehicle stand nowhere. */
export function standingBefore({ line, state }: Plant, station: number): number {
  const { stations, handling } = state;
  const queued = stations.queueLength[station] ?? 0;
  if ((line.stations[station]?.conveyor ?? null) === null) return queued;
  return queued + (handling.onBelt[station] ?? 0) - ((handling.atEnd[station] ?? -1) >= 0 ? 1 : 0);
}

function machineFrame(plant: Plant): MachineFrame {
  const { machines, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const progress = new Float32Array(machines.state.length);
  for (let machine = 0; machine < progress.length; machine += 1) {
    const total = machines.workTotal[machine] ?? 0;
    if ((machines.part[machine] ?? -1) < 0 || total <= 0) continue;
    const isWorking = machines.state[machine] === 1 || machines.state[machine] === 4;
    const done = total - Math.max(0, machines.workLeft[machine] ?? 0) + (isWorking ? now - (machines.began[machine] ?? 0) : 0);
    progress[machine] = Math.min(1, done / total);
  }
  return { state: machines.state.slice(), progress, cycle: Uint32Array.from(machines.partsBegun) };
}

function partFrame(plant: Plant, followed: number | null): PartFrame {
  const { machines, stations, parts, handling } = plant.state;
  // One more for the followed part, which may stand far back.
  const most = plant.line.stations.reduce((sum, { index }) => sum + Math.min(standingBefore(plant, index), mostOfQueue), machines.part.length + roomOnTheWay(plant) + 1);
  const room = Math.min(most, plant.state.count[Count.wip] ?? 0);
  const frame = {
    count: 0, slot: new Uint32Array(room), serial: new Uint32Array(room), station: new Uint16Array(room),
    machine: new Uint16Array(room), position: new Uint16Array(room), flags: new Uint8Array(room),
  };
  const put: Put = (slot, place) => {
    const at = frame.count;
    const number = parts.number[slot] ?? 0;
    frame.slot[at] = slot;
    frame.serial[at] = number;
    frame.station[at] = place.station;
    frame.machine[at] = place.machine;
    frame.position[at] = place.position;
    frame.flags[at] = ((parts.reworks[slot] ?? 0) > 0 ? 1 : 0) + ((parts.revision[slot] ?? 0) > 0 ? 2 : 0) + (number === followed ? 4 : 0);
    frame.count = at + 1;
  };
  machines.part.forEach((slot, machine) => {
    if (slot >= 0) put(slot, { station: plant.line.stationOfMachine[machine] ?? 0, machine, position: 0 });
  });
  putDone(plant, put);
  putCarried(plant, put);
  // The followed part may stand anywhere, and is looked for as far as that.
  let sought = followed === null ? -1 : parts.number.indexOf(followed);
  if (machines.part.includes(sought)) sought = -1;
  for (let station = 0; station < plant.line.stations.length; station += 1) {
    let position = 0;
    const belt = handling.beltHead[station] ?? -1;
    for (let slot = firstOf(stations.queueHead[station], belt); slot >= 0; slot = slot === stations.queueTail[station] ? belt : (parts.next[slot] ?? -1)) {
      if (position >= mostOfQueue && sought < 0) break;
      if (position < mostOfQueue || slot === sought) put(slot, { station, machine: waiting, position: Math.min(position, 65_535) });
      if (slot === sought) sought = -1;
      position += 1;
    }
  }
  return frame;
}

/** The first of a queue, or of the belt behind it. */
function firstOf(queue: number | undefined, belt: number): number {
  return queue === undefined || queue < 0 ? belt : queue;
}
