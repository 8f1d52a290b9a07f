import { type DistributionSpec, type LineSpec, type StationSpec, compileLine, durationSeconds, seconds } from "#line";
import { parseLine } from "#line/read";
import { plants } from "#lines";
import { type SessionOptions, createSession, stepSession, summarize } from "#loop";
import { tally } from "#plant";
import type { Bench, Row } from "./bench.ts";

/** So many times as fast as die stacking, of some 260 parts an hour. */
const times = 23;
const hours = 4;

const fast: Bench = {
  about: `a plant of 5,000 parts an hour: die stacking ${times} times as fast, ${hours} h of it, by time of the processor so that what else runs there does not count (budget: 100 times as fast as life with everything on)`,
  run() {
    const spec = plants["die-stacking"];
    if (spec === undefined) throw new Error("die stacking is gone");
    const read = parseLine(faster(spec));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const line = compileLine(read.line);
    const row = (what: string, options: Partial<SessionOptions>): Row => timed(`${spec.id} × ${times}, ${what}`, () => createSession(line, { seed: 1, loop: "closed", ...options }));
    return [
      row("loop closed, no design search", { shadow: false, holdouts: false }),
      row("loop closed, design search", { shadow: false, holdouts: false, designSearchAt: 1800 }),
      row("everything on: shadow, forecasts, quality desk, design search, holdout", { forecasts: true, designSearchAt: 1800 }),
    ];
  },
};
export default fast;

function timed(what: string, start: () => ReturnType<typeof createSession>): Row {
  const session = start();
  stepSession(session, 600);
  let seen = 0;
  const { take } = session.sensing;
  const counting: typeof session = Object.assign(session, { sensing: { ...session.sensing, take: () => {
    const taken = take();
    seen += taken.length;
    return taken;
  } } });
  const from = tally(session.plant);
  const begin = process.cpuUsage();
  let longestMs = 0;
  for (let until = 630; until <= 600 + hours * 3600; until += 30) {
    const before = process.cpuUsage();
    stepSession(counting, until);
    longestMs = Math.max(longestMs, process.cpuUsage(before).user / 1000);
  }
  summarize(session);
  const { user, system } = process.cpuUsage(begin);
  const cpuSeconds = (user + system) / 1e6;
  const to = tally(session.plant);
  return {
    what,
    "parts/h": Math.round((to.good + to.scrapped - from.good - from.scrapped) / hours),
    "observations/h": Math.round(seen / hours),
    "times life": Math.round((hours * 3600) / cpuSeconds),
    "µs an observation, all in": ((cpuSeconds * 1e6) / seen).toFixed(1),
    "longest look ms": Math.round(longestMs),
  };
}

type Tool = NonNullable<StationSpec["tool"]>[string];

/** The same line with faster machines: all that goes by the hour stays, all that goes by the part is so much less a part. */
function faster(line: LineSpec): LineSpec {
  return {
    ...line,
    id: `${line.id}-fast`,
    ...(line.materials === undefined ? {} : { materials: mapped(line.materials, ({ lot, ...of }) => ({ ...of, lot: lot * times })) }),
    stations: line.stations.map(fasterStation),
  };
}

function fasterStation(slow: StationSpec): StationSpec {
  const { time, maintenance, tool, maps, changeover: _, ...station } = slow;
  return {
    ...station,
    ...(time === undefined ? {} : { time: shorter(time) }),
    ...(tool === undefined ? {} : { tool: mapped(tool, slower) }),
    ...(maintenance?.every === undefined ? {} : { maintenance: { ...maintenance, every: maintenance.every * times } }),
    ...(maps === undefined ? {} : { maps: maps.map(({ every = 1, ...map }) => ({ ...map, every: every * times })) }),
  };
}

function slower({ perPart = 0, walkSd = 0, ...tool }: Tool): Tool {
  return { ...tool, perPart: perPart / times, walkSd: walkSd / Math.sqrt(times) };
}

function shorter(time: DistributionSpec): DistributionSpec {
  if (typeof time !== "object" || !("lognormal" in time)) throw new Error(`found the time ${JSON.stringify(time)}; this bench shortens lognormal ones`);
  return { lognormal: { ...time.lognormal, mean: seconds(secondsIn(time.lognormal.mean) / times) } };
}

function secondsIn(duration: Parameters<typeof durationSeconds>[0]): number {
  return durationSeconds(duration) ?? Number.NaN;
}

function mapped<From, To>(record: Readonly<Record<string, From>>, of: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));
}
