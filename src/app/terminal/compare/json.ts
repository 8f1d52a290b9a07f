import { type Contrast, type Contrasts, type SidesResult, type WorthResult, pairedFigures } from "#loop";
import type { FoundWarmup } from "../foundWarmup.ts";

interface Beside {
  readonly found: FoundWarmup;
  readonly wallSeconds: number | null;
}

/** The loop closed against open as one JSON object. */
export function loopJson({ line, seed, replications, simulatedSeconds, events, horizon, ...contrasts }: SidesResult, { found, wallSeconds }: Beside): string {
  return printed({ line, seed, replications, simulatedSeconds, events, wallSeconds, ...warmupOf(found), ...horizonOf(horizon), ...pairedFigures(contrasts) });
}

/** Two settings as one JSON object: their own texts, and figures with `gain` as B less A. */
export function settingsJson({ line, seed, replications, simulatedSeconds, events, horizon, ...contrasts }: SidesResult, { names, found, wallSeconds }: Beside & { readonly names: { readonly a: string; readonly b: string } }): string {
  return printed({ line, seed, replications, simulatedSeconds, events, wallSeconds, ...warmupOf(found), ...horizonOf(horizon), ...names, ...contrasts });
}

/** What each decision maker is worth as one JSON object. */
export function worthJson({ line, seed, replications, simulatedSeconds, events, horizon, loop, each }: WorthResult, { found, wallSeconds }: Beside): string {
  return printed({
    line, seed, replications, simulatedSeconds, events, wallSeconds, ...warmupOf(found), ...horizonOf(horizon), loop: worthFigures(loop), each: each.map(({ kind, worth }) => ({ kind, ...worthFigures(worth) })),
  });
}

function worthFigures({ yield: yields, goodOutput, moneyPerHour }: Contrasts): Readonly<Record<keyof Contrasts, WorthFigure>> {
  return { yield: worthFigure(yields), goodOutput: worthFigure(goodOutput), moneyPerHour: worthFigure(moneyPerHour) };
}

interface WorthFigure extends Pick<Contrast, "unit" | "pairs"> {
  readonly atWork: Contrast["a"];
  readonly without: Contrast["a"];
  readonly worth: Contrast["gain"];
}

function worthFigure({ unit, pairs, a: without, b: atWork, gain: worth }: Contrast): WorthFigure {
  return { unit, pairs, atWork, without, worth };
}

function warmupOf({ warmup }: FoundWarmup): { readonly warmup?: FoundWarmup["warmup"] } {
  return warmup === undefined ? {} : { warmup };
}

function horizonOf(horizon: SidesResult["horizon"]): { readonly horizon?: SidesResult["horizon"] } {
  return horizon === null ? {} : { horizon };
}

function printed(object: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(object)}\n`;
}
