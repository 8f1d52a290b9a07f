import type { CompiledLine } from "#line";
import { type ComputeSetting, type ServiceQueue, type WorkloadId, backdrop, latencies, linesServed, readingsOf, serverRoom, whatIfTera, workloadsOf } from "#compute";
import type { Computing } from "./computing.ts";

/** What the accelerators do for a run, as it is shown; counted since they were last given. */
export interface ComputeState {
  /** Null: there is enough for all, at no cost. */
  readonly setting: ComputeSetting | null;
  readonly sinceSeconds: number;
  readonly workloads: readonly WorkloadState[];
  /** Share of the measurements and maps that a model reads which were read in time, 0…1; null before any came. */
  readonly inspectedShare: number | null;
  /** Forecasts on the twin that were made, an hour. */
  readonly whatIfsPerHour: number;
  /** What having the accelerators has cost since the start of the run, in money. */
  readonly spent: number;
  /** How many lines that ask for as much each owner of the backdrop's GPUs would serve; null where this one asks for nothing. */
  readonly serves: Readonly<Record<string, number | null>>;
}

export interface WorkloadState {
  readonly id: WorkloadId;
  /** Whether the run feels it when there is less; else only the demand is told. */
  readonly isFelt: boolean;
  /** Pieces that came an hour, in this run; by the line's model where they are not counted. */
  readonly perHour: number;
  readonly isCounted: boolean;
  /** In 10¹² operations a second: what it asks for, and what it is given; null without a limit. */
  readonly demand: number;
  readonly rate: number | null;
  readonly arrived: number;
  readonly served: number;
  readonly dropped: number;
  readonly waiting: number;
  /** Of what was served, s; null where nothing was. */
  readonly latency: { readonly mean: number; readonly p95: number } | null;
  /** Share of what it is given that it has used, 0…1; null without a limit, and where it is given nothing. */
  readonly utilisation: number | null;
}

/** With less time behind it, nothing is said of what comes an hour. */
const fewestSeconds = 600;

export function computeView(computing: Computing, line: CompiledLine, now: number): ComputeState {
  const hours = (now - computing.since) / 3600;
  const { inspection, maps, setting } = computing;
  const [read, arrived] = [inspection.served + maps.served, inspection.served + maps.served + inspection.dropped + maps.dropped];
  const workloads = states(computing, line, hours);
  const demand = workloads.reduce((sum, { demand: own }) => sum + own, 0);
  return {
    setting,
    serves: Object.fromEntries(backdrop.map(({ id, gpus }) => [id, linesServed(gpus, demand, serverRoom)])),
    sinceSeconds: computing.since,
    workloads,
    inspectedShare: arrived === 0 ? null : read / arrived,
    whatIfsPerHour: hours === 0 ? 0 : (computing.whatIf.made + computing.designSearch.made) / hours,
    spent: computing.spent,
  };
}

function states(computing: Computing, line: CompiledLine, hours: number): readonly WorkloadState[] {
  const { setting, inspection, maps } = computing;
  const areCounted = hours * 3600 >= fewestSeconds;
  const readings = readingsOf(line);
  const counted = areCounted ? { ...(readings.measurements.size > 0 ? { inspection: inspection.arrived / hours } : {}), ...(readings.maps.size > 0 ? { maps: maps.arrived / hours } : {}) } : {};
  return workloadsOf(line, counted).map(({ id, perHour, teraOperations }) => {
    const done = doneOf(computing, id);
    const rate = setting === null ? null : (setting.rates[id] ?? 0);
    const used = hours === 0 ? 0 : (done.served * (id === "what-if" || id === "design-search" ? whatIfTera(line) : teraOperations)) / (hours * 3600);
    return { id, isFelt: felt.has(id), perHour, isCounted: areCounted && id in counted, demand: (perHour * teraOperations) / 3600, rate, ...done, utilisation: rate === null || rate === 0 || !felt.has(id) ? null : Math.min(1, used / rate) };
  });
}

const felt: ReadonlySet<WorkloadId> = new Set(["inspection", "maps", "virtual-metrology", "what-if", "design-search", "retraining"]);

function doneOf({ inspection, maps, predictions, refits, whatIf, designSearch }: Computing, id: WorkloadId): Pick<WorkloadState, "arrived" | "served" | "dropped" | "waiting" | "latency"> {
  const queues: Partial<Readonly<Record<WorkloadId, ServiceQueue<unknown>>>> = { inspection, maps, "virtual-metrology": predictions, retraining: refits };
  const queue = queues[id];
  if (queue !== undefined) return { arrived: queue.arrived, served: queue.served, dropped: queue.dropped, waiting: queue.waiting.length, latency: latencies(queue) };
  const made = id === "what-if" ? whatIf.made : id === "design-search" ? designSearch.made : 0;
  return { arrived: made, served: made, dropped: 0, waiting: 0, latency: null };
}
