import { type Draw, Stream, distributionDraw } from "#kernel";
import type { CompiledLine, CompiledStation } from "#line";

/** A stream with its distribution. */
export interface Lot {
  readonly stream: Stream;
  readonly draw: Draw;
}

/** All randomness of a plant: one named stream for each purpose, so that nothing shifts anything else's luck. */
export interface Luck {
  readonly arrival: Lot | null;
  readonly stations: readonly StationLuck[];
  /** By machine, counted through all stations. */
  readonly machines: readonly MachineLuck[];
  /** By characteristic. */
  readonly gauges: readonly Stream[];
}

export interface StationLuck {
  readonly time: Lot;
  /** By response. */
  readonly noise: readonly Stream[];
}

export interface MachineLuck {
  readonly uptime: Lot | null;
  readonly repair: Lot | null;
  readonly maintenance: Lot | null;
  readonly changeover: Lot | null;
  /** By tool state. */
  readonly toolStart: readonly Stream[];
  readonly toolRate: readonly Stream[];
  readonly toolWalk: readonly Stream[];
  /** Where the walk had come to when the run began. */
  readonly toolEarlier: readonly Stream[];
}

/** The luck of a line under a seed. */
export function createLuck(line: CompiledLine, seed: number): Luck {
  const stream = (name: string): Stream => new Stream(seed, name);
  return {
    arrival: line.interarrival ? { stream: stream("arrival"), draw: distributionDraw(line.interarrival) } : null,
    stations: line.stations.map((station) => ({
      time: { stream: stream(`${stationName(station)}/time`), draw: distributionDraw(station.time) },
      noise: station.responses.map(({ id }) => stream(`${stationName(station)}/${id}/noise`)),
    })),
    machines: line.stations.flatMap((station) => Array.from({ length: station.machines }, (_, machine) => machineLuck(station, `${stationName(station)}/${machine}`, stream))),
    gauges: line.characteristics.map(({ id }) => stream(`gauge/${id}`)),
  };
}

/**
 * What the names of a station's streams begin with. Ids have neither "/" nor ":" in them, and responses do not begin with a
 * digit, as machines do: only with the gauges' streams and the sensors' (see `attachSensing`) could a station's be one.
 */
function stationName({ id }: CompiledStation): string {
  return id === "gauge" || id === "sensor" ? `${id}:` : id;
}

function machineLuck(station: CompiledStation, name: string, stream: (name: string) => Stream): MachineLuck {
  const { failures, maintenance, changeover, tools } = station;
  return {
    uptime: failures ? { stream: stream(`${name}/uptime`), draw: distributionDraw(failures.uptime) } : null,
    repair: failures ? { stream: stream(`${name}/repair`), draw: distributionDraw(failures.repair) } : null,
    maintenance: maintenance ? { stream: stream(`${name}/maintenance`), draw: distributionDraw(maintenance.time) } : null,
    changeover: changeover ? { stream: stream(`${name}/changeover`), draw: distributionDraw(changeover) } : null,
    toolStart: tools.map(({ id }) => stream(`${name}/${id}/start`)),
    toolRate: tools.map(({ id }) => stream(`${name}/${id}/rate`)),
    toolWalk: tools.map(({ id }) => stream(`${name}/${id}/walk`)),
    toolEarlier: tools.map(({ id }) => stream(`${name}/${id}/earlier`)),
  };
}

/** More than any count of parts: the draws of a part's later passes stand this far apart. */
const perPass = 2 ** 40;

/** The index of a draw that belongs to a part, on its n-th pass (counted in times sent back). */
export function partIndex(partNumber: number, reworks: number): number {
  return partNumber + reworks * perPass;
}
