import type { CompiledLine, CompiledStation } from "#line";
import { machineStateCount } from "#plant";
import type { Slice } from "./replicate.ts";
import { sharesOf } from "./shares.ts";

/** Fractions of time of a machine, the mean over the machines of a station. `down` is repair and maintenance together. */
export interface StationFractions {
  readonly processing: number;
  readonly starved: number;
  readonly blocked: number;
  readonly down: number;
  /** The part of `down` that is maintenance. */
  readonly maintenance: number;
  readonly setup: number;
  /** Outside its working time; only where the line has calendars. */
  readonly off?: number;
  /** With a part, and nobody to work on it; only where the line has operators. */
  readonly waitingForOperator?: number;
}

/** How the machines of each station spent their time. */
export function stationFigures(line: CompiledLine, slices: readonly Slice[]): Record<string, StationFractions> {
  return Object.fromEntries(line.stations.map((station) => [station.id, fractions(line, slices, station)]));
}

function fractions(line: CompiledLine, slices: readonly Slice[], { firstMachine, machines }: CompiledStation): StationFractions {
  const shares = sharesOf(slices, ({ machineSeconds }) => machineSeconds, { first: firstMachine, count: machines, states: machineStateCount });
  const [starved = 0, processing = 0, blocked = 0, down = 0, setup = 0, maintenance = 0, off = 0, waitingForOperator = 0] = shares;
  return {
    processing, starved, blocked, down: down + maintenance, maintenance, setup,
    ...(line.calendars.length === 0 ? {} : { off }),
    ...(line.pools.length === 0 ? {} : { waitingForOperator }),
  };
}
