import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { root } from "./install.mjs";
import { wrongIn } from "./lines.mjs";

/**
 * Keeps a file of `src/lines` that cannot be read as TypeScript from stopping all other lines: in its place stands a module
 * without a line, which says on stderr what is wrong and where, each time that it is run.
 * @returns {import("vite").Plugin}
 */
export function soundLines() {
  return {
    name: "sound-lines",
    enforce: "pre",
    async load(id) {
      const path = relative(root, id);
      if (!/^src[\\/]lines[\\/][^\\/]+\.ts$/u.test(path)) return null;
      return standIn(path, await readFile(id, "utf8"));
    },
  };
}

/**
 * The module that stands in for a file that cannot be read; null where it can.
 * @param {string} path from the root of the checkout
 * @param {string} text of the file
 * @returns {Promise<string | null>}
 */
export async function standIn(path, text) {
  const { transformWithOxc } = await import("vite");
  try {
    await transformWithOxc(text, path);
    return null;
  } catch (error) {
    const { path: place, found } = wrongIn(stripVTControlCharacters(error instanceof Error ? error.message : String(error)));
    return `process.stderr.write(${JSON.stringify(`plantloop: ${path}, ${place}: ${found}; its line is left out\n`)});`;
  }
}
