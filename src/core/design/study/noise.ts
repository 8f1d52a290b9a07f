import type { EnvironmentSpec, LineSpec, StationSpec, ToolStateSpec } from "#line";
import type { Assumption } from "#twin";

/** What a design cannot choose and its parts must bear: a noise factor, with its standard deviation. */
export interface NoiseFactor {
  readonly id: string;
  readonly kind: "material" | "environment" | "tool";
  readonly unit: string;
  readonly mean: number;
  /** From lot to lot, over the day, or from machine to machine. */
  readonly sd: number;
}

/** Noise factors of a line, in the order of its spec: properties of materials, the environment, and the tool states' start or, where they wear, its pace. */
export function noiseFactors(spec: LineSpec): readonly NoiseFactor[] {
  const found: NoiseFactor[] = [
    ...Object.values(spec.materials ?? {}).flatMap(({ properties = {} }) => Object.entries(properties).map(([id, { unit, mean, sd = 0 }]): NoiseFactor => ({ id, kind: "material", unit, mean, sd }))),
    ...Object.entries(spec.environment ?? {}).map(([id, of]): NoiseFactor => ({ id, kind: "environment", unit: of.unit, mean: of.mean, sd: environmentSd(of) })),
    ...spec.stations.flatMap(({ tool = {} }) => Object.entries(tool).map(([id, state]): NoiseFactor => ({ id, kind: "tool", ...toolNoise(state) }))),
  ];
  return found.filter(({ sd }) => sd > 0);
}

/** The same line with some noise factors so many standard deviations off, in the order of `noiseFactors`. */
export function withNoise(spec: LineSpec, levels: readonly number[]): LineSpec {
  const factors = noiseFactors(spec);
  const level = (kind: NoiseFactor["kind"], id: string): number => levels[factors.findIndex((factor) => factor.kind === kind && factor.id === id)] ?? 0;
  return {
    ...spec,
    ...(spec.materials !== undefined && {
      materials: mapped(spec.materials, (material) => ({
        ...material,
        ...(material.properties !== undefined && { properties: mapped(material.properties, (property, id) => ({ ...property, mean: property.mean + level("material", id) * (property.sd ?? 0) })) }),
      })),
    }),
    ...(spec.environment !== undefined && { environment: mapped(spec.environment, (of, id) => ({ ...of, mean: of.mean + level("environment", id) * environmentSd(of) })) }),
    stations: spec.stations.map((station): StationSpec => ({ ...station, ...(station.tool !== undefined && { tool: mapped(station.tool, (state, id) => movedTool(state, level("tool", id))) }) })),
  };
}

/** What is known of a plant's tools with some noise factors so many standard deviations off, as `withNoise` moves where they start and how fast they wear. */
export function underNoise(spec: LineSpec, assumption: Assumption, levels: readonly number[]): Assumption {
  const factors = noiseFactors(spec);
  const tools = spec.stations.map(({ tool = {} }) => Object.entries(tool));
  return {
    ...assumption,
    tools: assumption.tools.map((known) => {
      const [id = "", state] = tools[known.station]?.[known.tool] ?? [];
      const nth = factors.findIndex((factor) => factor.kind === "tool" && factor.id === id);
      const by = (levels[nth] ?? 0) * (factors[nth]?.sd ?? 0);
      if (state === undefined || by === 0) return known;
      return wears(state) ? { ...known, perPart: known.perPart + by } : { ...known, value: known.value + by };
    }),
  };
}

/** A sine of amplitude A has a standard deviation of A/√2. */
function environmentSd({ daily, wander }: EnvironmentSpec): number {
  return Math.sqrt(((daily?.amplitude ?? 0) * (daily?.amplitude ?? 0)) / 2 + (wander?.sd ?? 0) * (wander?.sd ?? 0));
}

/** A tool that wears varies in its pace, one that does not in where it starts. */
function toolNoise(state: ToolStateSpec): Pick<NoiseFactor, "unit" | "mean" | "sd"> {
  const { unit, initial = 0, initialSd = 0, machineSd = 0, perPart = 0, spread = 0 } = state;
  return wears(state) ? { unit: `${unit}/part`, mean: perPart, sd: Math.abs(perPart) * spread } : { unit, mean: initial, sd: Math.sqrt(initialSd * initialSd + machineSd * machineSd) };
}

function movedTool(state: ToolStateSpec, level: number): ToolStateSpec {
  const { mean, sd } = toolNoise(state);
  if (level === 0 || sd === 0) return state;
  return wears(state) ? { ...state, perPart: mean + level * sd } : { ...state, initial: mean + level * sd };
}

/** Whether its pace varies. */
function wears({ perPart = 0, spread = 0 }: ToolStateSpec): boolean {
  return perPart !== 0 && spread > 0;
}

function mapped<From, To>(group: Readonly<Record<string, From>>, of: (one: From, id: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(group).map(([id, one]) => [id, of(one, id)]));
}
