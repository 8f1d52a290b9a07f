import { type Distribution, type Draw, Stream, distributionDraw } from "#kernel";
import type { CompiledFailure, CompiledFleet, CompiledLine, CompiledStation, CompiledStep } from "#line";

/** A stream with its distribution. */
export interface Chance {
  readonly stream: Stream;
  readonly draw: Draw;
}

/** All randomness of a plant: one named stream for each purpose, so that nothing shifts anything else's luck. */
export interface Luck {
  /** By release; null where it has no time of its own. */
  readonly releases: readonly (Chance | null)[];
  /** By step of all routes. */
  readonly steps: readonly StepLuck[];
  /** By time of the transport: how a move's follows from a further draw of its step. */
  readonly moves: readonly Draw[];
  /** By vehicle, counted through all fleets. */
  readonly vehicles: readonly VehicleLuck[];
  readonly stations: readonly StationLuck[];
  /** By machine, counted through all stations. */
  readonly machines: readonly MachineLuck[];
  /** By characteristic. */
  readonly gauges: readonly Stream[];
}

export interface StepLuck {
  readonly time: Chance;
  readonly setup: Chance | null;
  /** Whether a lot does the step, is sent back, is scrapped: null where no chance decides. */
  readonly share: Stream | null;
  readonly rework: Stream | null;
  readonly scrap: Stream | null;
}

export interface StationLuck {
  /** By response. */
  readonly noise: readonly Stream[];
  /** Where a machine stands among the idle ones; null where it stands last. */
  readonly idle: Stream | null;
}

interface FailureLuck {
  readonly uptime: Chance;
  readonly repair: Chance;
  readonly first: Chance | null;
}

export interface VehicleLuck {
  readonly failure: FailureLuck | null;
  /** For the drives without a part. */
  readonly empty: Stream;
}

export interface MachineLuck {
  /** By failure mode. */
  readonly failures: readonly FailureLuck[];
  readonly maintenance: Chance | null;
  /** By preventive plan. */
  readonly preventive: readonly Chance[];
  readonly changeover: Chance | null;
  /** For the changes between setups. */
  readonly setups: Stream | null;
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
    releases: line.releases.map(({ interarrival, luckName }) => (interarrival === null ? null : chance(stream, luckName, interarrival))),
    steps: line.steps.map((step) => stepLuck(step, step.luckName === "" ? nameOfStation(line, step) : step.luckName, stream)),
    moves: (line.transport?.times ?? []).map(distributionDraw),
    vehicles: (line.transport?.fleets ?? []).flatMap((fleet) => Array.from({ length: fleet.vehicles }, (_, vehicle) => vehicleLuck(fleet, `fleet:${fleet.id}/${vehicle}`, stream))),
    stations: line.stations.map((station) => ({
      noise: station.responses.map(({ id }) => stream(`${stationName(station)}/${id}/noise`)),
      idle: station.takesAnyIdle ? stream(`${stationName(station)}/idle`) : null,
    })),
    machines: line.stations.flatMap((station) => Array.from({ length: station.machines }, (_, machine) => machineLuck(station, `${stationName(station)}/${machine}`, stream))),
    gauges: line.characteristics.map(({ id }) => stream(`gauge/${id}`)),
  };
}

/**
 * What the names of a station's streams begin with. Ids have neither "/" nor ":" in them, and responses do not begin with a
 * digit, as machines do: only with the streams of gauges, sensors (see `attachSensing`) and defect maps (see `partMaps`) could a station's be one.
 */
function stationName({ id }: CompiledStation): string {
  return id === "gauge" || id === "sensor" || id === "map" ? `${id}:` : id;
}

function nameOfStation(line: CompiledLine, step: CompiledStep): string {
  const station = line.stations[step.station];
  return station === undefined ? step.id : stationName(station);
}

type Named = (name: string) => Stream;

function chance(stream: Named, name: string, of: Distribution): Chance {
  return { stream: stream(name), draw: distributionDraw(of) };
}

function stepLuck({ time, setupTime, share, rework, scrap }: CompiledStep, name: string, stream: Named): StepLuck {
  return {
    time: chance(stream, `${name}/time`, time),
    setup: setupTime === null ? null : chance(stream, `${name}/setup`, setupTime),
    share: share < 1 ? stream(`${name}/share`) : null,
    rework: rework === null ? null : stream(`${name}/rework`),
    scrap: scrap > 0 ? stream(`${name}/scrap`) : null,
  };
}

function failureLuck({ id, uptime, repair, first }: CompiledFailure, name: string, stream: Named): FailureLuck {
  const mode = id === null ? "" : `:${id}`;
  return { uptime: chance(stream, `${name}/uptime${mode}`, uptime), repair: chance(stream, `${name}/repair${mode}`, repair), first: first === null ? null : chance(stream, `${name}/first${mode}`, first) };
}

function vehicleLuck({ failure }: CompiledFleet, name: string, stream: Named): VehicleLuck {
  return { failure: failure === null ? null : failureLuck(failure, name, stream), empty: stream(`${name}/empty`) };
}

function machineLuck(station: CompiledStation, name: string, stream: Named): MachineLuck {
  const { failures, maintenance, preventive, changeover, setups, tools } = station;
  return {
    failures: failures.map((failure) => failureLuck(failure, name, stream)),
    maintenance: maintenance ? chance(stream, `${name}/maintenance`, maintenance.time) : null,
    preventive: preventive.map(({ id, time }) => chance(stream, `${name}/preventive:${id}`, time)),
    changeover: changeover ? chance(stream, `${name}/changeover`, changeover) : null,
    setups: setups === null ? null : stream(`${name}/setups`),
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
