import { expect, test } from "vitest";
import { shippedLines } from "#lines";
import { loadLine } from "#lines/byId";

test("each line that ships is had by its id alone, and by no other", async () => {
  for (const [id, line] of Object.entries(shippedLines)) expect(await loadLine(id)).toBe(line);
  expect(await loadLine("my-line")).toBeNull();
  expect(await loadLine("constructor")).toBeNull();
  expect(await loadLine("index")).toBeNull();
});
