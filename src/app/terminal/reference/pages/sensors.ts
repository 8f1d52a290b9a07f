import { type SensorKindSpec, sensorKinds } from "#line/reference";
import { code, page, table } from "../page.ts";

/** Every kind of sensor, with the figures that a sensor of the kind has where it says nothing of its own. */
export function sensorPage(): string {
  return page(
    "Kinds of sensors",
    "What a sensor can be by its `kind`: where it says nothing of its own, it has these figures, in this unit. A new one is one file ([extending.md](../extending.md)).",
    table(["kind", "name", "measures", "unit", "figures", "source"], [...sensorKinds].map(([id, kind]) => [code(id), `${kind.name.en}, ${kind.name.ko}`, kind.measures.en, kind.unit, figures(kind), kind.source])),
  );
}

function figures({ figures: of }: SensorKindSpec): string {
  return Object.entries(of).map(([name, value]) => `${code(name)} ${Array.isArray(value) ? `${value[0]} to ${value[1]}` : String(value)}${name === "lag" ? " s" : ""}`).join(", ");
}
