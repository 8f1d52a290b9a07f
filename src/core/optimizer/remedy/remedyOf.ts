import type { Command, CompiledLine, CompiledStation } from "#line";
import type { Suspect } from "#twin";

/** What a suspect would be mended by. */
export type Remedy = Extract<Command, { readonly type: "maintain" | "change-lot" | "restore" }>;

/**
 * What mends a suspect, if it is behind a signal; null where the line has nothing that would. A maintenance brings those tools back that it is for, the
 * recipe's set points and the sensors, and is what there is for a machine or a gauge of which nobody knows what ails it. Of a material only
 * the open lot can be changed: a signal that has come after that lot speaks of the difference of two lots, whichever of them is named.
 */
export function remedyOf(line: CompiledLine, { kind, station: id, machine, what }: Pick<Suspect, "kind" | "station" | "machine" | "what">): Remedy | null {
  const station = line.stations.find((one) => one.id === id);
  if (station === undefined) return null;
  switch (kind) {
    case "material": {
      const of = line.physics.properties.find((property) => property.id === what && line.physics.materials[property.material]?.station === station.index);
      const material = line.physics.materials[of?.material ?? -1];
      return material === undefined ? null : { type: "change-lot", material: material.id };
    }
    case "environment": {
      const hasService = line.physics.environment.some((one) => one.id === what && one.service !== null);
      return hasService ? { type: "restore", station: id, environment: what } : null;
    }
    case "tool":
      return mendsTool(station, what) ? maintain(station, machine) : null;
    case "set-point":
    case "sensor":
    case "gauge":
    case "machine":
      return maintain(station, machine);
  }
}

function mendsTool({ tools, maintenance }: CompiledStation, what: string): boolean {
  return maintenance?.resets.includes(tools.findIndex(({ id }) => id === what)) ?? false;
}

function maintain({ id, maintenance }: CompiledStation, machine: number | null): Remedy | null {
  return maintenance === null || machine === null ? null : { type: "maintain", station: id, machine };
}
