import type { CompiledLine } from "#line";
import { type Contrast, type Contrasts, contrast } from "./contrast.ts";
import { eventsOf, sideJobs } from "./runSides.ts";
import { loopClosed, loopOpen, nothingBefalls } from "./setting.ts";
import { doSide } from "./side.ts";
import type { Figure } from "../replications/figure.ts";
import { type OnProgress, doInTurn } from "../replications/progress.ts";

export interface CompareOptions {
  readonly seed: number;
  readonly untilSeconds: number;
  readonly warmupSeconds: number;
  readonly replications: number;
}

export interface PairedFigure {
  readonly unit: string;
  /** Pairs that it rests on: those of which both have a value. */
  readonly pairs: number;
  readonly closed: Figure;
  readonly open: Figure;
  /** Closed minus open, pair by pair on the same luck. */
  readonly gain: Figure;
}

export interface CompareResult {
  readonly line: string;
  readonly seed: number;
  readonly replications: number;
  readonly simulatedSeconds: number;
  readonly events: number;
  readonly yield: PairedFigure;
  readonly goodOutput: PairedFigure;
  readonly moneyPerHour: PairedFigure;
}

/** The loop closed against open: the same plant and luck, pair by pair over replications in this thread, with 95 % intervals. */
export function comparePaired(line: CompiledLine, options: CompareOptions, onProgress: OnProgress = () => undefined): CompareResult {
  const jobs = [loopOpen, loopClosed].flatMap((setting) => sideJobs(setting, { ...options, ...nothingBefalls }));
  const outcomes = doInTurn(jobs, (job, progress) => doSide(line, job, progress), onProgress);
  const [open, closed] = [outcomes.slice(0, options.replications), outcomes.slice(options.replications)];
  return {
    line: line.spec.id,
    seed: options.seed,
    replications: options.replications,
    simulatedSeconds: options.untilSeconds * options.replications,
    events: eventsOf([open, closed]),
    ...pairedFigures(contrast(line.spec, open, closed)),
  };
}

/** The figures of a comparison of the open loop (A) with the closed one (B) under their own names. */
export function pairedFigures({ yield: yields, goodOutput, moneyPerHour }: Contrasts): Pick<CompareResult, "yield" | "goodOutput" | "moneyPerHour"> {
  return { yield: pairedFigure(yields), goodOutput: pairedFigure(goodOutput), moneyPerHour: pairedFigure(moneyPerHour) };
}

function pairedFigure({ unit, pairs, a: open, b: closed, gain }: Contrast): PairedFigure {
  return { unit, pairs, closed, open, gain };
}
