import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { extensions } from "../../../src/app/terminal/extensions.ts";
import { root } from "../../../src/app/serve/install.mjs";
import { runTerminal } from "../../../src/app/terminal/runTerminal.ts";
import { platform } from "./plantloop.ts";

const checkout = mkdtempSync(join(tmpdir(), "plantloop-new-"));
cpSync(join(root, "test/templates"), join(checkout, "test/templates"), { recursive: true });
afterAll(() => rmSync(checkout, { recursive: true }));

async function inCheckout(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ["", ""];
  const code = await runTerminal(args, { ...platform, root: checkout, out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

describe("new", () => {
  test("writes a line under its name, with its test, and says what to do next", async () => {
    const { code, out, err } = await inCheckout("new", "bottle-line");
    expect({ code, out }).toEqual({ code: 0, out: "src/lines/bottle-line.ts\ntest/lines/bottle-line.test.ts\n" });
    expect(err).toContain("?plant=bottle-line");
    const model = readFileSync(join(checkout, "src/lines/bottle-line.ts"), "utf8");
    expect(model).toContain('id: "bottle-line"');
    expect(model.split("\n").length).toBeLessThanOrEqual(60);
    expect(readFileSync(join(checkout, "test/lines/bottle-line.test.ts"), "utf8")).toContain('from "../../src/lines/bottle-line.ts"');
  });

  test("overwrites nothing, and then writes nothing", async () => {
    writeFileSync(join(checkout, "test/lines/mine.test.ts"), "kept");
    expect(await inCheckout("new", "mine")).toEqual({ code: 2, out: "", err: "plantloop: test/lines/mine.test.ts is there already, and nothing was written; choose another name, or remove it first\n" });
    expect(() => readFileSync(join(checkout, "src/lines/mine.ts"))).toThrow("ENOENT");
  });

  test.each([["My Line"], ["../up"], ["x".repeat(41)], ["-line"], ["a--b"]])("refuses the name %s, and says what a name is", async (name) => {
    expect(await inCheckout("new", "--as", "line", "--", name)).toMatchObject({ code: 2, err: expect.stringContaining("such as my-line") });
  });

  test("refuses a shipped line's name, no name, and a kind that there is not", async () => {
    expect(await inCheckout("new", "mm1")).toMatchObject({ code: 2, err: expect.stringContaining("which is a shipped line") });
    expect(await inCheckout("new")).toMatchObject({ code: 2, err: expect.stringContaining("<name>, that of the new line, is missing") });
    expect(await inCheckout("new", "x", "--as", "lines")).toMatchObject({ code: 2, err: expect.stringContaining('found "lines"; did you mean line?') });
  });

  test.each(Object.keys(extensions))("knows the templates of a %s", async (kind) => {
    const { code, out } = await inCheckout("new", "quite-new", "--as", kind);
    expect(code).toBe(0);
    const texts = out.trim().split("\n").map((path) => readFileSync(join(checkout, path), "utf8"));
    expect(texts.join("\n")).toMatch(/quite-new|quiteNew/u);
    expect(texts.join("\n")).not.toMatch(/my-(?!thing)|from "\.\/(?:line|template)/u);
  });
});
