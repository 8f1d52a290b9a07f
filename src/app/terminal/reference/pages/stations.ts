import { type StationKindSpec, stationKinds } from "#line/reference";
import { code, page, table } from "../page.ts";

/** Every kind of station, by sector. */
export function stationPage(): string {
  const sectors = [...new Set([...stationKinds.values()].map(({ sector }) => sector ?? "anywhere"))].toSorted();
  return page(
    "Kinds of stations",
    "What a station can be by its `kind`: how it looks, and figures of the right size for those who model one. The plant knows nothing of kinds. A new one is one file ([extending.md](../extending.md)).",
    ...sectors.map((sector) => `## ${sector[0]?.toUpperCase() ?? ""}${sector.slice(1)}\n\n${table(["kind", "name", "what it does", "typical"], rowsOf(sector))}`),
  );
}

function rowsOf(sector: string): string[][] {
  return [...stationKinds].filter(([, kind]) => (kind.sector ?? "anywhere") === sector).map(([id, kind]) => [code(id), `${kind.name.en}, ${kind.name.ko}`, kind.does.en, typical(kind)]);
}

function typical({ typical: of }: StationKindSpec): string {
  if (of === undefined) return "";
  return `time ${of.time}${of.failures === undefined ? "" : `; failures ${of.failures}`} (${of.source})`;
}
