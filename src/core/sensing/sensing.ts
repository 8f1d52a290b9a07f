import { secondsOf } from "#kernel";
import { type Plant, type PlantListener, machineStatus, readSensor } from "#plant";
import { type CycleCounter, cycleCounter } from "./cycles.ts";
import { mapTaker } from "./maps.ts";
import type { Observation } from "./observation.ts";

/** The eyes on a plant: sensors, gauges, equipment events and completions, gathered until they are taken. */
export interface Sensing {
  /** What was observed since the last call, in the order it happened. */
  readonly take: () => readonly Observation[];
  /** What waits to be taken; plain data, for a snapshot. */
  readonly waiting: () => readonly Observation[];
}

export interface SensingOptions {
  /** Whether it tells of the movements of parts, in a line whose parts are sensed, measured or inspected; `false` when left out. */
  readonly movements?: boolean;
  /** Whether it asks the machines for their status when observations are taken; `false` when left out. */
  readonly status?: boolean;
}

/** Attaches sensors and gauges to a plant. From here on downstream nothing but observations is known of it. `waiting`: those of a saved run. */
export function attachSensing(plant: Plant, waiting: readonly Observation[] = [], { movements = false, status = false }: SensingOptions = {}): Sensing {
  const cycles = cycleCounter(plant);
  let gathered = waiting.map((one) => (one.type === "cycles" ? cycles.takeUp(one) : one));
  const emit = (observation: Observation): number => gathered.push(observation);
  plant.listener = { ...listener(plant, emit, cycles), moved: movements && plant.widths.station > 0 ? movementTeller(emit) : () => undefined };
  return {
    take: () => {
      if (status) emit({ type: "status", at: secondsOf(plant.state.count[0] ?? 0), ...machineStatus(plant) });
      const taken = gathered;
      gathered = [];
      cycles.forget();
      return taken;
    },
    waiting: () => gathered,
  };
}

/** What the plant's records say of its parts' ways. */
function movementTeller(emit: (observation: Observation) => void): PlantListener["moved"] {
  return ({ line, state: { parts, count } }, { slot, machine, event, into, of }) => {
    const station = line.stations[line.stationOfMachine[machine] ?? -1] ?? null;
    const own = station === null ? -1 : machine - station.firstMachine;
    const entry = { type: "movement", at: secondsOf(count[0] ?? 0), part: parts.number[slot] ?? 0, revision: parts.revision[slot] ?? 0, event, station: station?.id ?? null, machine: own } as const;
    emit({ ...entry, ...(into !== undefined && { into }), ...(of !== undefined && { of }) });
  };
}

function listener(plant: Plant, emit: (observation: Observation) => void, cycles: CycleCounter): Omit<PlantListener, "moved"> {
  const { line } = plant;
  const { parts, count } = plant.state;
  const now = (): number => secondsOf(count[0] ?? 0);
  const record = recorder(plant);
  const { material } = plant.widths;
  const lotsOf = (slot: number): { materials?: readonly number[] } => (material === 0 ? {} : { materials: [...parts.lots.subarray(slot * material, (slot + 1) * material)] });
  const mapsOf = mapTaker(plant);
  return {
    processed: (_, { station: index, machine, slot }) => {
      const station = line.stations[index];
      if (station === undefined) return;
      const own = machine - station.firstMachine;
      const cycle = cycles.end(machine, slot);
      if (cycle !== null) emit(cycle);
      for (let index = 0; index < station.sensors.length; index += 1) {
        const value = readSensor(plant, station, { sensor: index, machine });
        if (!Number.isNaN(value)) emit({ type: "reading", at: now(), station: station.id, machine: own, sensor: station.sensors[index]?.id ?? "", part: parts.number[slot] ?? 0, value });
      }
      for (const map of mapsOf(station, slot, () => ({ at: now(), machine: own, ...record(slot) }))) emit(map);
    },
    measured: (_, { characteristic, slot, value }) => {
      const id = line.characteristics[characteristic]?.id ?? "";
      emit({ type: "measurement", at: now(), characteristic: id, part: parts.number[slot] ?? 0, revision: parts.revision[slot] ?? 0, value, reworks: parts.reworks[slot] ?? 0, ...record(slot), ...lotsOf(slot) });
    },
    completed: (_, { slot, good, failed }) => {
      const number = parts.number[slot] ?? 0;
      const cycleSeconds = now() - secondsOf(parts.born[slot] ?? 0);
      emit({ type: "completion", at: now(), part: number, revision: parts.revision[slot] ?? 0, good, failed, reworks: parts.reworks[slot] ?? 0, cycleSeconds, ...(line.products.length > 1 && { product: parts.product[slot] ?? 0 }), ...lotsOf(slot) });
    },
    equipment: (_, { machine, event, setPoint, value, mode }) => {
      const station = line.stations[line.stationOfMachine[machine] ?? 0];
      if (station !== undefined) emit({ type: "equipment", at: now(), station: station.id, machine: machine - station.firstMachine, event, ...(setPoint === undefined || value === undefined ? {} : { setPoint, value }), ...(mode === undefined ? {} : { mode }) });
    },
    lotOpened: (_, { machine, material, lot }) => {
      const station = line.stations[line.stationOfMachine[machine] ?? 0];
      const id = line.physics.materials[material]?.id;
      if (station !== undefined && id !== undefined) emit({ type: "equipment", at: now(), station: station.id, machine: machine - station.firstMachine, event: "lot-opened", material: id, lot });
    },
  };
}

interface PartRecord {
  readonly machines: readonly number[];
  readonly times: readonly number[];
}

/** The plant's record of a part's way; one copy for all that is measured of it at one moment. */
function recorder({ state, widths }: Plant): (slot: number) => PartRecord {
  const { parts, count } = state;
  let newest: PartRecord = { machines: [], times: [] };
  let [at, of] = [-1, -1];
  return (slot) => {
    const now = count[0] ?? 0;
    const part = parts.number[slot] ?? -1;
    if (at === now && of === part) return newest;
    [at, of] = [now, part];
    const times: number[] = [];
    const machines: number[] = [];
    for (let index = slot * widths.station; index < (slot + 1) * widths.station; index += 1) {
      const time = parts.madeAt[index] ?? -1;
      machines.push(parts.madeBy[index] ?? -1);
      times.push(time < 0 ? -1 : secondsOf(time));
    }
    newest = { machines, times };
    return newest;
  };
}
