import type { CompiledEnvironment, CompiledFault, CompiledMaterial, CompiledPhysics, CompiledProperty } from "./compiledPhysics.ts";
import type { EnvironmentSpec, FaultSpec } from "./physicsSpec.ts";
import type { LineSpec } from "./spec.ts";
import { hours, secondsIn } from "./units.ts";

/** Materials, environment and faults of a line; `at`: where the environment begins in the scope. */
export function compilePhysics(spec: LineSpec, at: number): CompiledPhysics {
  const materials = Object.entries(spec.materials ?? {}).map(([id, material]): CompiledMaterial => ({ id, station: indexOfStation(spec, material.at), lot: material.lot }));
  const properties = propertiesOf(spec);
  const environment = Object.entries(spec.environment ?? {}).map(([id, one]) => compileEnvironment(id, one));
  return {
    materials, properties, environment, at,
    faults: new Map(Object.entries(spec.faults ?? {}).map(([id, fault]) => [id, compileFault(spec, fault, properties)])),
    nominal: [...environment, ...properties].map(({ mean }) => mean),
  };
}

function propertiesOf(spec: LineSpec): CompiledProperty[] {
  return Object.values(spec.materials ?? {}).flatMap(({ properties = {} }, material) => Object.entries(properties).map(([id, { mean, sd = 0 }]) => ({ id, material, mean, sd })));
}

function compileEnvironment(id: string, { mean, daily, wander, service }: EnvironmentSpec): CompiledEnvironment {
  return {
    id, mean,
    amplitude: daily?.amplitude ?? 0,
    peakSeconds: secondsIn(daily?.peak ?? hours(15)),
    wanderSd: wander?.sd ?? 0,
    memorySeconds: secondsIn(wander?.memory ?? hours(1)),
    service: service === undefined ? null : { seconds: secondsIn(service.time), cost: service.cost ?? 0 },
  };
}

function compileFault(spec: LineSpec, fault: FaultSpec, properties: readonly CompiledProperty[]): CompiledFault {
  const station = indexOfStation(spec, fault.station);
  const of = spec.stations[station];
  const among = (group: object | undefined, name: string): number => Object.keys(group ?? {}).indexOf(name);
  if ("tool" in fault) return { kind: "tool", station, tool: among(of?.tool, fault.tool), step: fault.step ?? 0, perPart: fault.perPart ?? 0 };
  if ("setPoint" in fault) return { kind: "set-point", station, setPoint: among(of?.recipe, fault.setPoint), step: fault.step };
  if ("material" in fault) {
    return { kind: "material", station, material: among(spec.materials, fault.material), property: properties.findIndex(({ id }) => id === fault.property), step: fault.step };
  }
  if ("environment" in fault) {
    const seconds = fault.lasts === undefined ? Number.POSITIVE_INFINITY : secondsIn(fault.lasts);
    return { kind: "environment", station, environment: among(spec.environment, fault.environment), step: fault.step ?? 0, perHour: fault.perHour ?? 0, seconds };
  }
  const { sensor, step = 0, perHour = 0, gain = 1, noise = 0, dropout = 0, stuck = false } = fault;
  return { kind: "sensor", station, sensor: (of?.sensors ?? []).findIndex(({ id }) => id === sensor), step, perHour, gain, noise, dropout, stuck };
}

function indexOfStation(spec: LineSpec, id: string): number {
  return spec.stations.findIndex((station) => station.id === id);
}
