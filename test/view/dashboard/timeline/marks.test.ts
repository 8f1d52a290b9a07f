import { expect, test } from "vitest";
import type { Happening, HappeningKind } from "#loop";
import { marksOf } from "../../../../src/view/dashboard/timeline/marks.ts";

const at = (id: number, kind: HappeningKind, time: number): Happening => ({ id, kind, at: time, station: null, machine: null, facts: {} });

test("what happened stands where it happened, each kind in its row", () => {
  const marks = marksOf([at(0, "fault", 100), at(1, "signal", 150), at(2, "run-to-run", 200), at(3, "revision-landed", 300)], [100, 500], 0.01);
  expect(marks.map(({ kind, at: share }) => [kind, share])).toEqual([["fault", 0], ["signal", 0.125], ["decision", 0.25], ["revision", 0.5]]);
});

test("neighbours too near to tell apart are one mark that stands for all of them", () => {
  const [mark, ...others] = marksOf([at(0, "signal", 0), at(1, "signal", 1), at(2, "signal", 2)], [0, 1000], 0.01);
  expect(others).toEqual([]);
  expect(mark).toMatchObject({ at: 0, happenings: [{ id: 0 }, { id: 1 }, { id: 2 }] });
});

test("routine and what came before the comparison have no mark", () => {
  expect(marksOf([at(0, "failed", 50), at(1, "maintained", 60), at(2, "fault", 5)], [10, 100], 0.01)).toEqual([]);
});
