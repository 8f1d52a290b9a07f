import { Chance, type Distribution, type Draw, Stream, distributionDraw, normalQuantile, scaled } from "#kernel";
import type { CompiledFailure, CompiledFleet, CompiledLine, CompiledStation, CompiledStep } from "#line";

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
  readonly gauges: readonly GaugeLuck[];
  /** By environment, and by property of a material: of its lots. */
  readonly environment: readonly Stream[];
  readonly properties: readonly Stream[];
}

interface GaugeLuck {
  readonly noise: Stream;
  /** By machine of the measuring station, how far its gauge is off. */
  readonly offsets: readonly number[];
}

interface SensorLuck {
  readonly noise: Stream;
  /** Null where no reading is ever lost. */
  readonly dropout: Stream | null;
  /** By machine of the station, how far its sensor is off. */
  readonly biases: readonly number[];
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
  /** By sensor. */
  readonly sensors: readonly SensorLuck[];
  readonly judgement: Stream | null;
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
  /** By tool state, by response: what this machine has more than the others, always. */
  readonly toolOffsets: readonly number[];
  readonly responses: readonly number[];
}

/** By how much a model's times are longer than its line says, where a twin has learnt that the plant's are. */
export interface LuckScales {
  /** By step of all routes, of its processing time. */
  readonly steps: readonly number[];
  /** By machine, counted through all stations: of its times between failures, and of its repairs. */
  readonly uptimes: readonly number[];
  readonly repairs: readonly number[];
}

/** The luck of a line under a seed. */
export function createLuck(line: CompiledLine, seed: number, scales: LuckScales | null = null): Luck {
  const stream = (name: string): Stream => new Stream(seed, name);
  return {
    releases: line.releases.map(({ interarrival, luckName }) => (interarrival === null ? null : chance(stream, luckName, interarrival))),
    steps: line.steps.map((step) => stepLuck(step, step.luckName === "" ? nameOfStation(line, step) : step.luckName, { stream, scale: scales?.steps[step.index] ?? 1 })),
    moves: (line.transport?.times ?? []).map(distributionDraw),
    vehicles: (line.transport?.fleets ?? []).flatMap((fleet) => Array.from({ length: fleet.vehicles }, (_, vehicle) => vehicleLuck(fleet, `fleet:${fleet.id}/${vehicle}`, stream))),
    stations: line.stations.map((station) => ({
      noise: station.responses.map(({ id }) => stream(`${stationName(station)}/${id}/noise`)),
      idle: station.takesAnyIdle ? stream(`${stationName(station)}/idle`) : null,
      sensors: sensorLuck(line, station, stream),
      judgement: station.judgement === null ? null : stream(`${stationName(station)}/judgement`),
    })),
    machines: line.stations.flatMap((station) => Array.from({ length: station.machines }, (_, machine) => machineLuck(withScaledFailures(station, station.firstMachine + machine, scales), `${stationName(station)}/${machine}`, stream))),
    gauges: line.characteristics.map(({ id, measuredAt, gauge }) => ({
      noise: stream(`gauge/${id}`),
      offsets: offsetsOf(line.stations[measuredAt]?.machines ?? 0, gauge.reproducibility, () => stream(`gauge/${id}:machine`)),
    })),
    environment: line.physics.environment.map(({ id }) => stream(`environment/${id}`)),
    properties: line.physics.properties.map(({ id }) => stream(`material/${id}`)),
  };
}

/**
 * What the names of a station's streams begin with. Ids have neither "/" nor ":" in them, and responses do not begin with a
 * digit, as machines do: only with the streams of gauges, sensors, materials, the environment and defect maps (see `partMaps`) could a station's be one.
 */
function stationName({ id }: CompiledStation): string {
  return id === "gauge" || id === "sensor" || id === "material" || id === "environment" || id === "map" ? `${id}:` : id;
}

function nameOfStation(line: CompiledLine, step: CompiledStep): string {
  const station = line.stations[step.station];
  return station === undefined ? step.id : stationName(station);
}

type Named = (name: string) => Stream;

function chance(stream: Named, name: string, of: Distribution): Chance {
  return new Chance(stream(name), of);
}

function stepLuck({ time, setupTime, share, rework, scrap }: CompiledStep, name: string, { stream, scale }: { readonly stream: Named; readonly scale: number }): StepLuck {
  return {
    time: chance(stream, `${name}/time`, scaled(time, scale)),
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

function sensorLuck({ physics }: CompiledLine, { id: station, index: at, machines, sensors }: CompiledStation, stream: Named): readonly SensorLuck[] {
  return sensors.map(({ id, dropout, biasSd }, index) => {
    const isLost = dropout > 0 || [...physics.faults.values()].some((fault) => fault.kind === "sensor" && fault.station === at && fault.sensor === index && fault.dropout > 0);
    return {
      noise: stream(`sensor/${station}/${id}`),
      dropout: isLost ? stream(`sensor/${station}/${id}:dropout`) : null,
      biases: offsetsOf(machines, biasSd, () => stream(`sensor/${station}/${id}:bias`)),
    };
  });
}

/** What each of some machines has of its own; empty where they are all alike. */
function offsetsOf(machines: number, sd: number, named: () => Stream): readonly number[] {
  if (sd === 0) return [];
  const stream = named();
  return Array.from({ length: machines }, (_, machine) => sd * normalQuantile(stream.uniform(machine)));
}

/** A station whose failures are as one of its machines has them. */
function withScaledFailures(station: CompiledStation, machine: number, scales: LuckScales | null): CompiledStation {
  if (scales === null || station.failures.length === 0) return station;
  const [uptimes, repairs] = [scales.uptimes[machine] ?? 1, scales.repairs[machine] ?? 1];
  return { ...station, failures: station.failures.map((failure) => ({ ...failure, uptime: scaled(failure.uptime, uptimes), repair: scaled(failure.repair, repairs) })) };
}

function machineLuck(station: CompiledStation, name: string, stream: Named): MachineLuck {
  const { failures, maintenance, preventive, changeover, setups, tools, responses } = station;
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
    toolOffsets: tools.map(({ id, machineSd }) => (machineSd === 0 ? 0 : machineSd * normalQuantile(stream(`${name}/${id}/machine`).uniform(0)))),
    responses: responses.map(({ id, machineSd }) => (machineSd === 0 ? 0 : machineSd * normalQuantile(stream(`${name}/${id}/made`).uniform(0)))),
  };
}

/** More than any count of parts: the draws of a part's later passes stand this far apart. */
const perPass = 2 ** 40;

/** The index of a draw that belongs to a part, on its n-th pass (counted in times sent back). */
export function partIndex(partNumber: number, reworks: number): number {
  return partNumber + reworks * perPass;
}
