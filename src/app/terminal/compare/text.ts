import type { Contrast, Contrasts, PairedFigure, ShortHorizon, SidesResult, WorthResult } from "#loop";
import { type GainVerdict, verdictOf } from "#loop/verdict";
import { durationText, figure, noPart } from "../figures.ts";
import { columns } from "../table.ts";

const named = { yield: "yield", goodOutput: "good output", moneyPerHour: "money" } as const;

/** The loop closed against open, as a table. */
export function loopTable(result: { readonly [Name in keyof Contrasts]: PairedFigure }, pairs: number): string {
  const rows = figuresOf(result).map(([name, { open, closed, ...of }]) => [name, ...cells({ ...of, first: closed, second: open }, pairs)]);
  return columns([["", "closed", "open", "gain", "", "", ""], ...rows], "lrrrrll");
}

/** Two settings, as a table under what they are. */
export function settingsTable(result: SidesResult, names: { readonly a: string; readonly b: string }): string {
  const rows = figuresOf<Contrast>(result).map(([name, { a, b, ...of }]) => [name, ...cells({ ...of, first: a, second: b }, result.replications)]);
  return `A: ${names.a}\nB: ${names.b}\n\n${columns([["", "A", "B", "B less A", "", "", ""], ...rows], "lrrrrll")}`;
}

/** What each decision maker is worth in money, as a table. */
export function worthTable({ loop, each, replications }: WorthResult): string {
  const row = (name: string, { moneyPerHour: { a, b, ...of } }: Contrasts): string[] => [name, ...cells({ ...of, first: b, second: a }, replications)];
  const rows = [row("the loop", loop), ...each.map(({ kind, worth }) => row(kind, worth))];
  return `${columns([["", "at work", "without", "worth", "", "", ""], ...rows], "lrrrrll")}

Each is switched off alone, all others at work; the worths do not add up to the loop's, for others do part of what one leaves undone.`;
}

function figuresOf<Of>(result: { readonly [Name in keyof Contrasts]: Of }): readonly (readonly [string, Of])[] {
  return [[named.yield, result.yield], [named.goodOutput, result.goodOutput], [named.moneyPerHour, result.moneyPerHour]];
}

type Cells = Pick<Contrast, "unit" | "pairs" | "gain"> & { readonly first: Contrast["a"]; readonly second: Contrast["b"] };

function cells({ first, second, gain, unit, pairs }: Cells, all: number): string[] {
  if (gain.mean === null) return ["–", "–", "–", "", "", noPart];
  const note = pairs === all ? "" : `; in ${all - pairs} of ${all} pairs ${noPart}`;
  return [figure(first.mean), figure(second.mean), figure(gain.mean), `± ${figure(gain.halfWidth)}`, unit === "1" ? "" : unit, verdicts[verdictOf(gain, pairs)] + note];
}

/** What is said of a gain. */
const verdicts: Readonly<Record<GainVerdict, string>> = {
  same: "no difference at all",
  few: "too few pairs to tell",
  open: "no difference is shown",
  gain: "a gain",
  loss: "a loss",
};

/** What is said of a comparison that is too short to see what maintenance saves; nothing of one that is not. */
export function horizonText(horizon: ShortHorizon | null): string {
  if (horizon === null) return "";
  const { station, lifeSeconds, countedSeconds, wantedSeconds } = horizon;
  return `

A machine of ${station} works ${durationText(lifeSeconds)} on average until it fails, ${durationText(countedSeconds)} are counted: maintenance that was paid for has not saved yet what
it saves later. Over ${durationText(wantedSeconds)} or more, five such lives, it has.`;
}
