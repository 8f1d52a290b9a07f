import { describe, expect, test } from "vitest";
import { type Session, createSession, give, stepSession, summarize } from "#loop";
import { proposeRevision, planExperiment, stepExperiment } from "#design";
import { assume, createTwin } from "#twin";
import { happeningOf } from "../../../src/core/loop/brain/telling.ts";
import { controlled } from "../optimizer/lines.ts";
import { designed, hour, shipped } from "./sessions.ts";

describe("the twin's match with the plant", () => {
  const matchAfter = (of: ReturnType<typeof controlled>, seconds: number, meanwhile: (run: Session) => void = () => undefined): ReturnType<typeof summarize>["twin"] => {
    const run = createSession(of, { seed: 3, loop: "open", shadow: false });
    stepSession(run, seconds / 2);
    meanwhile(run);
    stepSession(run, seconds);
    return summarize(run).twin;
  };

  test("is not told before 30 measurements", () => {
    // Two machines, 10 s a part: the first is measured some 15 s after the start, then one each 5 s.
    expect(matchAfter(controlled(), 120)).toBeNull();
    expect(matchAfter(controlled(), 300)?.measurements).toBeGreaterThanOrEqual(30);
  });

  test.each([["a small line", controlled()], ["die stacking", shipped()]])("of %s is that of a twin that knows how well it knows: nine in ten within its interval, a mean square of 1", (_, of) => {
    const match = matchAfter(of, 4 * hour);
    expect(match?.measurements).toBe(256);
    // Binomial with p = 0.9 and n = 256: 0.9 ± 4·0.019; χ² of 256 by its degrees: 1 ± 4·√(2/256).
    expect(Math.abs((match?.coverage ?? 0) - 0.9)).toBeLessThan(0.076);
    expect(Math.abs((match?.meanSquare ?? 0) - 1)).toBeLessThan(0.36);
  });

  test("is worse when something has just befallen the plant that the twin does not know", () => {
    // 20 parts of one machine after a jump by 9, among 256.
    const surprised = matchAfter(controlled(), 1800, (run) => {
      stepSession(run, 1700);
      give(run, { type: "fault", fault: "hugeJump", machine: 0 });
    });
    expect(surprised?.meanSquare).toBeGreaterThan(1.36);
  });

  test("is null for a line in which nothing is measured", () => {
    expect(matchAfter(controlled({ line: { characteristics: {}, controls: [], wears: [] } }), hour)).toBeNull();
  });
});

test.each([1, 2])("a design that was confirmed by %i forecasts is told with the half-width that it has: none of one sample, never 0", (confirmations) => {
  const experiment = planExperiment(designed, assume(createTwin(designed), 0), { seed: 1, replications: 1, horizonSeconds: 600, confirmations });
  if (experiment === null) throw new Error("no experiment");
  for (let run = 0; proposeRevision(designed, experiment, { now: 0, revision: "B" }) === null; run += 1) stepExperiment(designed, experiment);
  const proposal = proposeRevision(designed, experiment, { now: 0, revision: "B" });
  const other = proposal?.considered.find(({ id }) => id !== "keep");
  if (proposal === null || other === undefined) throw new Error("nothing was considered");
  const told = happeningOf(designed, { ...proposal, id: 1, chosen: other.id, expected: other.expected, realised: null, verdict: null, inverse: null, undoes: null, standing: { status: "done", since: 0, until: null, by: "optimizer", breach: null } });
  expect(told?.facts["halfWidth"]).toBe(other.expected.halfWidth);
  expect(told?.facts["halfWidth"] === null).toBe(confirmations === 1);
});

test("a maintenance is told with the limit of the tool that it is about, where a station has two", () => {
  const { spec } = controlled();
  const of = controlled({ line: { wears: [{ station: "work", tool: "drift", sensor: "ripple", limit: 3 }, ...(spec.wears ?? [])] } });
  const run = createSession(of, { seed: 2, loop: "closed", shadow: false, events: [{ at: 0.5 * hour, command: { type: "fault", fault: "break", machine: 1 } }] });
  stepSession(run, hour);
  const { happenings } = summarize(run);
  expect(happenings.find(({ kind, facts }) => kind === "maintenance" && facts["tool"] === "wear")?.facts["limit"]).toBe(0.5);
});

test("nothing was predicted of a revision that the visitor released, though it has the name of one of the loop's", () => {
  const run = createSession(designed, { seed: 7, loop: "closed", designSearchAt: 0.5 * hour });
  stepSession(run, 1.5 * hour);
  expect(summarize(run).design.revisions.map(({ id, predicted }) => [id, predicted !== null])).toEqual([["A", false], ["B", true]]);
  give(run, { type: "release-revision", revision: "B", design: { width: 9 } });
  expect(summarize(run).design.revisions[2]).toMatchObject({ id: "B", predicted: null });
});
