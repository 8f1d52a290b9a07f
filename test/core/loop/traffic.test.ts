import { expect, test } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { createSession, stepSession, summarize } from "#loop";

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const compiled = compileLine(spec);
const hour = 3600;

test("what goes through the loop is counted over the last hour, and agrees with what the plant and the records say", () => {
  const session = createSession(compiled, { seed: 5, loop: "closed", forecasts: true });
  stepSession(session, 2 * hour);
  const before = summarize(session);
  stepSession(session, 3 * hour);
  const after = summarize(session);
  const { counts, windowSeconds, coverage, oldestSeconds, oldestStation } = after.traffic;
  expect(windowSeconds).toBeLessThanOrEqual(hour);
  expect(windowSeconds).toBeGreaterThan(hour - 120);
  const finished = after.plant.totals.good + after.plant.totals.scrapped - before.plant.totals.good - before.plant.totals.scrapped;
  expect(Math.abs(counts.completion - finished)).toBeLessThanOrEqual(12);
  expect(counts.decision).toBeGreaterThan(0);
  expect(Math.abs(counts.decision - (after.decisionCount - before.decisionCount))).toBeLessThanOrEqual(3);
  expect(counts.order).toBeLessThanOrEqual(counts.decision);
  // All parts are measured in the shipped line; those that are measured and not yet finished count too.
  expect(coverage).toBeGreaterThan(0.9);
  expect(oldestStation).not.toBeNull();
  expect(oldestSeconds).toBeLessThan(hour);
  expect(counts.forecast, "the next hour is forecast anew twice an hour, in six runs").toBeGreaterThanOrEqual(6);
});

test("a session without a dashboard counts nothing", () => {
  const session = createSession(compiled, { seed: 5, loop: "closed", shadow: false });
  stepSession(session, hour);
  expect(session.data.traffic.minutes).toEqual([]);
});
