import { type GageAnalysis, type GageTrial, analyzeGage } from "#quality/gage";
import type { Arguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { figure, percent } from "../figures.ts";
import { columnOf } from "../spc/columns.ts";
import { openCsv, readCsv } from "../spc/csv.ts";
import { labelOf } from "../spc/labels.ts";
import { NumberColumn } from "../spc/numbers.ts";
import { columns } from "../table.ts";
import { InputError, type Terminal } from "../terminal.ts";

/** Gauge repeatability and reproducibility of anyone's study. */
export const gage: Command = {
  name: "gage",
  argument: "<file.csv>",
  about: "judges a gauge by a crossed study: repeatability, reproducibility, categories that it tells apart",
  options: {
    part: { takes: "COLUMN", about: "names the part; part when left out" },
    operator: { takes: "COLUMN", about: "names who measured, or on what; operator when left out" },
    value: { takes: "COLUMN", about: "holds the measurement; value when left out" },
    tolerance: { takes: "X", about: "width of the tolerance, upper less lower limit" },
    sigmas: { takes: "X", about: "standard deviations in the study variation; 6 when left out" },
    pool: { takes: "P", about: "the interaction is pooled with the error above this p; 0.25 when left out, 1 never pools" },
    json: { takes: null, about: "prints one JSON object" },
  },
  run: async (given, terminal) => {
    const tolerance = above0(given, "tolerance") ?? null;
    const result = analyzeGage(await readTrials(given, terminal), { tolerance, sigmas: above0(given, "sigmas") ?? 6, poolAbove: share(given) });
    if (!result.ok) throw new InputError(result.problem);
    terminal.out(given.has("json") ? `${JSON.stringify(result.analysis)}\n` : text(result.analysis));
    return 0;
  },
};

const mostTrials = 1_000_000;

async function readTrials(given: Arguments, terminal: Terminal): Promise<readonly GageTrial[]> {
  const file = openCsv(given.argument("<file.csv>, a file with a row for each measurement,"));
  const name = given.text("value") ?? "value";
  const [partName, operatorName] = [given.text("part") ?? "part", given.text("operator") ?? "operator"];
  const [part, operator, value] = [columnOf(file, partName), columnOf(file, operatorName), columnOf(file, name)];
  const numbers = new NumberColumn(name, file.separator);
  const trials: GageTrial[] = [];
  await readCsv(file, (cells, row) => {
    const number = numbers.read(cells[value] ?? "", row);
    if (number === null) throw new InputError(`row ${row}, column ${JSON.stringify(name)}: found nothing; a study needs every measurement`);
    if (trials.length >= mostTrials) throw new InputError(`found more than ${mostTrials} rows; a study has at most as many`);
    return trials.push({ part: labelOf(cells[part], { row, column: partName }), operator: labelOf(cells[operator], { row, column: operatorName }), value: number }) > 0;
  });
  if (numbers.doubt !== null) terminal.err(`${numbers.doubt}\n`);
  return trials;
}

function above0(given: Arguments, name: string): number | undefined {
  const text = given.text(name);
  if (text === undefined) return undefined;
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) throw new InputError(`--${name}: found ${JSON.stringify(text)}; a number above 0`);
  return value;
}

function share(given: Arguments): number {
  const text = given.text("pool") ?? "0.25";
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!(value >= 0 && value <= 1)) throw new InputError(`--pool: found ${JSON.stringify(text)}; a number from 0 to 1`);
  return value;
}

const names: Readonly<Record<string, string>> = {
  gage: "gage R&R", repeatability: "  repeatability", reproducibility: "  reproducibility", operator: "    operator", interaction: "    operator × part", part: "part to part", total: "total",
};

const anovaNames: Readonly<Record<string, string>> = { ...names, repeatability: "repeatability", operator: "operator", interaction: "operator × part" };

function text(analysis: GageAnalysis): string {
  const { parts, operators, trials, anova, isPooled, sources, distinctCategories } = analysis;
  const test = anova.map(({ source, degrees, sumOfSquares, meanSquare, f, p }) => [
    anovaNames[source] ?? source, String(degrees), figure(sumOfSquares), source === "total" ? "" : figure(meanSquare), f === null ? "" : figure(f), p === null ? "" : p.toFixed(3),
  ]);
  const rows = sources
    .filter(({ source }) => source !== "interaction" || !isPooled)
    .map(({ source, variance, deviation, contribution, studyVariation, shareOfStudy, shareOfTolerance, interval }) => [
      names[source] ?? source, figure(variance), interval === null ? "" : `${figure(interval.lower)} to ${figure(interval.upper)}`, percent(contribution), figure(deviation), figure(studyVariation), percent(shareOfStudy),
      shareOfTolerance === null ? "" : percent(shareOfTolerance),
    ]);
  return `${parts} parts, ${operators} operators, ${trials} trials each${isPooled ? "; no interaction: pooled with repeatability" : ""}

${columns([["", "degrees", "sum of squares", "mean square", "F", "p"], ...test], "lrrrrr")}

${columns([["", "variance", "95 % interval", "contribution", "deviation", "study variation", "of study", sources[0]?.shareOfTolerance === null ? "" : "of tolerance"], ...rows], "lrrrrrrr")}

Distinct categories: ${Number.isFinite(distinctCategories) ? distinctCategories : "no limit found"}
`;
}
