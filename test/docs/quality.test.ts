import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { charts, ruleSets } from "#quality/spc";
import { gage } from "../../src/app/terminal/commands/gage.ts";
import { spc } from "../../src/app/terminal/commands/spc.ts";
import { file, plantloop } from "../app/terminal/plantloop.ts";

const page = readFileSync(new URL("../../docs/quality.md", import.meta.url), "utf8");

/** The files of the page, by the name in their fence. */
const files = new Map([...page.matchAll(/^```csv (?<name>\S+)\n(?<text>.*?)^```$/gmsu)].map(({ groups = {} }) => [groups["name"] ?? "", file(groups["name"] ?? "", groups["text"] ?? "")]));

/** Its command lines, each with what the page says that it prints. */
const commands = [...page.matchAll(/^```console\n\$ plantloop (?<args>[^\n]*)\n(?<out>.*?)^```$/gmsu)].map(({ groups = {} }) => ({ args: groups["args"] ?? "", out: groups["out"] ?? "" }));

describe("the page of quality", () => {
  test.each(commands.map(({ args, out }) => [args, out] as const))("has the example %s, which prints what stands there", async (args, out) => {
    const { code, out: printed } = await plantloop(...args.split(" ").map((part) => files.get(part) ?? part));
    expect(code).toBe(0);
    expect(printed).toBe(out);
  });

  test("tells of every chart, rule and option", () => {
    expect(commands.length).toBeGreaterThan(0);
    const told = new Set([...page.replaceAll(/^```.*?^```$/gmsu, "").matchAll(/`(?<name>[^`]+)`/gu)].map(({ groups = {} }) => groups["name"]));
    const names = [...Object.keys(charts), ...Object.values(ruleSets).flat(), ...Object.keys({ ...spc.options, ...gage.options }).map((option) => `--${option}`)];
    expect(names.filter((name) => !told.has(name))).toEqual([]);
  });
});
