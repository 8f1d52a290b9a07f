import { type CompiledLine, analyzeLine, compileLine } from "#line";
import { advance, machineStatus, plantSeconds } from "#plant";
import type { Assumption } from "../assumption.ts";
import { copyOf } from "../fork.ts";
import { ownSeed, startModel } from "../model.ts";
import { partPace } from "../pace.ts";
import { followBottleneck, noBottlenecks } from "./bottlenecks.ts";
import { stationShares } from "./stations.ts";

/** The bottleneck that would be left if the present one were faster. Stations by index. */
export interface NextBottleneck {
  /** When it was worked out, in simulated seconds. */
  readonly at: number;
  /** The present one, which was given a machine more. */
  readonly of: number;
  /** The one with the largest share of the time in a forecast of that line, alone or shifting, and its share, 0…1; -1 where none was. */
  readonly station: number;
  readonly share: number;
  /** The one of least capacity by the times of the line model (see `analyzeLine`); -1 where none has a limit. */
  readonly byTimes: number;
}

/** A model's machines are asked so often, or twice in the time between two parts, where that is longer. */
const leastSeconds = 30;

/** So often, and so much longer than for a line of a part a minute or faster is the forecast. */
function rhythmOf(line: CompiledLine): { readonly everySeconds: number; readonly stretch: number } {
  const everySeconds = Math.max(leastSeconds, Math.round(partPace(line) / 2));
  return { everySeconds, stretch: everySeconds / leastSeconds };
}

/**
 * Forecasts the line with one machine more at a station, and says which is the bottleneck then: one run of the twin. `horizonSeconds`: of a line of
 * a part a minute or faster; a slower one takes as many parts.
 */
export function nextBottleneck(line: CompiledLine, assumption: Assumption, { of, horizonSeconds, seed }: { readonly of: number; readonly horizonSeconds: number; readonly seed: number }): NextBottleneck {
  const faster = withMachineMore(line, of);
  const plant = copyOf(startModel(faster, assumedWith(line, assumption, of), { seed }), ownSeed(seed, "next"));
  const seen = noBottlenecks();
  const begin = plantSeconds(plant);
  const { everySeconds, stretch } = rhythmOf(line);
  for (let at = begin; at <= begin + horizonSeconds * stretch; at += everySeconds) {
    advance(plant, at);
    followBottleneck(seen, { type: "status", at, ...machineStatus(plant) });
  }
  const shares = stationShares(faster, seen).map(({ sole, shifting }) => sole + shifting);
  const largest = Math.max(...shares);
  const { bottleneck } = analyzeLine(faster.spec);
  return { at: assumption.at, of, station: largest > 0 ? shares.indexOf(largest) : -1, share: Math.max(0, largest), byTimes: faster.stations.findIndex(({ id }) => id === bottleneck) };
}

function withMachineMore({ spec }: CompiledLine, of: number): CompiledLine {
  return compileLine({ ...spec, stations: spec.stations.map((station, index) => (index === of ? { ...station, machines: (station.machines ?? 1) + 1 } : station)) });
}

/** What is assumed, the new machine set as the last of its station is, its tools as the line model says. */
function assumedWith(line: CompiledLine, assumption: Assumption, of: number): Assumption {
  const { firstMachine = 0, machines = 1 } = line.stations[of] ?? {};
  const inserted = <Value>(values: readonly Value[]): Value[] => [...values.slice(0, firstMachine + machines), ...values.slice(firstMachine + machines - 1)];
  const { down, service, repaired, recent } = assumption.equipment;
  const moved = (machine: number): number => (machine < firstMachine + machines ? machine : machine + 1);
  return {
    ...assumption, setPoints: inserted(assumption.setPoints), partsSinceMaintenance: inserted(assumption.partsSinceMaintenance),
    equipment: { down: inserted(down), service: inserted(service), repaired: inserted(repaired), recent: recent.map((event) => ({ ...event, machine: moved(event.machine) })) },
  };
}
