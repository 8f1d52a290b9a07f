import { expect, test } from "vitest";
import { durationSeconds, hours, minutes, seconds } from "#line";

test.each([
  ["45 min", 2700],
  ["1.5h", 5400],
  ["300 ms", 0.3],
  ["2 d", 172_800],
  ["90", 90],
  [" 1e3 s ", 1000],
  ["-5 s", -5],
])("%s is %d seconds", (text, expected) => {
  expect(durationSeconds(text)).toBeCloseTo(expected, 12);
});

test.each(["", "min", "45 minutes", "1,5 h", "4 5 s", "Infinity s", "constructor", "1 toString"])("%s is no duration", (text) => {
  expect(durationSeconds(text)).toBeNull();
});

test("durations of a TypeScript model are seconds", () => {
  expect([seconds(2), minutes(2), hours(2)]).toEqual([2, 120, 7200]);
});
