import { type CharacteristicAnalysis, type LineAnalysis, analyzeLine } from "#line";
import type { Command } from "../command.ts";
import { figure, percent } from "../figures.ts";
import { findLine } from "../findLine.ts";
import { columns } from "../table.ts";

/** What can be said of a line without running it. */
export const analyze: Command = {
  name: "analyze",
  argument: "<line>",
  about: "says without running it: capacities, bottleneck, bound on throughput, what limits yield",
  options: { json: { takes: null, about: "prints one JSON object" } },
  run: (given, terminal) => {
    const analysis = analyzeLine(findLine(given.argument("<line>, a shipped line or a file,")));
    terminal.out(given.has("json") ? `${JSON.stringify(analysis)}\n` : text(analysis));
    return 0;
  },
};

function text(analysis: LineAnalysis): string {
  const stations = analysis.stations.map(({ id, machines, meanSeconds, availability, capacity }) => [
    id, String(machines), figure(meanSeconds), percent(availability), perHour(capacity), id === analysis.bottleneck ? "bottleneck" : "",
  ]);
  return [
    columns([["station", "machines", "mean s", "available", "parts/h", ""], ...stations], "lrrrrl"),
    boundText(analysis),
    ...(analysis.characteristics.length === 0 ? [] : [yieldText(analysis)]),
    ...(analysis.notes.length === 0 ? [] : [analysis.notes.map((note) => `Note: ${note}.`).join("\n")]),
  ].join("\n\n").concat("\n");
}

function boundText({ throughputBound: { perSecond, limitedBy }, bottleneck }: LineAnalysis): string {
  if (perSecond === null) return "Nothing bounds the throughput.";
  return `At most ${perHour(perSecond)} parts/h, bounded by ${boundNames[limitedBy] ?? bottleneck ?? "a station"}.`;
}

const boundNames: Readonly<Record<string, string>> = { arrivals: "the arrivals", transport: "the transport" };

function yieldText({ characteristics, limitsYield }: LineAnalysis): string {
  const rows = characteristics.map(({ id, unit, nominal, lower, upper, spread, margin }) => [
    id, figure(nominal), figure(lower), figure(upper), figure(spread), unit, marginText(margin), id === limitsYield ? "limits yield" : "",
  ]);
  return columns([["characteristic", "nominal", "lower", "upper", "spread", "", "to limit", ""], ...rows], "lrrrrlrl");
}

function marginText(margin: CharacteristicAnalysis["margin"]): string {
  return margin === null ? "–" : `${figure(margin)} spreads`;
}

function perHour(perSecond: number | null): string {
  return perSecond === null ? "no limit" : figure(perSecond * 3600);
}
