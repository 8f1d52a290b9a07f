/** `npm run docs`: writes what is generated from the code's own declarations: the reference pages and the JSON Schema of a line. */
import { pathToFileURL } from "node:url";
import { ensureInstalled, root } from "../../serve/install.mjs";
import { bundleForNode } from "../bundle.mjs";

ensureInstalled();
process.chdir(root);
const main = await bundleForNode({ name: "docs", entry: "src/app/terminal/reference/main.ts", sources: ["src/core", "src/lines", "src/app/terminal"] });
await import(pathToFileURL(main).href);
