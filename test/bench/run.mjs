/** `npm run bench`: runs all benchmarks, `npm run bench -- <name> …` the named ones, and prints a table for each. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { end, ensureInstalled, root } from "../../src/app/serve/install.mjs";
import { bundleForNode } from "../../src/app/terminal/bundle.mjs";

/** @typedef {import("./bench.ts").Bench} Bench */

ensureInstalled();
process.chdir(root);
const names = readdirSync(join(root, "test/bench")).flatMap((file) => (file.endsWith(".bench.ts") ? [file.slice(0, -".bench.ts".length)] : []));
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !names.includes(name));
if (unknown !== undefined) end(`There is no benchmark ${JSON.stringify(unknown)}; there are: ${names.join(", ")}.`);

for (const name of wanted.length > 0 ? wanted : names) {
  const bench = await load(name);
  process.stdout.write(`\n${name}: ${bench.about}\n`);
  console.table(await bench.run());
}

/**
 * Bundled as the product is, so that what is measured is what runs.
 * @param {string} name
 * @returns {Promise<Bench>}
 */
async function load(name) {
  const path = await bundleForNode({
    name: `bench/${name}`,
    entry: `test/bench/${name}.bench.ts`,
    sources: ["src", "test/bench", "test/exact", "test/core/plant", "test/core/quality", "test/core/twin", "test/core/optimizer", "test/lines"],
    external: ["vite", "playwright-core", "highs"],
  });
  return (await import(pathToFileURL(path).href)).default;
}
