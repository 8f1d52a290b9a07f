import { expect, test } from "vitest";
import { type Session, give, setLoop, stepSession, summarize } from "#loop";
import type { Decision } from "#optimizer";
import { closeDecision, collectOutcome, openDecision, overtake } from "../../../src/core/optimizer/outcome.ts";
import { controlled } from "../optimizer/lines.ts";
import { hour, session } from "./sessions.ts";

/** A session just after its loop has moved the trim of machine 0 by -1 against a jump, and then was opened. */
function justMoved(fault: "jump" | "hugeJump"): { readonly run: Session; readonly at: number; readonly decision: () => Decision | undefined } {
  const run = session(controlled({ work: { tool: { drift: { unit: "µm" }, wear: { unit: "1" } } } }), { events: [{ at: hour, command: { type: "fault", fault, machine: 0 } }] });
  const found = (): Decision | undefined => summarize(run).decisions.findLast(({ at, machine, change }) => at > hour && machine === 0 && change !== null);
  stepSession(run, hour);
  for (let at = hour + 30; found() === undefined; at += 30) stepSession(run, at);
  const { id = 0, at = 0 } = found() ?? {};
  setLoop(run, "open");
  return { run, at, decision: () => summarize(run).decisions.find((decision) => decision.id === id) };
}

test("with the loop opened right after it, a decision still says what came of it", () => {
  const { run, at, decision } = justMoved("hugeJump");
  stepSession(run, at + 300);
  expect(decision()?.came).toMatchObject({ observations: 8 });
  // 10 and the jump of 9, less the step of 1; noise of 0.41 over 8 parts.
  expect(Math.abs((decision()?.came?.mean ?? 0) - 18)).toBeLessThan(0.6);
});

test("what comes after a visitor's own move of the set point is no longer the decision's", () => {
  const { run, at, decision } = justMoved("hugeJump");
  stepSession(run, at + 45);
  give(run, { type: "set-point", station: "work", machine: 0, setPoint: "trim", value: -4 });
  stepSession(run, at + 300);
  // A part each 10 s.
  expect(decision()?.came).toMatchObject({ observations: 4 });
  expect(Math.abs((decision()?.came?.mean ?? 0) - 18)).toBeLessThan(0.9);
});

test("a move on the other machine leaves it alone", () => {
  const { run, at, decision } = justMoved("hugeJump");
  stepSession(run, at + 45);
  give(run, { type: "set-point", station: "work", machine: 1, setPoint: "trim", value: -4 });
  stepSession(run, at + 300);
  expect(decision()?.came).toMatchObject({ observations: 8 });
});

test("what comes after a maintenance, which takes the set point back to the recipe's, is no longer the decision's", () => {
  const { run, at, decision } = justMoved("hugeJump");
  stepSession(run, at + 45);
  give(run, { type: "maintain", station: "work", machine: 0 });
  stepSession(run, at + 600);
  // The part that the machine holds is still made.
  expect(decision()?.came).toMatchObject({ observations: 5 });
  expect(Math.abs((decision()?.came?.mean ?? 0) - 18)).toBeLessThan(0.8);
});

test("what came of one part alone has no half-width, and what nothing came of stays open", () => {
  const once = justMoved("jump");
  stepSession(once.run, once.at + 10);
  give(once.run, { type: "set-point", station: "work", machine: 0, setPoint: "trim", value: 3 });
  stepSession(once.run, once.at + 300);
  expect(once.decision()?.came).toMatchObject({ observations: 1, halfWidth: null });

  const never = justMoved("jump");
  give(never.run, { type: "set-point", station: "work", machine: 0, setPoint: "trim", value: 3 });
  stepSession(never.run, never.at + 300);
  expect(never.decision()?.came).toBeNull();
});

test("what was made before a decision was overtaken is its own, though it is measured later", () => {
  const { decision } = justMoved("jump");
  const made = decision();
  if (made === undefined) throw new Error("no decision");
  const open = openDecision(made, 100);
  overtake(open, 150);
  overtake(open, 900);
  expect([90, 120, 150].map((madeAt) => collectOutcome(open, madeAt, { madeAt, wanted: 8 }))).toEqual([true, true, true]);
  expect(collectOutcome(open, 151, { madeAt: 151, wanted: 8 })).toBe(false);
  expect(closeDecision(open, 200)?.came).toMatchObject({ mean: 135, observations: 2, at: 200 });
});

test("a second maintenance ends what came of the first", () => {
  const run = session(controlled({ work: { tool: { drift: { unit: "µm" }, wear: { unit: "1" } } } }), { events: [{ at: hour, command: { type: "fault", fault: "break", machine: 0 } }] });
  const ordered = (): Decision | undefined => summarize(run).decisions.find(({ chosen }) => chosen === "maintain-now");
  const maintained = (): number[] => summarize(run).happenings.filter(({ kind, machine, at }) => kind === "maintained" && machine === 0 && at > hour).map(({ at }) => at);
  for (let at = hour; maintained().length === 0; at += 1) stepSession(run, at);
  const [first = 0] = maintained();
  stepSession(run, first + 25);
  give(run, { type: "fault", fault: "break", machine: 0 });
  give(run, { type: "maintain", station: "work", machine: 0 });
  stepSession(run, first + 900);
  expect(maintained()).toHaveLength(2);
  expect(ordered()?.came?.observations).toBeLessThan(5);
});
