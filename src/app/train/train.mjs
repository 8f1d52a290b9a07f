/** `npm run train`: trains the network that reads defect maps, on the repository's own data, and writes it to public/models. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled, root } from "../serve/install.mjs";
import { bundleForNode } from "../terminal/bundle.mjs";

ensureInstalled();
process.chdir(root);
// What the WebAssembly backend's own loader expects of Node is there in CommonJS alone.
const folder = join(root, "node_modules/@tensorflow/tfjs-backend-wasm/wasm-out");
Object.assign(globalThis, { require: createRequire(join(folder, "loader.js")), __dirname: folder });
const main = await bundleForNode({ name: "train", entry: "src/app/train/main.ts", sources: ["src/core", "src/app/maps", "src/app/train"] });
await import(pathToFileURL(main).href);
