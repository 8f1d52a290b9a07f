import { type CompiledLine, compileLine, problemText } from "#line";
import { parseLine } from "#line/read";
import { type RunResult, replicate } from "#loop";
import type { Written } from "./queues.ts";

/** A figure is far off when the exact value lies two half-widths out: 4.2 standard errors of 20 replications, once in 2,000. */
export const farOff = 2;
/** A share of time is far off when it is this far from the exact one; a run gives no interval for it. */
const farOffShare = 0.02;

/** The compiled line, or why the line model refuses it. */
export function read(line: object): CompiledLine | string {
  const result = parseLine(line);
  return result.ok ? compileLine(result.line) : result.problems.map(problemText).join("; ");
}

/**
 * Runs a line and says which figures are far off. How far each is, in half-widths, is added to `offs`; what doesn't vary at
 * all, such as the parts of a closed line, is to be exact.
 */
export function misses(line: CompiledLine, { figures, releaseCycles, shares, memorySeconds }: Omit<Written, "line">, offs: number[]): string[] {
  const warmupSeconds = 20 * memorySeconds;
  const result = replicate(line, { seed: 1, warmupSeconds, untilSeconds: warmupSeconds + Math.max(1500, 40 * memorySeconds), replications: 20, loop: "open" });
  const releases = Object.entries(result.releases ?? {});
  const pairs = [
    ...figureNames.map((name) => ({ name, figure: result[name], exact: figures[name] })),
    ...releaseCycles.map((exact, index) => ({ name: `cycleTime of ${releases[index]?.[0]}`, figure: releases[index]?.[1].cycleTime, exact })),
  ];
  const missed = pairs.flatMap(({ name, figure, exact }) => {
    if (exact === undefined) return [];
    const { mean, halfWidth } = { mean: figure?.mean ?? Number.NaN, halfWidth: figure?.halfWidth ?? 0 };
    const off = Math.abs(mean - exact);
    if (off <= 1e-9 * exact) return [];
    offs.push(off / halfWidth);
    return off <= farOff * halfWidth ? [] : [`${name}: found ${mean} ± ${halfWidth}; exact is ${exact}`];
  });
  return [...missed, ...missedShares(result, shares)];
}

const figureNames = ["waitingTime", "cycleTime", "wip", "throughput"] as const;
const shareNames = ["processing", "starved", "down"] as const;

function missedShares(result: RunResult, shares: Written["shares"]): string[] {
  const first = Object.values(result.stations)[0];
  return shareNames.flatMap((name) => {
    const exact = shares[name];
    const found = first?.[name] ?? Number.NaN;
    return exact === undefined || Math.abs(found - exact) < farOffShare ? [] : [`${name}: found ${found}; exact is ${exact}`];
  });
}
