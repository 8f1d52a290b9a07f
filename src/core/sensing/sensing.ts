import { Stream, normalQuantile, secondsOf } from "#kernel";
import type { CompiledLine } from "#line";
import type { Plant, PlantListener } from "#plant";
import { mapTaker } from "./maps.ts";
import type { Observation } from "./observation.ts";

/** The eyes on a plant: sensors with noise and sampling, gauges, equipment events and completions, gathered until they are taken. */
export interface Sensing {
  /** What was observed since the last call, in the order it happened. */
  readonly take: () => readonly Observation[];
  /** What waits to be taken; plain data, for a snapshot. */
  readonly waiting: () => readonly Observation[];
}

const perMachine = 2 ** 40;

/** Attaches sensors and gauges to a plant. From here on downstream nothing but observations is known of it. `waiting`: those of a saved run. */
export function attachSensing(plant: Plant, waiting: readonly Observation[] = []): Sensing {
  let gathered = [...waiting];
  plant.listener = listener(plant, (observation) => gathered.push(observation));
  return {
    take: () => {
      const taken = gathered;
      gathered = [];
      return taken;
    },
    waiting: () => gathered,
  };
}

function listener(plant: Plant, emit: (observation: Observation) => void): PlantListener {
  const { line } = plant;
  const noise = sensorNoise(line, plant.seed);
  const { parts, machines, count } = plant.state;
  const now = (): number => secondsOf(count[0] ?? 0);
  const record = recorder(plant);
  const mapsOf = mapTaker(plant);
  return {
    processed: (_, { station: index, machine, slot }) => {
      const station = line.stations[index];
      if (station === undefined) return;
      const nth = machines.partsBegun[machine] ?? 0;
      const own = machine - station.firstMachine;
      for (const [at, sensor] of station.sensors.entries()) {
        if (nth % (sensor.every ?? 1) !== 0) continue;
        const sd = sensor.noise ?? 0;
        const z = sd === 0 ? 0 : normalQuantile(noise[index]?.[at]?.uniform(nth + own * perMachine) ?? 0.5);
        emit({ type: "reading", at: now(), station: station.id, machine: own, sensor: sensor.id, part: parts.number[slot] ?? 0, value: sensor.evaluate(plant.scope) + sd * z });
      }
      for (const map of mapsOf(station, slot, () => ({ at: now(), machine: own, ...record(slot) }))) emit(map);
    },
    measured: (_, { characteristic, slot, value }) => {
      const { machines: made, times } = record(slot);
      emit({
        type: "measurement",
        at: now(),
        characteristic: line.characteristics[characteristic]?.id ?? "",
        part: parts.number[slot] ?? 0,
        revision: parts.revision[slot] ?? 0,
        value,
        reworks: parts.reworks[slot] ?? 0,
        machines: made,
        times,
      });
    },
    completed: (_, { slot, good, failed }) => {
      const number = parts.number[slot] ?? 0;
      const cycleSeconds = now() - secondsOf(parts.born[slot] ?? 0);
      emit({ type: "completion", at: now(), part: number, revision: parts.revision[slot] ?? 0, good, failed, reworks: parts.reworks[slot] ?? 0, cycleSeconds });
    },
    equipment: (_, { machine, event }) => {
      const station = line.stations[line.stationOfMachine[machine] ?? 0];
      if (station !== undefined) emit({ type: "equipment", at: now(), station: station.id, machine: machine - station.firstMachine, event });
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

/** One stream for the noise of each sensor, by station. */
function sensorNoise(line: CompiledLine, seed: number): readonly (readonly Stream[])[] {
  return line.stations.map(({ id, sensors }) => sensors.map((sensor) => new Stream(seed, `sensor/${id}/${sensor.id}`)));
}
