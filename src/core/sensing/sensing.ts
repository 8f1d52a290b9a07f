import { Stream, normalQuantile, secondsOf } from "#kernel";
import type { CompiledLine } from "#line";
import type { Plant, PlantListener } from "#plant";
import type { Observation } from "./observation.ts";

/** The eyes on a plant: sensors with noise and sampling, gauges, equipment events and completions, gathered until they are taken. */
export interface Sensing {
  /** What was observed since the last call, in the order it happened. */
  readonly take: () => readonly Observation[];
}

const perMachine = 2 ** 40;

/** Attaches sensors and gauges to a plant. From here on downstream nothing but observations is known of it. */
export function attachSensing(plant: Plant): Sensing {
  let gathered: Observation[] = [];
  plant.listener = listener(plant, (observation) => gathered.push(observation));
  return {
    take: () => {
      const taken = gathered;
      gathered = [];
      return taken;
    },
  };
}

function listener(plant: Plant, emit: (observation: Observation) => void): PlantListener {
  const { line, widths } = plant;
  const noise = sensorNoise(line, plant.seed);
  const { parts, machines, count } = plant.state;
  const now = (): number => secondsOf(count[0] ?? 0);
  return {
    processed: (_, { station: index, machine, slot }) => {
      const station = line.stations[index];
      if (station === undefined) return;
      const nth = machines.partsBegun[machine] ?? 0;
      const own = machine - station.firstMachine;
      station.sensors.forEach((sensor, at) => {
        if (nth % (sensor.every ?? 1) !== 0) return;
        const z = (sensor.noise ?? 0) === 0 ? 0 : normalQuantile(noise[index]?.[at]?.uniform(nth + own * perMachine) ?? 0.5);
        const value = sensor.evaluate(plant.scope) + (sensor.noise ?? 0) * z;
        emit({ type: "reading", at: now(), station: station.id, machine: own, sensor: sensor.id, part: parts.number[slot] ?? 0, value });
      });
    },
    measured: (_, { characteristic, slot, value }) => {
      const from = slot * widths.station;
      emit({
        type: "measurement",
        at: now(),
        characteristic: line.characteristics[characteristic]?.id ?? "",
        part: parts.number[slot] ?? 0,
        revision: parts.revision[slot] ?? 0,
        value,
        machines: Array.from(parts.madeBy.subarray(from, from + widths.station)),
        times: Array.from(parts.madeAt.subarray(from, from + widths.station), (time) => (time < 0 ? -1 : secondsOf(time))),
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

/** One stream for the noise of each sensor, by station. */
function sensorNoise(line: CompiledLine, seed: number): readonly (readonly Stream[])[] {
  return line.stations.map(({ id, sensors }) => sensors.map((sensor) => new Stream(seed, `sensor/${id}/${sensor.id}`)));
}
