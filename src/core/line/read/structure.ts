import type { z } from "zod";
import { describe, quote } from "./describe.ts";
import { allowed } from "./messages.ts";
import { nearest } from "./nearest.ts";
import { type Path, pathText } from "./path.ts";
import type { Problem } from "../problem.ts";
import { withinOf } from "./within.ts";
import { line } from "./schema/line.ts";

interface Structure {
  /** Each wrong value and each unknown key. */
  readonly problems: readonly Problem[];
  /** Places of which a wrong key beside them was meant to be the key: that they are empty goes without saying. */
  readonly meant: ReadonlySet<string>;
}

/** What is wrong with the shape of a line. */
export function structureOf(value: unknown): Structure {
  const issues = line.safeParse(value).error?.issues ?? [];
  return { problems: issues.flatMap((issue) => problemsOf(value, issue)), meant: new Set(issues.flatMap(meantBy)) };
}

/** The places that the unknown keys of an object were meant for. */
function meantBy(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== "unrecognized_keys") return [];
  return issue.keys.flatMap((key) => {
    const near = nearest(key, issue.message.split(" "));
    return near === null ? [] : [pathText([...pathOf(issue), near])];
  });
}

function problemsOf(value: unknown, issue: z.core.$ZodIssue): Problem[] {
  const path = pathOf(issue);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: pathText([...path, key]), found: `the key ${quote(key)}`, allowed: allowed.key(key, issue.message.split(" ")), ...withinOf(value, path) }));
  }
  return [{ path: pathText(path), found: describe(valueAt(value, path)), allowed: issue.message, ...withinOf(value, path) }];
}

function pathOf({ path }: z.core.$ZodIssue): Path {
  return path.map((step) => (typeof step === "number" ? step : String(step)));
}

function valueAt(value: unknown, path: Path): unknown {
  let found: unknown = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[step];
  }
  return found;
}
