import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { plantloop } from "../app/terminal/plantloop.ts";

const page = readFileSync(new URL("../../docs/counterfactual.md", import.meta.url), "utf8");
const [, block = ""] = /^```\n(plantloop .*?)^```$/msu.exec(page) ?? [];
const commands = block.split("\n").filter((line) => line !== "").map((line) => line.replace(/ +#.*$/u, ""));

test("the page has commands", () => expect(commands.length).toBeGreaterThan(3));

test.each(commands)("%s runs as the page has it", { timeout: 60_000 }, async (command) => {
  const args = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? "").slice(1);
  const { code, out } = await plantloop(...args, "--until", "5 min", "--replications", "1");
  expect(code).toBe(0);
  expect(out).toMatch(/^money|^maintenance/mu);
});
