import { type AllocationFinding, type DataCentre, backdrop, catalogue, demandRate, linesServed, mostAccelerators, serverRoom, workloadNames, workloadsOf } from "#compute";
import { type CompiledLine, compileLine } from "#line";
import { type SweepResult, mergeSweep, sweepJobs } from "#loop";
import { planSweep } from "../../compute/planSweep.ts";
import { createSolver } from "../../compute/solver.ts";
import type { Arguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { durationText, figure, percent } from "../figures.ts";
import { findLine } from "../findLine.ts";
import { onPool, poolOptions } from "../onPool.ts";
import { startProgress } from "../progress.ts";
import { columns } from "../table.ts";
import { InputError } from "../terminal.ts";
import { type Timing, timingOf } from "../timing.ts";

const [first, ...others] = catalogue.map(({ id }) => id);
/** More levels than these are not told apart on one curve. */
const mostLevels = 64;

/** What accelerators are worth to a line: money an hour against their number. */
export const compute: Command = {
  name: "compute",
  argument: "<line>",
  about: "runs a line with more and more accelerators, on the same luck, and finds where more of them bring nothing more",
  options: {
    accelerators: { takes: "M..N", about: "from so many to so many; 0..8 when left out" },
    type: { takes: "TYPE", about: `the kind of accelerator: ${catalogue.map(({ id }) => id).join(", ")}; jetson-agx-orin when left out` },
    lines: { takes: "N", about: "equal lines that share the accelerators; 1 when left out" },
    seed: { takes: "N", about: "the luck of the run; 1 when left out" },
    until: { takes: "T", about: "how long a run lasts, warm-up included; 24 h when left out" },
    warmup: { takes: "T", about: "the start that is not counted; a tenth of the run when left out" },
    replications: { takes: "N", about: "runs of each number, each with luck of its own; 20 when left out" },
    ...poolOptions,
    json: { takes: null, about: "prints one JSON object" },
  },
  run: async (given, terminal) => {
    const line = compileLine(findLine(given.argument("<line>, a shipped line or a file,")));
    if (given.text("warmup") === "auto") throw new InputError('--warmup: found "auto"; a duration, such as 2h');
    const options = timingOf(given, 20);
    const kind = given.text("type") === undefined ? "jetson-agx-orin" : given.oneOf("type", [first ?? "", ...others]);
    const dataCentre = { ...serverRoom, lines: given.whole("lines", { least: 1, most: 1_000_000, otherwise: 1 }) };
    const levels = await planSweep(line, { kind, ...rangeOf(given), dataCentre }, createSolver({ milliseconds: terminal.milliseconds }));
    const progress = startProgress(terminal);
    const jobs = sweepJobs(levels, options);
    const result = await onPool(given, { terminal, atOnce: jobs.length }, async (pool) => mergeSweep(line.spec, { levels, options }, await pool.do(line.spec, jobs, progress.at)));
    progress.end(result.events);
    const findings = levels.flatMap(({ accelerators, allocation: { finding } }) => (finding === null ? [] : [{ accelerators, ...finding }]));
    const serves = backdrop.map(({ id, gpus }) => ({ id, gpus, lines: linesServed(gpus, demandOf(line), dataCentre) }));
    terminal.out(given.has("json") ? `${JSON.stringify({ type: kind, lines: dataCentre.lines, ...result, findings, backdrop: serves })}\n` : text(result, { line, kind, options, dataCentre, findings }));
    return 0;
  },
};

/** Throws an InputError on what is no range. */
function rangeOf(given: Arguments): { readonly from: number; readonly to: number } {
  const range = given.text("accelerators") ?? "0..8";
  const [, from = "", to = from] = /^(\d{1,7})(?:\.\.(\d{1,7}))?$/u.exec(range) ?? [];
  const [least, most] = [Number(from), Number(to)];
  if (from === "" || least > most || most > mostAccelerators || most - least >= mostLevels) {
    throw new InputError(`--accelerators: found ${JSON.stringify(range)}; a range such as 0..8, of at most ${mostLevels} numbers up to ${mostAccelerators}`);
  }
  return { from: least, to: most };
}

function demandOf(line: CompiledLine): number {
  return workloadsOf(line).reduce((sum, workload) => sum + demandRate(workload), 0);
}

interface Told {
  readonly line: CompiledLine;
  readonly kind: string;
  readonly options: Timing;
  readonly dataCentre: DataCentre;
  readonly findings: readonly (AllocationFinding & { readonly accelerators: number })[];
}

function text(result: SweepResult, { line, kind, options, dataCentre, findings }: Told): string {
  const workloads = workloadsOf(line).map((workload) => [workloadNames[workload.id].en, figure(workload.perHour), figure(workload.teraOperations), figure(demandRate(workload))]);
  const rows = result.points.map((point) => [
    String(point.accelerators), figure(point.moneyPerHour.mean), figure(point.gain.mean), halfWidth(point.gain.halfWidth), figure(point.computeCost),
    point.inspectedShare.mean === null ? "–" : percent(point.inspectedShare.mean), point.latencySeconds.mean === null ? "–" : durationText(point.latencySeconds.mean), figure(point.whatIfsPerHour.mean),
  ]);
  const shared = dataCentre.lines === 1 ? "" : `, shared by ${dataCentre.lines} such lines`;
  return `${result.line}: ${kind}${shared}; seed ${result.seed}, ${result.replications} runs of ${durationText(options.untilSeconds)} each, the same luck for all

${columns([["AI workload", "1/h", "10¹² operations", "10¹² operations/s"], ...workloads], "lrrr")}

${columns([["accelerators", `money ${result.unit}`, "gain", "", `cost ${result.unit}`, "read in time", "latency", "what-ifs/h"], ...rows], "rrrlrrrr")}

${findings.map(({ accelerators, inTheWay, is }) => `${accelerators} accelerators: ${is}${inTheWay.length === 0 ? "" : `; in the way: ${inTheWay.join(", ")}`}. The plan that stands in keeps all limits.\n`).join("")}The most money an hour is made with ${result.best}; with ${result.knee} it cannot be told from that.
${backdrop.map(({ name, gpus }) => `${name.en}, ${figure(gpus)} GPUs: would serve ${figure(linesServed(gpus, demandOf(line), dataCentre))} such lines.`).join("\n")}
`;
}

function halfWidth(of: number | null): string {
  return of === null ? "" : `± ${figure(of)}`;
}
