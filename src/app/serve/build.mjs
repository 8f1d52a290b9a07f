import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";
import { stampOf } from "./stamp.mjs";

const sources = ["src", "public", "index.html", "vite.config.ts", "package-lock.json"];

/** Builds the page into dist/, unless what lies there was built from the sources as they are now. Writes to stderr only. */
export async function ensureBuilt() {
  const stamp = stampOf(sources);
  const stampFile = join(root, "dist/.built-from");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  process.stderr.write("Building the page…\n");
  const { build } = await import("vite");
  await build({ root, logLevel: "warn" });
  writeFileSync(stampFile, stamp);
}
