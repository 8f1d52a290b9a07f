#!/usr/bin/env node
/** The `plantloop` command: makes sure that it can run, and hands over to main.ts. Only main.ts writes to stdout. */
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "../serve/install.mjs";
import { bundleForNode } from "./bundle.mjs";

ensureInstalled();
const sources = ["src/core", "src/lines", "src/scenarios", "src/app/compute", "src/app/setting", "src/app/terminal"];
const main = await bundleForNode({ name: "terminal", entry: "src/app/terminal/main.ts", sources, external: ["highs"] });
await import(pathToFileURL(main).href);
