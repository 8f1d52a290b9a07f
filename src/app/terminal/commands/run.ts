import { type CompiledLine, compileLine } from "#line";
import { type Quantity, type RunOptions, type RunResult, mergeRuns, runJobs } from "#loop";
import { textbook } from "#lines";
import type { Command } from "../command.ts";
import { durationText, figure, noPart, percent } from "../figures.ts";
import { findLine } from "../findLine.ts";
import { onPool, poolOptions } from "../onPool.ts";
import { startProgress } from "../progress.ts";
import { runOptions, timingOf } from "../timing.ts";
import { columns } from "../table.ts";

/** Runs a line without a screen and prints its figures. */
export const run: Command = {
  name: "run",
  argument: "<line>",
  about: "runs it and prints its figures with the half-widths of their 95 % intervals",
  options: {
    ...runOptions,
    replications: { takes: "N", about: "independent runs; 1 when left out, its interval then from 20 batches of it" },
    ...poolOptions,
    loop: { takes: "open|closed", about: "whether the loop acts on the plant; closed when left out" },
    json: { takes: null, about: "prints one JSON object" },
    timing: { takes: null, about: "fills wallSeconds in, which is null else, so that equal runs print equal bytes" },
  },
  run: async (given, terminal) => {
    const line = compileLine(findLine(given.argument("<line>, a shipped line or a file,")));
    const options: RunOptions = { ...timingOf(given, 1), loop: given.oneOf("loop", ["closed", "open"]) };
    const progress = startProgress(terminal);
    const outcomes = await onPool(given, { terminal, atOnce: options.replications }, (pool) => pool.do(line.spec, runJobs(options), progress.at));
    const result = mergeRuns(line, options, outcomes);
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
  return `${line.spec.id}: seed ${options.seed}, ${options.replications} × ${durationText(options.untilSeconds)}, the first ${durationText(options.warmupSeconds)} not counted, loop ${options.loop}

${columns(figures, "lrrl")}

${releasesText(result)}${columns([["station", "machines", "processing", "starved", "blocked", "down", "setup"], ...stations], "lrrrrrr")}
${answersText(line.spec.id)}`;
}

/** What became of each release, and of the lots that were there at the start. */
function releasesText({ releases }: RunResult): string {
  if (releases === undefined) return "";
  const days = ({ mean, halfWidth }: Quantity): string[] => [mean === null ? "–" : figure(mean / 3600), mean === null ? "" : `± ${figure(halfWidth === null ? null : halfWidth / 3600)}`];
  const rows = Object.entries(releases).map(([id, { throughput, cycleTime, onTime }]) => [
    id, throughput.mean === null ? "–" : figure(throughput.mean * 86_400), ...days(cycleTime), onTime.mean === null ? "–" : percent(onTime.mean),
  ]);
  return `${columns([["release", "lots/d", "cycle h", "", "on time"], ...rows], "lrrlr")}\n\n`;
}

/** What theory says of a textbook line, beside what the run gave. */
function answersText(id: string): string {
  const lesson = Object.hasOwn(textbook, id) ? textbook[id] : undefined;
  if (lesson === undefined) return "";
  const rows = lesson.answers.map(({ of, value, source }) => [typeof of === "object" ? `${of.processing} processing` : of, figure(of === "throughput" ? 3600 * value : value), units[typeof of === "object" ? "processing" : of], source]);
  return `\nThe book says\n${columns(rows, "lrll")}\n`;
}

const units = { throughput: "1/h", cycleTime: "s", waitingTime: "s", wip: "parts", processing: "" } as const;

function cells({ mean, halfWidth, unit }: Quantity): string[] {
  return mean === null ? ["–", "", noPart] : [figure(mean), `± ${figure(halfWidth)}`, unit === "1" ? "" : unit];
}
