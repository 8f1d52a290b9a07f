import { type CharacteristicAnalysis, type LineAnalysis, type LineSpec, analyzeLine, compileLine, costsOfLoss } from "#line";
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
    const spec = findLine(given.argument("<line>, a shipped line or a file,"));
    const analysis = priced(analyzeLine(spec), spec);
    terminal.out(given.has("json") ? `${JSON.stringify(analysis)}\n` : text(analysis));
    return 0;
  },
};

type Priced = Omit<LineAnalysis, "stations"> & { readonly stations: readonly (LineAnalysis["stations"][number] & { readonly lostPart: number | null })[] };

/** With what it costs to lose a part at each station; null in a line without prices. */
function priced(analysis: LineAnalysis, spec: LineSpec): Priced {
  const costs = spec.product === undefined ? [] : costsOfLoss(compileLine(spec));
  return { ...analysis, stations: analysis.stations.map((station, index) => ({ ...station, lostPart: costs[index] ?? null })) };
}

function text(analysis: Priced): string {
  const stations = analysis.stations.map(({ id, machines, meanSeconds, availability, capacity, lostPart }) => [
    id, String(machines), figure(meanSeconds), percent(availability), perHour(capacity), lostPart === null ? "" : figure(lostPart), id === analysis.bottleneck ? "bottleneck" : "",
  ]);
  const money = analysis.stations.some(({ lostPart }) => lostPart !== null) ? "a lost part costs" : "";
  return [
    columns([["station", "machines", "mean s", "available", "parts/h", money, ""], ...stations], "lrrrrrl"),
    boundText(analysis),
    ...(analysis.characteristics.length === 0 ? [] : [yieldText(analysis)]),
    ...(analysis.notes.length === 0 ? [] : [analysis.notes.map((note) => `Note: ${note}.`).join("\n")]),
  ].join("\n\n").concat("\n");
}

function boundText({ throughputBound: { perSecond, limitedBy }, bottleneck }: Priced): string {
  if (perSecond === null) return "Nothing bounds the throughput.";
  return `At most ${perHour(perSecond)} parts/h, bounded by ${boundNames[limitedBy] ?? bottleneck ?? "a station"}.`;
}

const boundNames: Readonly<Record<string, string>> = { arrivals: "the arrivals", transport: "the transport" };

function yieldText({ characteristics, limitsYield }: Priced): string {
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
