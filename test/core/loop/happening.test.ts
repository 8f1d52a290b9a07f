import { expect, test } from "vitest";
import { happen, noHappenings } from "../../../src/core/loop/run/happening.ts";
import type { HappeningKind } from "#loop";

test("what is routine makes room for what is not: a fault and a revision stay, the oldest signals go", () => {
  const happenings = noHappenings();
  const tell = (kind: HappeningKind, at: number): void => happen(happenings, { at, kind, station: null, machine: null, facts: {} });
  tell("fault", 0);
  tell("design", 1);
  for (let at = 2; at < 2000; at += 1) tell(at % 3 === 0 ? "failed" : at % 2 === 0 ? "signal" : "run-to-run", at);
  tell("realised", 2000);
  const kinds = happenings.newest.map(({ kind }) => kind);
  expect(kinds.slice(0, 2)).toEqual(["fault", "design"]);
  expect(kinds.at(-1)).toBe("realised");
  expect(kinds).not.toContain("failed");
  expect(happenings.newest.length).toBeLessThan(300);
  expect(happenings.newest.map(({ at }) => at)).toEqual(happenings.newest.map(({ at }) => at).toSorted((left, right) => left - right));
  expect(happenings.newest.slice(2).every(({ at }) => at > 1000), "of the signals only new ones are left").toBe(true);
});
