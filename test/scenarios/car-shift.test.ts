import { beforeAll, describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { type Happening, type Summary, createSession, startComparison, stepSession, summarize } from "#loop";
import { scenarios } from "#scenarios";

const story = scenarios["car-shift"];
const spec = story === undefined ? undefined : shippedLines[story.line];
if (story === undefined || spec === undefined) throw new Error("the story is gone");
const { events, designSearchAt, openAtSeconds, speed } = story;

describe("the car plant's story", () => {
  const summaries = new Map<number, Summary>();
  const happenings = new Map<number, Happening>();
  beforeAll(() => {
    const session = createSession(compileLine(spec), { seed: story.seed, loop: "closed", shadow: false, events, designSearchAt });
    stepSession(session, openAtSeconds);
    startComparison(session);
    for (let wall = 0; wall <= 90; wall += 1) {
      stepSession(session, openAtSeconds + wall * speed);
      const summary = summarize(session);
      summaries.set(wall, summary);
      for (const happening of summary.happenings) if (happening.at > openAtSeconds) happenings.set(happening.id, happening);
    }
  }, 120_000);

  test("opens with plant and shadow level", () => {
    const { plant, shadow } = summaries.get(0) ?? {};
    expect(plant).toBeDefined();
    expect(plant).toEqual(shadow);
  });

  test("shows a signal and a correction on each machine that something has befallen, within fifteen seconds of it", () => {
    for (const { at, command } of events) {
      const fault = command.type === "fault" ? spec.faults?.[command.fault] : undefined;
      // What only a sensor says, nobody steers by.
      if (command.type !== "fault" || fault === undefined || "sensor" in fault) continue;
      const seen = [...happenings.values()].filter((one) => one.station === fault.station && one.machine === command.machine && one.at >= at && one.at <= at + 15 * speed);
      expect([command.fault, ...seen.map(({ kind }) => kind)]).toEqual(expect.arrayContaining(["signal", "run-to-run"]));
    }
  });

  test("shows something each few seconds", () => {
    const times = [...happenings.values()].map(({ at }) => (at - openAtSeconds) / speed).toSorted((one, other) => one - other);
    const gaps = times.map((time, index) => time - (times[index - 1] ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(8);
  });

  test("has the plant's yield five points and more above its shadow's within a minute and a half, and above nine tenths", () => {
    const { plant, shadow } = summaries.get(90) ?? {};
    expect((plant?.yield ?? 0) - (shadow?.yield ?? 1)).toBeGreaterThan(0.05);
    expect(plant?.yield).toBeGreaterThan(0.9);
    expect(plant?.totals.money).toBeGreaterThan(shadow?.totals.money ?? Number.POSITIVE_INFINITY);
  });

  test("releases a better body within a minute and a half", () => {
    expect([...happenings.values()].some(({ kind }) => kind === "revision-landed")).toBe(true);
  });
});
