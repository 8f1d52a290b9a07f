import { type CompiledLine, type CompiledStation, nominalPart } from "#line";
import { assume, createTwin, settle } from "#twin";

/** Something that varies from part to part, and moves a characteristic. */
export interface Contributor {
  readonly id: string;
  readonly kind: "response" | "tool" | "surroundings";
  /** Id of the station; null of what is in the whole hall. */
  readonly at: string | null;
  readonly unit: string;
  readonly sd: number;
}

/** Deviations by contributor, in their units. */
export type Deviations = readonly number[];

/** The line as its controllers bring it to its targets under a design, tools fresh. */
export function settledLine(line: CompiledLine, design: readonly number[]): CompiledLine {
  const { setPoints } = settle(line, assume(createTwin(line), 0), design);
  const stations = line.stations.map((station): CompiledStation => ({
    ...station, recipe: station.recipe.map((one, index) => ({ ...one, setPoint: setPoints[station.firstMachine]?.[index] ?? one.setPoint })),
  }));
  return { ...line, nominalDesign: [...design], stations };
}

/** All that varies in a line from part to part or from machine to machine, from lot to lot and over the day. */
export function contributorsOf(line: CompiledLine): readonly Contributor[] {
  const found: Contributor[] = [];
  nominalPart(line, new Float64Array(line.scopeLength), {
    made: ({ station, response, noise }) => {
      const unit = station.spec.makes?.[response.id]?.unit ?? "";
      found.push({ id: response.id, kind: "response", at: station.id, unit, sd: Math.sqrt(noise * noise + response.machineSd * response.machineSd) });
    },
  });
  for (const station of line.stations) {
    station.tools.forEach(({ id, initialSd, machineSd }) => {
      found.push({ id, kind: "tool", at: station.id, unit: station.spec.tool?.[id]?.unit ?? "", sd: Math.sqrt(initialSd * initialSd + machineSd * machineSd) });
    });
  }
  const { environment, properties, materials } = line.physics;
  for (const { id, amplitude, wanderSd } of environment) found.push({ id, kind: "surroundings", at: null, unit: line.spec.environment?.[id]?.unit ?? "", sd: Math.sqrt((amplitude * amplitude) / 2 + wanderSd * wanderSd) });
  for (const { id, sd, material } of properties) {
    const of = materials[material];
    found.push({ id, kind: "surroundings", at: line.stations[of?.station ?? -1]?.id ?? null, unit: line.spec.materials?.[of?.id ?? ""]?.properties?.[id]?.unit ?? "", sd });
  }
  return found;
}

/** A characteristic (by index) on a part that is made with these deviations, on the line's own formulas. */
export function valueWith(line: CompiledLine, characteristic: number, given: { readonly contributors: readonly Contributor[]; readonly deviations: Deviations }): number {
  const by = new Map(given.contributors.map(({ kind, at, id }, index) => [`${kind}/${kind === "surroundings" ? "" : (at ?? "")}/${id}`, given.deviations[index] ?? 0]));
  const moved: CompiledLine = {
    ...line,
    stations: line.stations.map((station) => ({ ...station, tools: station.tools.map((tool) => ({ ...tool, initial: tool.initial + (by.get(`tool/${station.id}/${tool.id}`) ?? 0) })) })),
    physics: { ...line.physics, nominal: [...line.physics.environment, ...line.physics.properties].map(({ id, mean }) => mean + (by.get(`surroundings//${id}`) ?? 0)) },
  };
  const scope = new Float64Array(line.scopeLength);
  nominalPart(moved, scope, { made: ({ station, response }) => by.get(`response/${station.id}/${response.id}`) ?? 0 });
  return scope[line.characteristics[characteristic]?.at ?? 0] ?? 0;
}
