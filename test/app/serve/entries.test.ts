import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../src/app/serve/install.mjs";
import config from "../../../vite.config.ts";

/** The files that threads of the page begin with, as its code names them. */
function threadsOfThePage(): string[] {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/u.test(file)).map((file) => join(root, "src", file));
  return files.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/new Worker\(new URL\("(\.[^"]+)"/gu)].map(([, named = ""]) => relative(root, join(dirname(file), named))));
}

test("the development server looks for libraries in every thread of the page before it serves the first", () => {
  const threads = threadsOfThePage();
  expect(threads).toContain("src/app/run/worker.ts");
  expect(config.optimizeDeps?.entries).toEqual(expect.arrayContaining(threads));
});
