import { type CompiledLine, compileLine } from "#line";
import { type Quantity, type RunOptions, type RunResult, replicate } from "#loop";
import type { Command } from "../command.ts";
import { durationText, figure, noPart, percent } from "../figures.ts";
import { findLine } from "../findLine.ts";
import { startProgress } from "../progress.ts";
import { runOptions, timingOf } from "../timing.ts";
import { simulate } from "../simulate.ts";
import { columns } from "../table.ts";

/** Runs a line without a screen and prints its figures. */
export const run: Command = {
  name: "run",
  argument: "<line>",
  about: "runs it and prints its figures with the half-widths of their 95 % intervals",
  options: {
    ...runOptions,
    replications: { takes: "N", about: "independent runs; 1 when left out, its interval then from 20 batches of it" },
    loop: { takes: "open|closed", about: "whether the loop acts on the plant; closed when left out" },
    json: { takes: null, about: "prints one JSON object" },
    timing: { takes: null, about: "fills wallSeconds in, which is null else, so that equal runs print equal bytes" },
  },
  run: (given, terminal) => {
    const line = compileLine(findLine(given.argument("<line>, a shipped line or a file,")));
    const options: RunOptions = { ...timingOf(given, 1), loop: given.oneOf("loop", ["closed", "open"]) };
    const progress = startProgress(terminal);
    const result = simulate(() => replicate(line, options, progress.at));
    const wallSeconds = progress.end(result.events);
    terminal.out(given.has("json") ? json(result, given.has("timing") ? wallSeconds : null) : text(line, result, options));
    return 0;
  },
};

/** The fields in the order that the terminal's contract gives. */
function json({ line, seed, replications, simulatedSeconds, events, loop, ...figures }: RunResult, wallSeconds: number | null): string {
  return `${JSON.stringify({ line, seed, replications, simulatedSeconds, events, wallSeconds, loop, ...figures })}\n`;
}

function text(line: CompiledLine, result: RunResult, options: RunOptions): string {
  const { throughput, goodOutput, cycleTime, waitingTime, wip, yield: good, moneyPerHour } = result;
  const inHour = (perSecond: number | null): number | null => (perSecond === null ? null : perSecond * 3600);
  const perHour = { mean: inHour(throughput.mean), halfWidth: inHour(throughput.halfWidth), unit: "1/h" };
  const rows: [string, Quantity | undefined][] = [
    ["throughput", perHour], ["good output", goodOutput], ["yield", good], ["money", moneyPerHour], ["cycle time", cycleTime], ["waiting time", waitingTime], ["parts in the line", wip],
  ];
  const figures = rows.flatMap(([name, quantity]) => (quantity === undefined ? [] : [[name, ...cells(quantity)]]));
  const stations = line.stations.map(({ id, machines }) => {
    const share = result.stations[id];
    return [id, String(machines), ...(share === undefined ? [] : [share.processing, share.starved, share.blocked, share.down, share.setup].map(percent))];
  });
  const fleets = (line.transport?.fleets ?? []).map(({ id, vehicles }) => {
    const share = result.transport?.[id];
    return [id, String(vehicles), ...(share === undefined ? [] : [share.idle, share.empty, share.loaded, share.down].map(percent))];
  });
  const transport = fleets.length === 0 ? "" : `\n${columns([["transport", "vehicles", "idle", "empty", "loaded", "down"], ...fleets], "lrrrrr")}\n`;
  return `${line.spec.id}: seed ${options.seed}, ${options.replications} × ${durationText(options.untilSeconds)}, the first ${durationText(options.warmupSeconds)} not counted, loop ${options.loop}

${columns(figures, "lrrl")}

${columns([["station", "machines", "processing", "starved", "blocked", "down", "setup"], ...stations], "lrrrrrr")}
${transport}`;
}

function cells({ mean, halfWidth, unit }: Quantity): string[] {
  return mean === null ? ["–", "", noPart] : [figure(mean), `± ${figure(halfWidth)}`, unit === "1" ? "" : unit];
}
