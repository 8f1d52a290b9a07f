import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../src/app/serve/install.mjs";
import { runTerminal } from "../../src/app/terminal/runTerminal.ts";
import { platform } from "../app/terminal/plantloop.ts";

/** A checkout of its own within this one, in which the lines of the tutorial stand as a reader has typed them. */
const checkout = join(root, ".cache/tests/tutorial-as-typed");
const page = readFileSync(join(root, "docs/tutorial.md"), "utf8");
const blocks = page.split(/^## (?=\d+\. )/mu).slice(1).map((step) => [...step.matchAll(/^```ts (?<kind>\w+)\n(?<text>.*?)^```$/gmsu)].map(({ groups = {} }) => ({ kind: groups["kind"] ?? "", text: groups["text"] ?? "" })));

/** Where the `station(…)` of an id stands in a text, from its first letter to its last bracket. */
function placeOf(text: string, id: string): readonly [number, number] {
  const from = text.indexOf(`station("${id}"`);
  if (from < 0) throw new Error(`no station "${id}" in\n${text}`);
  let open = 0;
  for (let at = from + "station".length; at < text.length; at += 1) {
    if (text[at] === "(") open += 1;
    if (text[at] === ")") open -= 1;
    if (open === 0) return [from, at + 1];
  }
  throw new Error(`station "${id}" has no end in\n${text}`);
}

/** The file of a line once a reader has done what a block says. */
function typed(file: string, { kind, text }: { readonly kind: string; readonly text: string }): string {
  if (kind === "file") return text;
  if (kind === "line") return file.replace(/\}\);\n$/u, `${text.replaceAll(/^(?=.)/gmu, "  ")}});\n`);
  return [...text.matchAll(/station\("(?<id>[\w-]+)"/gu)].reduce((whole, { groups = {} }) => {
    const id = groups["id"] ?? "";
    const [from, to] = placeOf(whole, id);
    return whole.slice(0, from) + text.slice(...placeOf(text, id)) + whole.slice(to);
  }, file);
}

/** A reader imports what the editor does not know. */
function withImports(file: string): string {
  const [first = "", ...rest] = file.split("\n");
  const body = rest.join("\n");
  const names = ["defineLine", "hours", "minutes", "station"].filter((name) => body.includes(`${name}(`));
  expect(names, "the page says what to import").toEqual(expect.arrayContaining(/\{ (.*) \}/u.exec(first)?.[1]?.split(", ") ?? [""]));
  return `import { ${names.join(", ")} } from "#line";\n${body}`;
}

let last = "";
const run = (program: string, ...args: string[]): { readonly status: number | null; readonly said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "node_modules", program), ...args], { cwd: checkout, encoding: "utf8" });
  return { status, said: stripVTControlCharacters(stdout + stderr) };
};

describe("the tutorial, typed as it says", () => {
  beforeAll(async () => {
    rmSync(checkout, { recursive: true, force: true });
    mkdirSync(checkout, { recursive: true });
    cpSync(join(root, "test/templates"), join(checkout, "test/templates"), { recursive: true });
    await runTerminal(["new", "coffee"], { ...platform, root: checkout, out: () => undefined, err: () => undefined });
    blocks.forEach((step, index) => {
      for (const block of step) last = typed(last, block);
      writeFileSync(join(checkout, `src/lines/coffee-${index + 1}.ts`), withImports(last));
    });
    writeFileSync(join(checkout, "src/lines/coffee.ts"), withImports(last));
    writeFileSync(join(checkout, "tsconfig.json"), JSON.stringify({ extends: "../../../tsconfig.json", compilerOptions: { composite: false, incremental: false, noEmit: true, emitDeclarationOnly: false, lib: ["es2024", "dom"], types: ["vite/client"], allowImportingTsExtensions: true }, include: ["src"], references: [] }));
    // The linter passes over this folder, but for that it has the rules of the whole.
    writeFileSync(join(checkout, ".oxlintrc.json"), readFileSync(join(root, ".oxlintrc.json"), "utf8").replace(/, "\.cache"\]/u, "]"));
  });
  afterAll(() => rmSync(checkout, { recursive: true, force: true }));

  test("passes the type check at each step", () => {
    expect(blocks).toHaveLength(10);
    expect(run("typescript/bin/tsc", "-p", "tsconfig.json")).toEqual({ status: 0, said: "" });
  });

  test("passes the linter at each step", () => {
    const files = readdirSync(join(checkout, "src/lines")).map((file) => `src/lines/${file}`);
    expect(files).toHaveLength(11);
    const { status, said } = run("oxlint/bin/oxlint", "-c", ".oxlintrc.json", "--type-aware", "--deny-warnings", ...files);
    expect(said).toContain(`on ${files.length} files`);
    expect({ status, said: said.split("\n").slice(0, 20).join("\n") }).toMatchObject({ status: 0 });
  });

  test("ends with a line that passes the test that came with it, by the command that stands there", () => {
    const [, command = ""] = /`npx (vitest run --project unit test\/lines\/coffee\.test\.ts)`/u.exec(page) ?? [];
    const { status, said } = run("vitest/vitest.mjs", ...command.split(" ").slice(1), "--root", checkout, "--config", join(root, "vite.config.ts"));
    // Two of any line, one for each of its two faults.
    expect(said).toMatch(/Tests\D+4 passed/u);
    expect(status).toBe(0);
  });
});
