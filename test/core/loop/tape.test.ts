import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSession, give, logOf, record, replay, rewind, setLoop, startTape, stepSession } from "#loop";
import { designed, hour, session, sessionPrint } from "./sessions.ts";

const end = 1.5 * hour;

describe("a run that is rewound", { timeout: 60_000 }, () => {
  const whole = session(designed, { forecasts: true });
  const tape = startTape(whole);
  for (let at = 300; at <= end; at += 300) {
    stepSession(whole, at);
    if (at === 1200) give(whole, { type: "fault", fault: "jump", machine: 0 });
    if (at === 2400) setLoop(whole, "open");
    record(tape, whole);
  }

  test("stands at any second as it stood then, to the byte, and what was done later is undone", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: end, noNaN: true }), (to) => {
        const back = rewind(tape, whole, to);
        const again = createSession(designed, logOf(whole).options);
        replay(again, { ...logOf(whole), acts: logOf(whole).acts.filter(({ at }) => at <= to) }, to);
        expect(sessionPrint(back)).toBe(sessionPrint(again));
      }),
      { numRuns: 8 },
    );
  });

  test("goes on to the same end when the same is done to it again, and to another when not", () => {
    const same = rewind(tape, whole, 2000);
    replay(same, logOf(whole), end);
    expect(sessionPrint(same)).toBe(sessionPrint(whole));
    const branch = rewind(tape, whole, 2000);
    stepSession(branch, end);
    expect(branch.data.loop).toBe("closed");
    expect(sessionPrint(branch)).not.toBe(sessionPrint(whole));
  });

  test("keeps few snapshots however long it runs, the first among them", () => {
    const long = session(designed, { shadow: false });
    const kept = startTape(long);
    for (let at = 1; at <= 400; at += 1) {
      stepSession(long, at);
      record(kept, long);
    }
    expect(kept.snapshots.length).toBeLessThanOrEqual(48);
    expect(kept.snapshots[0]?.at).toBe(0);
    expect(kept.snapshots.at(-1)?.at).toBe(400);
  });
});
