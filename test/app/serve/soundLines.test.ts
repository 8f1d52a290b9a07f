import { expect, test } from "vitest";
import { standIn } from "../../../src/app/serve/soundLines.mjs";

test("a line file that can be read stays as it is", async () => {
  expect(await standIn("src/lines/coffee.ts", 'export const coffee: { id: string } = { id: "coffee" };')).toBeNull();
});

test("one that cannot gives way to a module that says where it goes wrong, without colours", async () => {
  const module = (await standIn("src/lines/coffee.ts", 'export const a = 1;\nexport const coffee = { id: "coffee", times: [1, 2) };')) ?? "";
  expect(module).toContain("plantloop: src/lines/coffee.ts, line 2, column 51: Expected");
  expect(module).toContain("its line is left out");
  expect(module).not.toContain("\u001B");
  expect(await standIn("src/lines/other.ts", module)).toBeNull();
});
