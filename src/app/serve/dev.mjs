/** `npm run dev`: installs what is missing, and serves the page as its sources are, anew with every change. Takes what `vite` takes. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

ensureInstalled();
const { status } = spawnSync(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
