import { compileLine } from "#line";
import { type Measure, type SelectResult, type SelectedAlternative, lackFor, measureNames, selectBest } from "#loop";
import type { Arguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { durationText, figure, percent } from "../figures.ts";
import { findLine } from "../findLine.ts";
import { type FoundWarmup, foundWarmup, warmupText } from "../foundWarmup.ts";
import { onPool, poolOptions } from "../onPool.ts";
import { startProgress } from "../progress.ts";
import { columns } from "../table.ts";
import { InputError } from "../terminal.ts";
import { type Timing, runOptions, timingOf } from "../timing.ts";
import { type Variant, variants } from "../vary.ts";

/** Which of some lines is the best, or of some values of one line's field. */
export const select: Command = {
  name: "select",
  argument: "<line> …",
  takesMany: true,
  about: "finds the best of several lines, or of several values in one, on the same luck",
  options: {
    vary: { takes: "PLACE=V,V,…", about: "of one line, the place in the model and the values to choose from: stations[2].machines=1,2,3 or stations[bond].machines=1,2,3" },
    by: { takes: "MEASURE", about: `what the best is best by: ${measureNames.join(", ")}; throughput when left out` },
    indifference: { takes: "P", about: "the least difference that matters, in % of the best mean after the first 10 replications; 1 when left out" },
    confidence: { takes: "P", about: "probability in % that the best is found, where it is better by that much; 95 when left out" },
    most: { takes: "N", about: "replications of each at most; 1000 when left out" },
    ...runOptions,
    ...poolOptions,
    loop: { takes: "open|closed", about: "whether the loop acts on the plant; closed when left out" },
    json: { takes: null, about: "prints one JSON object" },
    timing: { takes: null, about: "fills wallSeconds in, which is null else, so that equal runs print equal bytes" },
  },
  run: async (given, terminal) => {
    const by = given.oneOf("by", measureNames);
    const contenders = alternatives(given, by).map(({ name, line }) => ({ name, line: compileLine(line) }));
    const timing = timingOf(given, 1);
    const options = {
      seed: timing.seed,
      untilSeconds: timing.untilSeconds,
      loop: given.oneOf("loop", ["closed", "open"]),
      by,
      confidence: given.share("confidence", { above: 60, below: 100, otherwise: 95 }),
      indifferenceShare: given.share("indifference", { above: 0, below: 100, otherwise: 1 }),
      most: given.whole("most", { least: 10, most: 100_000, otherwise: 1000 }),
    };
    const progress = startProgress(terminal);
    const { found, result } = await onPool(given, { terminal, atOnce: 10 * contenders.length }, async (pool) => {
      const warm = await foundWarmup(pool, { terminal, timing, lines: contenders.map(({ line }) => line.spec), loops: [options.loop], onProgress: progress.at });
      return { found: warm, result: await selectBest(pool, contenders, { ...options, warmupSeconds: warm.seconds, onProgress: progress.at }) };
    });
    const wallSeconds = progress.end(result.events + found.events);
    terminal.out(given.has("json") ? json({ result, found, wallSeconds: given.has("timing") ? wallSeconds : null }) : text(result, { found, timing }));
    return 0;
  },
};

/** What stands for choice. Throws an InputError where there is no choice, or one cannot be judged. */
function alternatives(given: Arguments, by: Measure): readonly Variant[] {
  const names = given.all;
  const vary = given.text("vary");
  if (vary !== undefined && names.length > 1) throw new InputError(`--vary goes with one line; found also ${JSON.stringify(names[1])}`);
  const found = vary === undefined ? names.map((name) => ({ name, line: findLine(name) })) : variants(findLine(given.argument("<line>, a shipped line or a file,")), vary);
  const twice = found.find(({ name }, index) => found.findIndex((other) => other.name === name) < index);
  if (twice !== undefined) throw new InputError(`${JSON.stringify(twice.name)} stands for choice twice`);
  if (found.length < 2) throw new InputError(`there is nothing to choose from; select takes two lines at least, or one with --vary, such as --vary stations[0].machines=1,2,3`);
  for (const { name, line } of found) {
    const lack = lackFor(by, line);
    if (lack !== null) throw new InputError(`--by: found ${JSON.stringify(by)}; ${JSON.stringify(name)} has no ${lack} to be judged by it`);
  }
  return found;
}

function json({ result: { seed, replications, simulatedSeconds, events, ...rest }, found: { warmup }, wallSeconds }: { readonly result: SelectResult; readonly found: FoundWarmup; readonly wallSeconds: number | null }): string {
  return `${JSON.stringify({ seed, replications, simulatedSeconds, events, wallSeconds, ...(warmup === undefined ? {} : { warmup }), ...rest })}\n`;
}

function text(result: SelectResult, { found, timing }: { readonly found: FoundWarmup; readonly timing: Timing }): string {
  const scale = result.unit === "1/s" ? 3600 : 1;
  const unit = result.unit === "1/s" ? "1/h" : result.unit === "1" ? "" : result.unit;
  const scaled = (value: number | null): string => figure(value === null ? null : value * scale);
  const row = ({ name, replications, mean, halfWidth, difference, isRuledOut }: SelectedAlternative): string[] => [
    name, String(replications), scaled(mean), `± ${scaled(halfWidth)}`, difference === null ? "" : scaled(difference.mean), difference === null ? "" : `± ${scaled(difference.halfWidth)}`,
    name === result.best ? "best" : isRuledOut ? "ruled out" : "not ruled out",
  ];
  return `seed ${result.seed}, runs of ${durationText(timing.untilSeconds)}, ${warmupText(found)}, the same luck for all

${columns([["", "replications", result.by, unit, "from the best", unit, ""], ...result.alternatives.map(row)], "lrrlrll")}

${verdict(result, `${scaled(result.indifference)}${unit === "" ? "" : ` ${unit}`}`)}
`;
}

function verdict({ best, by, isDecided, confidence, alternatives: all }: SelectResult, zone: string): string {
  if (isDecided) return `The best by ${by} is ${best}: found with a probability of ${percent(confidence)} where it is better by ${zone} or more; what lies closer may be as good.`;
  const most = Math.max(...all.map(({ replications }) => replications));
  return `Not decided after ${most} replications: the best by ${by} so far is ${best}. --most allows more; a wider --indifference than ${zone} needs fewer.`;
}
