import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";
import { stampOf } from "./stamp.mjs";

const sources = ["src", "public", "index.html", "vite.config.ts", "package-lock.json"];

/**
 * Builds the page into dist/ as it is for visitors, whoever asks for it (a test runner would make it one for developers), unless
 * what lies there was built from the sources as they are now. Writes to stderr only. Throws where it can't be built.
 */
export function ensureBuilt() {
  const stamp = stampOf(sources);
  const stampFile = join(root, "dist/.built-from");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  process.stderr.write("Building the page…\n");
  const { status } = spawnSync(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"], { cwd: root, env: { ...process.env, NODE_ENV: "production" }, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("The page could not be built; why stands above.");
  writeFileSync(stampFile, stamp);
}
