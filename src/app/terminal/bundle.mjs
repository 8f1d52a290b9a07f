import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../serve/install.mjs";
import { soundLines } from "../serve/soundLines.mjs";
import { stampOf } from "../serve/stamp.mjs";
import { wat } from "../serve/wat.mjs";

/**
 * Bundles a TypeScript entry with everything it imports into one file that plain Node runs, unless that was done since
 * the sources last changed. The file's name carries the sources' stamp and it appears by a rename, so that two
 * processes starting at once never see half of it.
 * @param {object} bundle
 * @param {string} bundle.name of the folder in .cache
 * @param {string} bundle.entry path from the root of the checkout
 * @param {readonly string[]} bundle.sources files and folders that it is made of
 * @param {readonly string[]} [bundle.external] packages that are left out and imported when it runs
 * @returns {Promise<string>} path of the file
 */
export async function bundleForNode({ name, entry, sources, external = [] }) {
  const folder = join(root, ".cache", name);
  const file = `main-${stampOf([...sources, "package-lock.json"])}.js`;
  const path = join(folder, file);
  if (existsSync(path)) return path;
  const made = join(folder, `making-${process.pid}`);
  await build({ entry, external, outDir: made });
  mkdirSync(folder, { recursive: true });
  renameSync(join(made, "main.js"), path);
  rmSync(made, { recursive: true });
  for (const old of readdirSync(folder)) if (old.startsWith("main-") && old !== file) rmSync(join(folder, old), { force: true });
  return path;
}

/** @param {{ entry: string, external: readonly string[], outDir: string }} options */
async function build({ entry, external, outDir }) {
  const vite = await import("vite");
  await vite.build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [wat(), soundLines()],
    ssr: { noExternal: true, external: [...external] },
    build: {
      ssr: entry,
      target: "node20",
      outDir,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: "main.js", codeSplitting: false } },
    },
  });
}
