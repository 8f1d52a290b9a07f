import { type CompiledLine, compileLine } from "#line";
import { type OnProgress, type Pool, type Precision, type RunOptions, type RunResult, mergeRuns, pilots, runJobs, runToPrecision } from "#loop";
import type { Arguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { findLine } from "../findLine.ts";
import { foundWarmup } from "../foundWarmup.ts";
import { onPool, poolOptions } from "../onPool.ts";
import { startProgress } from "../progress.ts";
import { dataOptions, writeRunData } from "../runData.ts";
import { type Printed, runText } from "../runText.ts";
import { InputError } from "../terminal.ts";
import { runOptions, timingOf } from "../timing.ts";

/** Runs a line without a screen and prints its figures. */
export const run: Command = {
  name: "run",
  argument: "<line>",
  about: "runs it and prints its figures with the half-widths of their 95 % intervals",
  options: {
    ...runOptions,
    replications: { takes: "N", about: "independent runs; 1 when left out, its interval then from 20 batches of it" },
    precision: { takes: "P", about: "adds replications until the half-widths of throughput and cycle time are at most P % of their means; begins with 10" },
    most: { takes: "N", about: "with --precision, replications at most; 1000 when left out" },
    ...poolOptions,
    ...dataOptions,
    loop: { takes: "open|closed", about: "whether the loop acts on the plant; closed when left out" },
    json: { takes: null, about: "prints one JSON object" },
    timing: { takes: null, about: "fills wallSeconds in, which is null else, so that equal runs print equal bytes" },
  },
  run: async (given, terminal) => {
    const line = compileLine(findLine(given.argument("<line>, a shipped line or a file,")));
    const timing = timingOf(given, 1);
    const loop = given.oneOf("loop", ["closed", "open"]);
    const precision = precisionOf(given);
    const progress = startProgress(terminal);
    const { found, result } = await onPool(given, { terminal, atOnce: Math.max(precision?.most ?? timing.replications, timing.isWarmupFound ? pilots : 1) }, async (pool) => {
      const warm = await foundWarmup(pool, { terminal, timing, lines: [line.spec], loops: [loop], onProgress: progress.at });
      const options = { ...timing, loop, warmupSeconds: warm.seconds, onProgress: progress.at };
      return { found: warm, result: await (precision === null ? runAll(pool, line, options) : runToPrecision(pool, line, { ...options, precision })) };
    });
    await writeRunData(given, line, { terminal, seed: timing.seed, loop, untilSeconds: timing.untilSeconds });
    const wallSeconds = progress.end(result.events + found.events);
    const printed = { found, untilSeconds: timing.untilSeconds, wallSeconds: given.has("timing") ? wallSeconds : null };
    terminal.out(given.has("json") ? json(result, printed) : runText(line, result, printed));
    return 0;
  },
};

/** How precise it is to be; null where it runs as many replications as it is told. */
function precisionOf(given: Arguments): Precision | null {
  if (given.has("precision")) return { share: given.share("precision", { above: 0, below: 100, otherwise: 1 }), most: given.whole("most", { least: 10, most: 100_000, otherwise: 1000 }) };
  if (given.has("most")) throw new InputError("--most goes with --precision, such as --precision 1%; --replications says how many there are else");
  return null;
}

async function runAll(pool: Pool, line: CompiledLine, { onProgress, ...options }: RunOptions & { readonly onProgress: OnProgress }): Promise<RunResult> {
  return mergeRuns(line, options, await pool.do(line.spec, runJobs(options), onProgress));
}

/** The fields in the order that the terminal's contract gives. */
function json({ line, seed, replications, simulatedSeconds, events, loop, ...figures }: RunResult, { found: { warmup }, wallSeconds }: Printed): string {
  return `${JSON.stringify({ line, seed, replications, simulatedSeconds, events, wallSeconds, loop, ...(warmup === undefined ? {} : { warmup }), ...figures })}\n`;
}
