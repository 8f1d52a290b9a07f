import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../src/app/serve/install.mjs";
import { layers } from "./layers.ts";

const topLevel = [
  // what the program is made of
  "src",
  "public",
  "test",
  "index.html",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
  "README.md",
  // what tools and readers look for beside it
  "package-lock.json",
  "LICENSE",
  "ARCHITECTURE.md",
  // references that are too long for the two pages above
  "docs",
  "knip.json",
];
/** Made by the tools, and ignored by git. */
const made = ["node_modules", "dist"];

it("the top level holds the agreed entries, dot files and nothing else", () => {
  const entries = readdirSync(root).filter((name) => !name.startsWith(".") && !made.includes(name));
  expect(entries.filter((name) => !topLevel.includes(name))).toEqual([]);
});

it("ARCHITECTURE.md names every layer, and every layer has its folder", () => {
  const page = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
  const folders = Object.values(layers).map(({ folder }) => folder);
  expect(folders.filter((folder) => !page.includes(`\`${folder}\``))).toEqual([]);
  expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
});
