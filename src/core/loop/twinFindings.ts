import type { CompiledLine } from "#line";
import type { TwinFinding } from "#twin";
import type { Happening } from "./summary.ts";

/** What the twin has found out about itself, as something that happened. */
export function findingHappening(line: CompiledLine, finding: TwinFinding): Omit<Happening, "id"> {
  if (finding.kind === "pace") {
    const { at, station, ratio, halfWidth } = finding;
    return { at, kind: "model-off", station: line.stations[station]?.id ?? null, machine: null, facts: { ratio, halfWidth } };
  }
  const { at, kind, characteristic, meanSquare, safe } = finding;
  const of = line.characteristics[characteristic];
  return { at, kind: kind === "lost" ? "twin-lost" : "twin-found", station: line.stations[of?.measuredAt ?? -1]?.id ?? null, machine: null, facts: { characteristic: of?.id ?? "", meanSquare, ...(safe !== null && { safe }) } };
}
