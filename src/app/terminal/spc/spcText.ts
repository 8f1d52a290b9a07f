import { fewestForPercentiles, rules } from "#quality/spc";
import { columns } from "../table.ts";
import { type Abilities, indexNames } from "./abilities.ts";
import type { LimitLine } from "./limitLine.ts";
import type { Studied, StudySpec } from "./study.ts";

/** What the rules that came with the product say, in a few words; others say it themselves. */
const ruleTexts: Readonly<Record<string, string>> = {
  "nelson-1": "beyond 3σ",
  "nelson-2": "nine in a row on one side",
  "nelson-3": "six in a row rise or fall",
  "nelson-4": "fourteen in a row up and down in turn",
  "nelson-5": "two of three beyond 2σ on one side",
  "nelson-6": "four of five beyond 1σ on one side",
  "nelson-7": "fifteen in a row within 1σ",
  "nelson-8": "eight in a row beyond 1σ on both sides",
  "western-electric-1": "beyond 3σ",
  "western-electric-2": "two of three beyond 2σ on one side",
  "western-electric-3": "four of five beyond 1σ on one side",
  "western-electric-4": "eight in a row on one side",
  ewma: "beyond the limit of the EWMA",
  cusum: "above the decision interval",
  t2: "above the limit of T²",
  mewma: "above the limit of the MEWMA",
};

/** Signals of a picture that the text lists. */
const listed = 20;

export function spcText(spec: StudySpec, studied: Studied, abilities: Abilities | null): string {
  return [
    heading(spec, studied),
    columns([["chart", "centre", "lower", "upper", "signals"], ...studied.panels.map(({ name, center, lower, upper, signalCount }) => [name, limitText(center), limitText(lower), limitText(upper), String(signalCount)])], "lrrrr"),
    signalsText(studied),
    ...(abilities === null ? [] : [abilitiesText(abilities)]),
    ...(studied.findings.length === 0 ? [] : [studied.findings.map((finding) => `Note: ${finding}.`).join("\n")]),
  ].join("\n\n").concat("\n");
}

function heading({ kind, file, layout, phaseOne, known }: StudySpec, { subgroups, limits }: Studied): string {
  const of = layout.values.map((column) => file.header[column]).join(", ");
  const from = known === null ? `limits from ${phaseOne === null ? "all of them" : `the first ${phaseOne}`}` : "limits of a known process";
  return `${kind.id} of ${of}: ${subgroups} subgroups, ${from}${limits.sigma === null ? "" : `, sigma ${digits(limits.sigma)} (${limits.method})`}`;
}

function signalsText({ panels }: Studied): string {
  const rows = panels.flatMap(({ name, signals }) => signals.slice(0, listed).map(({ index, rule, phase }) => [String(index), name, `phase ${phase}`, rule, ruleTexts[rule] ?? rules[rule]?.says ?? ""]));
  if (rows.length === 0) return "No signals.";
  const more = panels.filter(({ signalCount }) => signalCount > listed).map(({ name, signalCount }) => `${name}: ${signalCount - listed} more signals, which --json lists.`);
  return [columns([["subgroup", "chart", "", "rule", ""], ...rows], "rllll"), ...more].join("\n");
}

function abilitiesText({ indices, mean, overall, values, normality, percentiles }: Abilities): string {
  const rows = indexNames.flatMap((name) => {
    const index = indices[name];
    return index === null ? [] : [[`${name.slice(0, 1).toUpperCase()}${name.slice(1)}`, index.value.toFixed(3), index.interval === null ? "–" : `${index.interval.lower.toFixed(3)} to ${index.interval.upper.toFixed(3)}`]];
  });
  return [
    columns([["capability", "", "95 % interval"], ...rows], "lrr"),
    `mean ${digits(mean)}, overall standard deviation ${digits(overall)}, ${values} values`,
    normality === null ? "Too few values for a test of normality." : `Anderson–Darling A² ${normality.statistic.toFixed(3)}, p ${normality.pValue < 0.001 ? "< 0.001" : normality.pValue.toFixed(3)}: ${normality.pValue < 0.05 ? "not normal; the indices above say less than they seem to" : "nothing speaks against a normal distribution"}.`,
    percentiles === null ? `Percentiles of 0.135 % take ${fewestForPercentiles} values or more.` : `By percentiles${percentiles.pp === null ? "" : ` Pp ${percentiles.pp.toFixed(3)},`} Ppk ${percentiles.ppk.toFixed(3)}: 0.135 % ${digits(percentiles.low)}, median ${digits(percentiles.median)}, 99.865 % ${digits(percentiles.high)}.`,
  ].join("\n");
}

/** One limit, or from where to where those lie that vary. */
function limitText({ value }: LimitLine): string {
  if (value === null || typeof value === "number") return value === null ? "–" : digits(value);
  const all = value.filter((limit) => limit !== null);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const limit of all) {
    low = Math.min(low, limit);
    high = Math.max(high, limit);
  }
  return `${digits(low)} … ${digits(high)}`;
}

function digits(value: number): string {
  return String(Number(value.toPrecision(6)));
}
