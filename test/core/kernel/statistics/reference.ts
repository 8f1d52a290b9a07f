import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of reference vectors, or undefined where the folder that PLANTLOOP_DATA names does not hold it. */
export function referenceFile(name: string): string | undefined {
  const folder = process.env["PLANTLOOP_DATA"];
  if (folder === undefined) return undefined;
  const path = join(folder, "reference", name);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
