import { compileLine } from "#line";
import { type CompareResult, type PairedFigure, mergePairs, pairJobs, pilots } from "#loop";
import type { Command } from "../command.ts";
import { durationText, figure, noPart } from "../figures.ts";
import { findLine } from "../findLine.ts";
import { type FoundWarmup, foundWarmup, warmupText } from "../foundWarmup.ts";
import { onPool, poolOptions } from "../onPool.ts";
import { startProgress } from "../progress.ts";
import { type Timing, runOptions, timingOf } from "../timing.ts";
import { columns } from "../table.ts";

/** The loop closed against its shadow with the loop open, on the same luck. */
export const compare: Command = {
  name: "compare",
  argument: "<line>",
  about: "runs the loop closed against its shadow with the loop open, pair by pair on the same luck",
  options: {
    ...runOptions,
    replications: { takes: "N", about: "pairs, each with luck of its own; 20 when left out" },
    ...poolOptions,
    json: { takes: null, about: "prints one JSON object" },
    timing: { takes: null, about: "fills wallSeconds in, which is null else, so that equal runs print equal bytes" },
  },
  run: async (given, terminal) => {
    const line = compileLine(findLine(given.argument("<line>, a shipped line or a file,")));
    const timing = timingOf(given, 20);
    if (line.controls.length + line.wears.length + line.design.length === 0) {
      terminal.err(`${line.spec.id} has no controls, wears or design parameters: there is nothing that a loop could do\n`);
    }
    const progress = startProgress(terminal);
    const { found, result } = await onPool(given, { terminal, atOnce: Math.max(timing.replications, timing.isWarmupFound ? pilots : 1) }, async (pool) => {
      const warm = await foundWarmup(pool, { terminal, timing, lines: [line.spec], loops: ["closed", "open"], onProgress: progress.at });
      const options = { ...timing, warmupSeconds: warm.seconds };
      return { found: warm, result: mergePairs(line.spec, options, await pool.do(line.spec, pairJobs(options), progress.at)) };
    });
    const wallSeconds = progress.end(result.events + found.events);
    terminal.out(given.has("json") ? json(result, { found, wallSeconds: given.has("timing") ? wallSeconds : null }) : text(result, { found, timing }));
    return 0;
  },
};

function json({ line, seed, replications, simulatedSeconds, events, ...figures }: CompareResult, { found: { warmup }, wallSeconds }: { readonly found: FoundWarmup; readonly wallSeconds: number | null }): string {
  return `${JSON.stringify({ line, seed, replications, simulatedSeconds, events, wallSeconds, ...(warmup === undefined ? {} : { warmup }), ...figures })}\n`;
}

function text(result: CompareResult, { found, timing }: { readonly found: FoundWarmup; readonly timing: Timing }): string {
  const figures: [string, PairedFigure][] = [["yield", result.yield], ["good output", result.goodOutput], ["money", result.moneyPerHour]];
  const rows = figures.map(([name, of]) => [name, ...cells(of, result.replications)]);
  return `${result.line}: seed ${result.seed}, ${result.replications} pairs of ${durationText(timing.untilSeconds)}, ${warmupText(found)}

${columns([["", "closed", "open", "gain", "", "", ""], ...rows], "lrrrrll")}
`;
}

function cells({ closed, open, gain, unit, pairs }: PairedFigure, all: number): string[] {
  if (gain.mean === null) return ["–", "–", "–", "", "", noPart];
  const note = pairs === all ? "" : `; in ${all - pairs} of ${all} pairs ${noPart}`;
  return [figure(closed.mean), figure(open.mean), figure(gain.mean), `± ${figure(gain.halfWidth)}`, unit === "1" ? "" : unit, verdict(gain.mean, gain.halfWidth) + note];
}

/** Whether the 95 % interval of a gain excludes 0. */
function verdict(mean: number, halfWidth: number | null): string {
  if (halfWidth === null) return "one sample";
  if (Math.abs(mean) <= halfWidth) return "no difference is shown";
  return mean > 0 ? "a gain" : "a loss";
}
