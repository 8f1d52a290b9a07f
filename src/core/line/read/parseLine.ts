import { compileLine } from "../compile.ts";
import type { Problem } from "../problem.ts";
import type { LineSpec } from "../spec.ts";
import type { Report } from "./checks/check.ts";
import { checks, wholeLineChecks } from "./checks/checks.ts";
import { flowIsLimited } from "./checks/flowIsLimited.ts";
import { sizesAreLimited } from "./checks/sizesAreLimited.ts";
import { describe } from "./describe.ts";
import { draftOf } from "./draft.ts";
import { limits } from "./limits.ts";
import { allowed } from "./messages.ts";
import { pathText } from "./path.ts";
import { plain } from "./plain.ts";
import { structureOf } from "./structure.ts";
import { withinOf } from "./within.ts";

export type ReadResult = { readonly ok: true; readonly line: LineSpec } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a line from a parsed value: (1) a copy as plain data, (2) its shape and sizes, (3) what must hold between its
 * parts, and only when all of these are right (4) what its formulas give on the nominal part. All errors come at once;
 * it never throws. The line is the value as it was written, durations with their units.
 */
export function parseLine(given: unknown): ReadResult {
  const { value: whole, problems: notPlain } = plain(given);
  const value = withoutSchema(whole);
  if (notPlain.some(({ path }) => path === "file")) return refuse(notPlain);
  const draft = draftOf(value);
  const tooMany = collect(value, (report) => {
    sizesAreLimited(draft, report);
    flowIsLimited(draft, report);
  });
  const told = new Set([...notPlain, ...tooMany].map(({ path }) => path));
  const { problems: wrong, meant } = structureOf(value);
  const wrongShape = [...notPlain, ...tooMany, ...wrong.filter(({ path }) => !told.has(path))].filter((problem) => !goesWithoutSaying(problem, meant));
  // Without stations, all that refers to one would be told of as well.
  if (tooMany.length > 0 || wrongShape.some(({ path }) => path === "stations")) return refuse(wrongShape);
  const problems = [...wrongShape, ...collect(value, (report) => checks.forEach((check) => check(draft, report))).filter((problem) => !goesWithoutSaying(problem, meant))];
  if (problems.length > 0) return refuse(problems);
  const line = value as LineSpec;
  const compiled = compileLine(line);
  const wrongNumbers = collect(value, (report) => wholeLineChecks.forEach((check) => check(compiled, report)));
  return wrongNumbers.length > 0 ? refuse(wrongNumbers) : { ok: true, line };
}

function goesWithoutSaying({ path, found }: Problem, meant: ReadonlySet<string>): boolean {
  return meant.size > 0 && found === describe(undefined) && meant.has(path);
}

/** What a file says of where its JSON Schema is, is for editors alone. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("$schema" in value) || typeof value.$schema !== "string") return value;
  const { $schema: _, ...line } = value;
  return line;
}

/** The first problem of each place, as many as a person reads. */
export function refuse(problems: readonly Problem[]): ReadResult {
  const places = new Map<string, Problem>();
  for (const problem of problems) {
    const place = `${problem.path} ${problem.found}`;
    if (!places.has(place)) places.set(place, problem);
  }
  const first = [...places.values()];
  const more = first.length - limits.problems;
  if (more <= 0) return { ok: false, problems: first };
  return { ok: false, problems: [...first.slice(0, limits.problems), { path: "file", found: `${more} problems more`, allowed: allowed.moreProblems }] };
}

const enough = new Error("more problems than are told");

/** The problems of a line that rules report; when there are more than anybody reads, the rules are not asked further. */
function collect(line: unknown, ask: (report: Report) => void): Problem[] {
  const problems: Problem[] = [];
  try {
    ask((path, found, wanted) => {
      problems.push({ path: pathText(path), found, allowed: wanted, ...withinOf(line, path) });
      if (problems.length > limits.problems) throw enough;
    });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return problems;
}
