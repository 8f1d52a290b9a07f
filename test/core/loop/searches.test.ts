import { expect, test } from "vitest";
import { setPolicy, stepSession, summarize } from "#loop";
import { designed, hour, session } from "./sessions.ts";

test("a policy that asks for it has the design searched again and again, the next time about what was found, and the field is learned from", () => {
  const running = session(designed, { shadow: false });
  const { brain } = running;
  setPolicy(running, { ...brain.optimizer.state.policy, searchEverySeconds: hour });
  stepSession(running, 2 * hour);
  expect(brain.own.experiments).toBe(1);
  expect(brain.own.revisions.map(({ id }) => id)).toEqual(["A", "B"]);
  // Its product sells best at 14, inside of 8 to 18: the next experiment is half as wide about it.
  const [[from, to] = [0, 0]] = brain.own.region ?? [];
  expect(to - from).toBeCloseTo(5, 9);
  expect(Math.abs((from + to) / 2 - 14)).toBeLessThan(1.5);
  stepSession(running, 2.8 * hour);
  expect(brain.own.experiments).toBe(2);
  stepSession(running, 4.5 * hour);
  expect(brain.own.field.lessons.map(({ revision }) => revision)).toContain("B");
}, 30_000);

test("without such a policy it is searched once only, when it is asked for", () => {
  const running = session(designed, { shadow: false, designSearchAt: 0 });
  stepSession(running, 3 * hour);
  expect(running.brain.own.experiments).toBe(1);
});

test("one that is asked for while the twin has lost a characteristic waits, and says for what", () => {
  const running = session(designed, { shadow: false, designSearchAt: hour });
  stepSession(running, hour - 60);
  const [grip] = running.brain.twin.state.grips;
  if (grip === undefined) throw new Error("the line has characteristics");
  grip.isLost = true;
  expect(summarize(running).design.waitsFor).toEqual([]);
  stepSession(running, hour + 60);
  expect(running.brain.own.experiments).toBe(0);
  expect(summarize(running).design.waitsFor).toEqual([designed.characteristics[0]?.id]);
  grip.isLost = false;
  stepSession(running, hour + 120);
  expect(running.brain.own.experiments).toBe(1);
  expect(summarize(running).design.waitsFor).toEqual([]);
});
