import type { LineSpec } from "#line";
import { type Pool, type WarmupReport, findWarmup } from "#loop";
import { durationText } from "./figures.ts";
import type { Terminal } from "./terminal.ts";
import type { Timing } from "./timing.ts";

/** What the warm-up of several is found from. */
interface Sought {
  readonly terminal: Terminal;
  readonly timing: Timing;
  readonly lines: readonly LineSpec[];
  readonly loops: readonly ("open" | "closed")[];
  readonly onProgress: (done: number) => void;
}

export interface FoundWarmup {
  readonly seconds: number;
  /** Of the longest, and only where it was to be found. */
  readonly warmup?: WarmupReport;
  /** Of the pilot runs. */
  readonly events: number;
}

/** The warm-up that was given or, where it is to be found, the longest that a pilot of any of the lines needs, since all are counted alike. */
export async function foundWarmup(pool: Pool, { terminal, timing, lines, loops, onProgress }: Sought): Promise<FoundWarmup> {
  if (!timing.isWarmupFound) return { seconds: timing.warmupSeconds, events: 0 };
  const cases = lines.flatMap((line) => loops.map((loop) => ({ line, loop })));
  const shares = cases.map(() => 0);
  const reports = await Promise.all(cases.map(({ line, loop }, index) => findWarmup(pool, line, {
    ...timing,
    loop,
    onProgress: (done) => {
      shares[index] = done;
      onProgress(shares.reduce((sum, share) => sum + share, 0) / cases.length);
    },
  })));
  const [first, ...others] = reports;
  if (first === undefined) return { seconds: 0, events: 0 };
  const { events: _, ...warmup } = others.reduce((longest, report) => (report.seconds > longest.seconds ? report : longest), first);
  if (!warmup.isOver) terminal.err(`the warm-up is not over after half of the run, ${durationText(warmup.seconds)}: a longer --until is due, or parts pile up for ever\n`);
  return { seconds: warmup.seconds, warmup, events: reports.reduce((sum, { events }) => sum + events, 0) };
}

/** How much is not counted, for a table's heading. */
export function warmupText({ seconds, warmup }: FoundWarmup): string {
  return `the first ${durationText(seconds)} not counted${warmup === undefined ? "" : ` (${warmup.rule})`}`;
}
