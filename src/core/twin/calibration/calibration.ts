import { type CompiledLine, type CompiledStation, meanSeconds } from "#line";
import type { Completion, Cycles, EquipmentEvent } from "#sensing";
import { type MeanPosterior, learnValue, priorMean } from "./mean.ts";
import { type RatePosterior, learnRate, priorRate } from "./rate.ts";
import { type SharePosterior, learnShare, priorShare } from "./share.ts";
import { timeCv } from "./timeCv.ts";

/**
 * What the twin has learnt of the line model's own figures from what machines and tests tell: each begins as the line model says,
 * with how far that is trusted, and moves with what is seen (Bayes). Plain data, bounded.
 */
export interface Calibration {
  /** By machine, counted through all stations: how long it works on a part, as a multiple of the line model's mean time. */
  times: MeanPosterior[];
  /** By machine: parts since its last maintenance, and since the beginning. */
  made: number[];
  counted: number[];
  /** By machine: when its counter was last read. */
  readAt: number[];
  /** By station: how often a machine fails, and how long its repair takes as a multiple of the line model's mean; null where none fails. */
  failures: ({ uptime: RatePosterior; repair: MeanPosterior } | null)[];
  /** By characteristic: parts in specification at the end of the line; of all parts, those that were good, and those that were sent back. */
  passes: SharePosterior[];
  good: SharePosterior;
  sentBack: SharePosterior;
}

/** The line model's mean times are right within 5 % (one standard deviation), before anything is seen. */
const timeTrust = 0.05;

/** Its failures and repairs count as much as this many that were seen. */
const failureTrust = 4;

/** Its yields count as much as this many parts. */
const shareTrust = 20;

/** Old values are forgotten: what is known rests on about this many of the newest at most. */
const mostCycles = 500;
const mostFailures = 40;
const mostParts = 500;

/** A cycle beyond this is no cycle. */
const longestSeconds = 1e7;

/** `passes`: by characteristic, the share of parts in specification by the line model. */
export function startCalibration(line: CompiledLine, passes: readonly number[]): Calibration {
  const { stations, stationOfMachine } = line;
  return {
    times: stationOfMachine.map((station) => priorMean({ mean: 1, meanSd: timeTrust, valueSd: Math.max(0.01, cvOf(stations[station])) })),
    made: stations.flatMap(({ machines, maintenance }) => Array.from({ length: machines }, (_, machine) => maintenance?.partsAtStart[machine] ?? 0)),
    counted: stationOfMachine.map(() => 0),
    readAt: stationOfMachine.map(() => 0),
    failures: stations.map(priorFailures),
    passes: passes.map((share) => priorShare(share, shareTrust)),
    good: priorShare(passes.reduce((product, share) => product * share, 1), shareTrust),
    sentBack: priorShare(0, 0),
  };
}

function cvOf(station: CompiledStation | undefined): number {
  return station === undefined ? 0 : timeCv(station.time);
}

/** All modes of a station together: nobody tells which one it was. */
function priorFailures({ failures }: CompiledStation): Calibration["failures"][number] {
  const rate = failures.reduce((sum, { uptime }) => sum + 1 / meanSeconds(uptime), 0);
  if (!(rate > 0)) return null;
  const cv = Math.max(0.1, ...failures.map(({ repair }) => timeCv(repair)));
  return { uptime: priorRate(1 / rate, failureTrust), repair: priorMean({ mean: 1, meanSd: cv / Math.sqrt(failureTrust), valueSd: cv }) };
}

/** Takes in what a machine's counter and clock say. */
export function learnCycles({ times, made, counted, readAt, failures }: Calibration, station: CompiledStation, { machine: own, at, count, lots = count, seconds }: Cycles): void {
  const machine = station.firstMachine + own;
  const time = times[machine];
  const mean = meanSeconds(station.time);
  made[machine] = (made[machine] ?? 0) + lots;
  counted[machine] = (counted[machine] ?? 0) + lots;
  let worked = 0;
  for (const one of seconds) {
    if (!(one >= 0 && one <= longestSeconds)) continue;
    worked += one;
    if (time !== undefined && mean > 0) learnValue(time, one / mean, mostCycles);
  }
  const isByCalendar = station.failures[0]?.calendar === true;
  const passed = isByCalendar ? at - (readAt[machine] ?? at) : seconds.length > 0 ? worked : count * mean;
  readAt[machine] = at;
  const uptime = failures[station.index]?.uptime;
  if (uptime !== undefined) learnRate(uptime, { seconds: Math.max(0, passed), events: 0 }, mostFailures);
}

/** Takes in what befell a machine (counted through all stations). `downSince`: since when it was down; -1 where it was not. */
export function learnEquipment({ failures, made }: Calibration, station: CompiledStation, { machine, event, downSince }: { readonly machine: number; readonly event: EquipmentEvent; readonly downSince: number }): void {
  if (event.event === "maintained") made[machine] = 0;
  const known = failures[station.index];
  if (known === null || known === undefined) return;
  if (event.event === "failed" && downSince < 0) learnRate(known.uptime, { seconds: 0, events: 1 }, mostFailures);
  if (event.event !== "repaired" || downSince < 0) return;
  const mean = meanRepairSeconds(station);
  if (mean > 0 && event.at >= downSince) learnValue(known.repair, (event.at - downSince) / mean, mostFailures);
}

/** Mean repair by the line model, over its modes by how often each comes. */
export function meanRepairSeconds({ failures }: CompiledStation): number {
  const rates = failures.map(({ uptime }) => 1 / meanSeconds(uptime));
  const all = rates.reduce((sum, rate) => sum + rate, 0);
  return failures.reduce((sum, { repair }, mode) => sum + (meanSeconds(repair) * (rates[mode] ?? 0)) / all, 0);
}

/** Takes in how a part has ended. */
export function learnCompletion({ passes, good, sentBack }: Calibration, line: CompiledLine, completion: Completion): void {
  learnShare(good, completion.good, mostParts);
  learnShare(sentBack, completion.reworks > 0, mostParts);
  for (const { id, index } of line.characteristics) {
    const pass = passes[index];
    if (pass !== undefined) learnShare(pass, !completion.failed.includes(id), mostParts);
  }
}
