import { type CompiledLine, type CompiledResponse, type CompiledStation, nominalPart } from "#line";
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

/** A characteristic (by index) as a function of the deviations of what a part is made with, on the line's own formulas. Worked out once, it is quick to ask. */
export function valueOver(line: CompiledLine, characteristic: number, contributors: readonly Contributor[]): (deviations: Deviations) => number {
  const place = (kind: Contributor["kind"], at: string | null, id: string): number => contributors.findIndex((one) => one.kind === kind && one.id === id && (kind === "surroundings" || one.at === at));
  const tools = line.stations.flatMap((station) => station.tools.map((tool) => ({ own: { ...tool }, initial: tool.initial, from: place("tool", station.id, tool.id), station: station.index })));
  const nominal = [...line.physics.nominal];
  const surroundings = [...line.physics.environment, ...line.physics.properties].map(({ id, mean }) => ({ mean, from: place("surroundings", null, id) }));
  const responses = new Map(line.stations.flatMap((station) => station.responses.map((response) => [response, place("response", station.id, response.id)] as const)));
  const moved: CompiledLine = {
    ...line,
    stations: line.stations.map((station) => ({ ...station, tools: tools.filter((tool) => tool.station === station.index).map(({ own }) => own) })),
    physics: { ...line.physics, nominal },
  };
  const scope = new Float64Array(line.scopeLength);
  const into = line.characteristics[characteristic]?.at ?? 0;
  let given: Deviations = [];
  const made = ({ response }: { readonly response: CompiledResponse }): number => given[responses.get(response) ?? -1] ?? 0;
  return (deviations) => {
    given = deviations;
    for (const tool of tools) tool.own.initial = tool.initial + (deviations[tool.from] ?? 0);
    surroundings.forEach(({ mean, from }, index) => (nominal[index] = mean + (deviations[from] ?? 0)));
    nominalPart(moved, scope, { made });
    return scope[into] ?? 0;
  };
}
