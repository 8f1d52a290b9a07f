import { type DistributionSpec, type LineSpec, type StationSpec, seconds } from "#line";
import type { RunResult } from "#loop";
import { exponential, fed, saturated } from "../core/plant/lines.ts";
import { closedLine } from "./closedLine.ts";
import { type MarkovStation, markovLine } from "./markovLine.ts";
import { pollaczekKhinchine, tandemCycle, waitBeforeMachines } from "./queues.ts";

/** A line with one figure that is known exactly. */
export interface ExactCase {
  readonly what: string;
  readonly source: string;
  readonly line: LineSpec;
  readonly figure: "throughput" | "cycleTime" | "waitingTime" | "wip";
  readonly exact: number;
  /** Length of one of 20 replications after its warm-up, in s, at which the half-width is 0.3 % of the exact value at most. */
  readonly fullSeconds: number;
}

/** Where every line begins to count, in s: twenty times the relaxation time of the slowest of them, M/M/1 at 80 %: 1/(√μ − √λ)² is 90 s. */
export const warmupSeconds = 2000;
export const replications = 20;

/** Whether the exact value lies in the run's own 95 % interval, and how wide that is, as a share of the exact value. */
export function verdict({ figure, exact }: ExactCase, result: RunResult): { readonly mean: number; readonly relativeHalfWidth: number; readonly off: number; readonly holds: boolean } {
  const { mean, halfWidth } = result[figure];
  if (mean === null || halfWidth === null) throw new Error(`the run has no ${figure} with an interval`);
  return { mean, relativeHalfWidth: halfWidth / exact, off: (mean - exact) / halfWidth, holds: Math.abs(mean - exact) <= halfWidth };
}

const queue = (arrivalRate: number, time: DistributionSpec, machines = 1): LineSpec => fed({ interarrival: exponential(1 / arrivalRate) }, { id: "a", machines, time });

/** Parts that are sent back to their own step, one in five: each takes a geometric number of passes, together exponential again. */
const sentBack: LineSpec = {
  format: "plantloop/line@1",
  id: "line",
  stations: [{ id: "a", time: exponential(1), bufferBefore: null }],
  products: { p: { route: [{ id: "work", station: "a", rework: { share: 0.2, to: "work", limit: 100 } }] } },
  releases: [{ id: "r", product: "p", interarrival: exponential(1 / 0.6) }],
};

const openLines: readonly ExactCase[] = [
  {
    what: "M/M/1 at 80 %", source: "Erlang 1917", figure: "waitingTime", fullSeconds: 5_000_000,
    line: queue(0.8, exponential(1)), exact: waitBeforeMachines({ arrivalRate: 0.8, serviceRate: 1, machines: 1 }),
  },
  {
    what: "M/M/3 at 80 %", source: "Erlang C", figure: "waitingTime", fullSeconds: 2_800_000,
    line: queue(2.4, exponential(1), 3), exact: waitBeforeMachines({ arrivalRate: 2.4, serviceRate: 1, machines: 3 }),
  },
  {
    what: "M/D/1 at 80 %", source: "Pollaczek–Khinchine", figure: "waitingTime", fullSeconds: 3_500_000,
    line: queue(0.8, seconds(1)), exact: pollaczekKhinchine({ arrivalRate: 0.8, mean: 1, cv: 0 }),
  },
  {
    what: "M/G/1 at 70 %, lognormal with cv 1", source: "Pollaczek–Khinchine", figure: "waitingTime", fullSeconds: 5_500_000,
    line: queue(0.7, { lognormal: { mean: seconds(1), cv: 1 } }), exact: pollaczekKhinchine({ arrivalRate: 0.7, mean: 1, cv: 1 }),
  },
  {
    what: "M/M/1 → M/M/1 at 60 % and 75 %", source: "Jackson 1957", figure: "cycleTime", fullSeconds: 1_000_000,
    line: fed({ interarrival: exponential(1) }, { id: "a", time: exponential(0.6) }, { id: "b", time: exponential(0.75), bufferBefore: null }),
    exact: tandemCycle(1, [0.6, 0.75]),
  },
  { what: "M/M/1 at 75 % with feedback", source: "Jackson 1957", figure: "cycleTime", fullSeconds: 4_000_000, line: sentBack, exact: tandemCycle(0.6, [1 / 0.8]) },
];

const rounds = [1, 1.2, 0.8, 1];
const closedLines: readonly ExactCase[] = [
  {
    what: "8 parts that go round 4 stations", source: "Gordon & Newell 1967, by mean value analysis", figure: "throughput", fullSeconds: 40_000,
    line: fed({ conwip: 8 }, ...rounds.map((mean, index) => ({ id: `s${index + 1}`, time: exponential(mean), bufferBefore: null }))),
    exact: closedLine(rounds, 8).throughput,
  },
];

const published: Readonly<Record<number, number>> = { 2: 0.6667, 3: 0.5641, 4: 0.5148, 5: 0.4858, 6: 0.4667 };
const unbuffered = Object.keys(published).map((count): ExactCase => {
  const stations = Array.from({ length: Number(count) }, (): MarkovStation => ({ mean: 1 }));
  return markovCase(`${count} saturated stations without buffers`, "Hillier & Boling 1967, digits from the Markov chain", stations);
});

const operating = { uptime: 40, repair: 8, clock: "operating" } as const;
const calendar = { uptime: 60, repair: 6, clock: "calendar" } as const;
const markovLines: readonly ExactCase[] = [
  markovCase("3 saturated stations, buffers of 2 and 4", "Markov chain", [{ mean: 1 }, { mean: 0.9, places: 2 }, { mean: 1.1, places: 4 }]),
  markovCase("2, 3 and 1 machines, buffers of 1 and 2", "Markov chain", [{ mean: 2, machines: 2 }, { mean: 3, machines: 3, places: 1 }, { mean: 0.9, places: 2 }]),
  markovCase("3 stations that fail at work, buffers of 3", "Markov chain", [
    { mean: 1, failures: operating }, { mean: 0.9, places: 3, failures: { ...operating, uptime: 25 } }, { mean: 1, places: 3, failures: operating },
  ]),
  markovCase("3 stations that fail by the calendar, buffers of 3", "Markov chain", [
    { mean: 1, failures: calendar }, { mean: 0.9, places: 3, failures: { ...calendar, uptime: 30 } }, { mean: 1, places: 3, failures: calendar },
  ]),
  markovCase("both clocks, 2 machines in the middle, a place or none", "Markov chain", [
    { mean: 1, failures: calendar }, { mean: 1.8, machines: 2, places: 1, failures: operating }, { mean: 1, failures: calendar },
  ]),
];

export const exactCases: readonly ExactCase[] = [...openLines, ...closedLines, ...unbuffered, ...markovLines];

/** A saturated exponential line, and its throughput by its Markov chain. */
function markovCase(what: string, source: string, stations: readonly MarkovStation[]): ExactCase {
  const hasFailures = stations.some(({ failures }) => failures !== undefined);
  return { what, source, figure: "throughput", line: saturated(...stations.map(stationSpec)), exact: markovLine({ stations }).throughput, fullSeconds: hasFailures ? 180_000 : 36_000 };
}

/** A station of a Markov line as the line model writes it. */
export function stationSpec({ mean, machines = 1, places = 0, failures }: MarkovStation, index: number): StationSpec {
  return {
    id: `s${index + 1}`,
    machines,
    time: exponential(mean),
    bufferBefore: places,
    ...(failures === undefined ? {} : { failures: { uptime: exponential(failures.uptime), repair: exponential(failures.repair), clock: failures.clock } }),
  };
}
