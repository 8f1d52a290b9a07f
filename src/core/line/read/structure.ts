import type { z } from "zod";
import { describe, quote } from "./describe.ts";
import { allowed } from "./messages.ts";
import { type Path, pathText } from "./path.ts";
import type { Problem } from "../problem.ts";
import { line } from "./schema/line.ts";

/** What is wrong with the shape of a line: each wrong value and each unknown key. */
export function structureProblems(value: unknown): Problem[] {
  const read = line.safeParse(value);
  return (read.error?.issues ?? []).flatMap((issue) => problemsOf(value, issue));
}

function problemsOf(value: unknown, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: pathText([...path, key]), found: `the key ${quote(key)}`, allowed: allowed.key(key, issue.message.split(" ")) }));
  }
  return [{ path: pathText(path), found: describe(valueAt(value, path)), allowed: issue.message }];
}

function valueAt(value: unknown, path: Path): unknown {
  let found: unknown = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[step];
  }
  return found;
}
