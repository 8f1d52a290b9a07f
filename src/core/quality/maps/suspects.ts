import { type CompiledLine, type CompiledStation, parseFormula } from "#line";
import type { MapClass } from "./classes.ts";

/** Something of a line that can make a pattern, by what the line model says. */
export interface MapSuspect {
  readonly kind: "tool" | "setPoint" | "design";
  /** The station whose tool state or set point it is; null for a parameter of the design. */
  readonly station: string | null;
  readonly name: string;
  /** The attributes of the part through which it comes to the map, the nearest to the map first; empty where it works at the map's own station. */
  readonly through: readonly string[];
}

/**
 * What of a line can make a class on one of its maps: the tool states, set points and design parameters that the pattern's formula
 * reads, there or through attributes that earlier stations made; what is nearest comes first, tools before set points before the design.
 * Empty where the line model knows no such pattern on that map.
 */
export function mapSuspects(line: CompiledLine, of: { readonly station: string; readonly map: string; readonly class: MapClass }): readonly MapSuspect[] {
  const at = line.stations.find(({ id }) => id === of.station);
  const patterns = at?.maps.find(({ id }) => id === of.map)?.spec.patterns ?? [];
  const found = new Map<string, MapSuspect>();
  for (const { pattern, defects } of patterns) {
    if (at === undefined || pattern !== of.class || typeof defects !== "string") continue;
    trace(line, { station: at, formula: defects, responses: Number.POSITIVE_INFINITY, through: [] }, found);
  }
  return [...found.values()].sort((one, other) => one.through.length - other.through.length || order[one.kind] - order[other.kind]);
}

const order: Readonly<Record<MapSuspect["kind"], number>> = { tool: 0, setPoint: 1, design: 2 };

interface Reader {
  readonly station: CompiledStation;
  readonly formula: string;
  /** So many responses of its own station are made before it. */
  readonly responses: number;
  readonly through: readonly string[];
}

/** Adds what a formula reads; of an attribute, what the responses read that made it before. */
function trace(line: CompiledLine, { station, formula, responses, through }: Reader, found: Map<string, MapSuspect>): void {
  const parsed = parseFormula(formula);
  for (const name of parsed.ok ? parsed.names : []) {
    const kind = kindOf(line, station, name);
    if (kind !== null) {
      const suspect = { kind, station: kind === "design" ? null : station.id, name, through };
      const known = found.get(`${suspect.station ?? ""}/${name}`);
      if (known === undefined || known.through.length > through.length) found.set(`${suspect.station ?? ""}/${name}`, suspect);
      continue;
    }
    const maker = makerOf(line, { station, responses }, name);
    if (maker !== null) trace(line, { ...maker, through: [...through, name] }, found);
  }
}

function kindOf({ design }: CompiledLine, { recipe, tools }: CompiledStation, name: string): MapSuspect["kind"] | null {
  if (tools.some(({ id }) => id === name)) return "tool";
  if (recipe.some(({ id }) => id === name)) return "setPoint";
  return design.includes(name) ? "design" : null;
}

/** The last response before a moment that made an attribute. */
function makerOf(line: CompiledLine, before: { readonly station: CompiledStation; readonly responses: number }, name: string): Omit<Reader, "through"> | null {
  for (let index = before.station.index; index >= 0; index -= 1) {
    const station = line.stations[index];
    const makes = Object.entries(station?.spec.makes ?? {}).slice(0, index === before.station.index ? before.responses : undefined);
    const at = makes.findLastIndex(([id]) => id === name);
    const formula = makes[at]?.[1].formula;
    if (station !== undefined && formula !== undefined) return { station, formula, responses: at };
  }
  return null;
}
