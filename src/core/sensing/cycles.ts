import { secondsOf } from "#kernel";
import type { CompiledLine } from "#line";
import type { Plant } from "#plant";
import type { Cycles, Observation } from "./observation.ts";

/** Cycles that are still being gathered: the record of a machine grows until it is taken. */
type Growing = Omit<Cycles, "at" | "count" | "lots" | "seconds"> & { at: number; count: number; lots?: number; readonly seconds: number[] };

/** Gathers what the counters and clocks of machines say, one record a machine at a time. */
export interface CycleCounter {
  /** A machine (counted through all stations) has ended its work on a part. Gives a new record, or null where its last one has grown. */
  readonly end: (machine: number, slot: number) => Observation | null;
  /** What was gathered is taken: the next is a new record. */
  readonly forget: () => void;
  /** A copy of a record of a saved run that was not taken yet: it grows on. */
  readonly takeUp: (record: Cycles) => Observation;
}

export function cycleCounter(plant: Plant): CycleCounter {
  const { line } = plant;
  const { machines } = plant.state;
  const isTimed = line.stations.map((_, station) => hasOneTime(line, station));
  const open = new Map<number, Growing>();
  return {
    end: (machine, slot) => {
      // Of a batch the first part stands for all; the others are counted.
      if (machines.part[machine] !== slot) {
        const batch = open.get(machine);
        if (batch?.lots !== undefined) batch.lots += 1;
        return null;
      }
      const at = secondsOf(plant.state.count[0] ?? 0);
      const seconds = secondsOf(machines.workTotal[machine] ?? 0);
      const index = line.stationOfMachine[machine] ?? 0;
      const known = open.get(machine);
      if (known !== undefined) {
        known.at = at;
        known.count += 1;
        if (known.lots !== undefined) known.lots += 1;
        if (isTimed[index] === true) known.seconds.push(seconds);
        return null;
      }
      const station = line.stations[index];
      if (station === undefined) return null;
      const record: Growing = { type: "cycles", at, station: station.id, machine: machine - station.firstMachine, count: 1, ...(station.batch === null ? {} : { lots: 1 }), seconds: isTimed[index] === true ? [seconds] : [] };
      open.set(machine, record);
      return record;
    },
    forget: () => open.clear(),
    takeUp: (record) => {
      const growing = { ...record, seconds: [...record.seconds] };
      const station = line.stations.find(({ id }) => id === record.station);
      if (station !== undefined) open.set(station.firstMachine + record.machine, growing);
      return growing;
    },
  };
}

/** Whether all that a station's machines work on is of one time: one step, of a lot or of parts one by one. */
function hasOneTime({ steps, stations, releases, inventory }: CompiledLine, index: number): boolean {
  const own = steps.filter(({ station }) => station === index);
  const station = stations[index];
  const areSingle = own[0]?.per === "lot" || (own[0]?.per === "piece" && [...releases, ...inventory].every(({ pieces }) => pieces === 1));
  return own.length === 1 && areSingle && own[0]?.cadence === null && station?.batch === null && station.attendance === null && station.handling === 0;
}
