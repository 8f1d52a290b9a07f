import type { Arguments } from "./arguments.ts";
import type { Option } from "./command.ts";
import { InputError } from "./terminal.ts";

/** The options that every command that runs a plant takes. */
export const runOptions: Readonly<Record<string, Option>> = {
  seed: { takes: "N", about: "the luck of the run; 1 when left out" },
  until: { takes: "T", about: "how long a run lasts, warm-up included; 24 h when left out" },
  warmup: { takes: "T|auto", about: "the start that is not counted; a tenth of the run when left out; auto finds it (MSER-5 on 5 pilot runs)" },
};

export interface Timing {
  readonly seed: number;
  readonly untilSeconds: number;
  /** 0 where it is to be found. */
  readonly warmupSeconds: number;
  readonly isWarmupFound: boolean;
  readonly replications: number;
}

/** Reads those options. Throws an InputError on a run that has no end, or ends before it is counted. */
export function timingOf(given: Arguments, replications: number): Timing {
  const untilSeconds = given.duration("until", 86_400);
  if (untilSeconds === 0) throw new InputError("--until: found 0; a run lasts longer than that");
  const isWarmupFound = given.text("warmup") === "auto";
  const warmupSeconds = isWarmupFound ? 0 : given.duration("warmup", untilSeconds / 10);
  if (warmupSeconds >= untilSeconds) throw new InputError(`--warmup: found ${warmupSeconds} s; a warm-up is shorter than the run of ${untilSeconds} s`);
  return {
    seed: given.whole("seed", { least: 0, most: Number.MAX_SAFE_INTEGER, otherwise: 1 }),
    untilSeconds,
    warmupSeconds,
    isWarmupFound,
    replications: given.whole("replications", { least: 1, most: 100_000, otherwise: replications }),
  };
}
