import { expect, test } from "vitest";
import { happen, noHappenings } from "../../../src/core/loop/run/happening.ts";
import type { HappeningKind } from "#loop";

test("what is routine makes room for what is not: a fault and a revision stay, old signals are thinned evenly, new ones stay", () => {
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
  const signals = happenings.newest.filter(({ kind }) => kind === "signal").map(({ at }) => at);
  for (let from = 0; from < 2000; from += 500) expect(signals.some((at) => at >= from && at < from + 500), `there are signals from ${from} on`).toBe(true);
  const told = Array.from({ length: 100 }, (_, back) => 1999 - back).filter((at) => at % 3 !== 0 && at % 2 === 0);
  expect(signals, "the new ones are all there").toEqual(expect.arrayContaining(told));
});
