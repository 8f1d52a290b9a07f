/** Writes what is generated, from the root of the checkout. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { generated } from "./generated.ts";

for (const [file, text] of Object.entries(generated("."))) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`${file}: ${text.length} characters\n`);
}
