import { type CompiledLine, type CompiledStation, type DispatchName, type FlowCommand, workPerPart } from "#line";
import { type FlowSetting, partPace } from "#twin";

/** A way in which work could flow; no command for the way that it flows now. */
export interface FlowChoice {
  readonly id: string;
  readonly command: FlowCommand | null;
}

/** So many are compared at most: each more makes all of them take longer. */
const most = 6;

export const keep: FlowChoice = { id: "keep", command: null };

interface Given {
  readonly line: CompiledLine;
  readonly flow: FlowSetting;
  /** Parts in the line as it flows now. */
  readonly wip: number;
  /** The station that is the bottleneck, by index. */
  readonly bottleneck: number;
}

/** What is compared with going on as now: settings around the present one, each a single order. The model plant says whether it is possible. */
export function flowChoices(given: Given): readonly FlowChoice[] {
  const station = given.line.stations[given.bottleneck];
  if (station === undefined) return [];
  return [...limits(given), ...rules(given, station), ...batches(given), ...buffers(given, station)].slice(0, most - 1);
}

/**
 * Levels of work in process around the present one, none below the critical level: the parts that a line holds which runs at its
 * bottleneck's pace without any waiting, pace × work (Hopp & Spearman 2008, Factory Physics, 3rd ed., chapter 7).
 */
function limits({ line, flow, wip }: Given): FlowChoice[] {
  if (line.steps.some(({ components, splitsInto }) => components.length + splitsInto.length > 0)) return [];
  const built = line.conwip < Number.POSITIVE_INFINITY ? line.conwip : null;
  const present = flow.wipLimit ?? built;
  const level = present ?? Math.ceil(wip);
  const critical = Math.ceil(line.stations.reduce((sum, station) => sum + workPerPart(line, station), 0) / partPace(line));
  const to = (id: string, limit: number | null): FlowChoice => ({ id, command: { type: "wip-limit", limit } });
  const lower = [0.8, 0.5].map((share) => Math.max(critical, Math.round(share * level))).filter((limit) => limit < level);
  return [
    ...(lower[0] === undefined ? [] : [to("wip-lower", lower[0])]),
    ...(lower[1] === undefined || lower[1] === lower[0] ? [] : [to("wip-much-lower", lower[1])]),
    ...(present === null ? [] : [to("wip-higher", Math.max(level + 1, Math.round(1.2 * level)))]),
    ...(flow.wipLimit === null ? [] : [to("wip-free", null)]),
  ];
}

/** Rules that could make a difference at a station: where the work, the due dates, the setups or the priorities of what waits differ. */
function rules({ line, flow }: Given, station: CompiledStation): FlowChoice[] {
  const own = line.steps.filter((step) => step.station === station.index);
  const ordered = flow.rules[station.index] ?? null;
  const matters: readonly (readonly [DispatchName, boolean])[] = [
    ["spt", new Set(own.map(({ meanSeconds }) => meanSeconds)).size > 1],
    ["least-setup", station.setups !== null],
    ["edd", new Set(line.releases.map(({ due }) => due)).size > 1],
    ["critical-ratio", line.releases.some(({ due }) => due < Number.POSITIVE_INFINITY) && own.length > 1],
    ["priority", new Set(line.releases.map(({ priority }) => priority)).size > 1],
  ];
  const first = ordered ?? [station.spec.dispatch ?? "fifo"].flat()[0];
  const wanted = matters.flatMap(([rule, doesMatter]) => (doesMatter && rule !== first ? [rule] : []));
  return [
    ...wanted.slice(0, 2).map((rule): FlowChoice => ({ id: `rule-${rule}`, command: { type: "dispatch", station: station.id, rule } })),
    ...(ordered === null ? [] : [{ id: "rule-built", command: { type: "dispatch", station: station.id, rule: null } } as const]),
  ];
}

/** Smaller and larger batches of the slowest station that makes some. */
function batches({ line, flow }: Given): FlowChoice[] {
  const rate = (station: CompiledStation): number => station.machines / workPerPart(line, station);
  const station = line.stations.filter(({ batch }) => batch !== null).toSorted((left, right) => rate(left) - rate(right))[0];
  if (station === undefined) return [];
  const own = line.steps.filter((step) => step.station === station.index);
  const largest = Math.min(...own.map(({ batchMaximum }) => batchMaximum));
  const present = flow.minimums[station.index] ?? Math.max(...own.map(({ batchMinimum }) => batchMinimum));
  const to = (id: string, minimum: number): FlowChoice[] => (minimum === present ? [] : [{ id, command: { type: "batch", station: station.id, minimum } }]);
  return [...to("batch-smaller", Math.max(1, Math.floor(present / 2))), ...to("batch-larger", Math.min(largest, Math.max(present + 1, 2 * present)))];
}

/** Half of the places before the bottleneck, or all of them again. */
function buffers({ flow }: Given, { index, id, places }: CompiledStation): FlowChoice[] {
  const ordered = flow.places[index] ?? null;
  if (ordered !== null) return [{ id: "buffer-all", command: { type: "buffer", station: id, places: null } }];
  return Number.isFinite(places) && places > 1 ? [{ id: "buffer-half", command: { type: "buffer", station: id, places: Math.floor(places / 2) } }] : [];
}
