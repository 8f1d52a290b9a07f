import { nearest } from "#line/read";
import { type ChartId, type ChartKind, type ChartSettings, type RuleId, type Specification, charts, ruleSets, rules, usualSettings } from "#quality/spc";
import type { Arguments } from "../arguments.ts";
import { InputError } from "../terminal.ts";

/** A decimal number within limits; null where it was not given. */
export function numberOf(given: Arguments, name: string, { above = -1e100, most = 1e100 }: { readonly above?: number; readonly most?: number } = {}): number | null {
  const text = given.text(name);
  if (text === undefined) return null;
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text) ? Number(text) : Number.NaN;
  if (!(value > above && value <= most)) throw new InputError(`--${name}: found ${JSON.stringify(text)}; a number${above > -1e100 ? ` above ${above}` : ""}${most < 1e100 ? ` and at most ${most}` : ""}`);
  return value;
}

export function kindOf(given: Arguments): ChartKind {
  const text = given.text("chart");
  const all = Object.keys(charts).filter(isChart);
  if (text === undefined) throw new InputError(`--chart is missing; one of ${all.join(", ")}`);
  if (isChart(text)) return charts[text];
  const near = nearest(text, all);
  throw new InputError(`--chart: found ${JSON.stringify(text)};${near === null ? "" : ` did you mean ${near}?`} one of ${all.join(", ")}`);
}

/** The rules of a set, or those of a list. */
export function rulesOf(given: Arguments): readonly RuleId[] {
  const text = given.text("rules") ?? "shewhart";
  if (isSet(text)) return ruleSets[text];
  const list = text.split(",").map((part): RuleId => {
    const id = part.trim();
    if (isRule(id)) return id;
    const known = [...Object.keys(ruleSets), ...Object.keys(rules).filter(isRule)];
    const near = nearest(id, known);
    throw new InputError(`--rules: found ${JSON.stringify(id)};${near === null ? "" : ` did you mean ${near}?`} one of ${Object.keys(ruleSets).join(", ")}, or a list of ${Object.keys(rules).filter(isRule).join(", ")}`);
  });
  return [...new Set(list)];
}

/** Which charts an option is for that is not for all. */
const ofCharts: Readonly<Record<string, readonly ChartId[]>> = { lambda: ["ewma", "mewma"], width: ["ewma"], limits: ["ewma"], k: ["cusum"], h: ["cusum"], alpha: ["t2"], arl: ["mewma"] };

/** Throws an InputError where an option is given that the chart has no use for. */
export function refuseUnused(given: Arguments, { id }: ChartKind): void {
  for (const [name, ids] of Object.entries(ofCharts)) {
    if (given.has(name) && !ids.includes(id)) throw new InputError(`--${name} is for the chart${ids.length > 1 ? "s" : ""} ${ids.join(" and ")}; found the chart ${id}`);
  }
}

export function settingsOf(given: Arguments, columns: number): ChartSettings {
  return {
    lambda: numberOf(given, "lambda", { above: 0, most: 1 }) ?? (given.text("chart") === "mewma" ? 0.1 : usualSettings.lambda),
    width: numberOf(given, "width", { above: 0, most: 10 }) ?? usualSettings.width,
    ewmaLimits: given.oneOf("limits", ["exact", "steady"]),
    k: numberOf(given, "k", { above: 0, most: 10 }) ?? usualSettings.k,
    h: numberOf(given, "h", { above: 0, most: 100 }) ?? usualSettings.h,
    alpha: numberOf(given, "alpha", { above: 0, most: 0.5 }) ?? usualSettings.alpha,
    arl: numberOf(given, "arl", { above: 1, most: 100_000 }) ?? usualSettings.arl,
    columns,
  };
}

/** What the customer allows; null where nothing was given. */
export function specificationOf(given: Arguments, { id, takes }: ChartKind): Specification | null {
  const [lower, upper, target] = [numberOf(given, "lsl"), numberOf(given, "usl"), numberOf(given, "target")];
  if (lower === null && upper === null && target === null) return null;
  if (takes !== "values") throw new InputError(`--lsl, --usl and --target are for measurements of one characteristic, which the chart ${id} does not take`);
  if (lower === null && upper === null) throw new InputError("--target is given without --lsl or --usl; capability takes a limit");
  if (lower !== null && upper !== null && !(lower < upper)) throw new InputError(`--lsl: found ${lower}, and ${upper} for --usl; the lower limit is less than the upper`);
  if (target !== null && !(target >= (lower ?? target) && target <= (upper ?? target))) throw new InputError(`--target: found ${target}; it lies between --lsl and --usl`);
  return { lower, upper, target };
}

/** A known mean and sigma instead of a phase I; null where they were not given. */
export function knownOf(given: Arguments, { id, takes }: ChartKind): { readonly center: number; readonly sigma: number } | null {
  const [center, sigma] = [numberOf(given, "mean"), numberOf(given, "sigma", { above: 0 })];
  if (center === null && sigma === null) return null;
  if (takes !== "values") throw new InputError(`--mean and --sigma are for measurements of one characteristic, which the chart ${id} does not take`);
  if (center === null || sigma === null) throw new InputError(`--${center === null ? "mean" : "sigma"} is missing: a known process has both, --mean and --sigma`);
  if (given.has("phase1")) throw new InputError("--phase1 estimates what --mean and --sigma give; one or the other");
  return { center, sigma };
}

function isChart(text: string): text is ChartId {
  return Object.hasOwn(charts, text);
}

function isSet(text: string): text is keyof typeof ruleSets {
  return Object.hasOwn(ruleSets, text);
}

function isRule(text: string): boolean {
  return Object.hasOwn(rules, text) && text !== "ewma";
}
