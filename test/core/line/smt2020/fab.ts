import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The files of a fab in a folder, by name. */
export function filesIn(folder: string): Map<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** The folder of a small fab of our own in the testbed's format: four families, two parts, and one of every thing that the format can say. */
export const smallFab = join(import.meta.dirname, "fab");
