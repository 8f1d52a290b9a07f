import { expect, test } from "vitest";
import { kind } from "./stationKind.ts";

test("the kind of station my-thing is told of in both languages, its figures with their source", () => {
  for (const text of [kind.name, kind.does]) expect(Object.values(text).every((words) => words.length > 0)).toBe(true);
  if (kind.typical !== undefined) expect(kind.typical.source).not.toBe("");
});
