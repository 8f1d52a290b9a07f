import { describe, expect, test } from "vitest";
import { type Session, give, lineView, restoreSession, saveSession, setFollowed, stepSession, summarize, takePicture } from "#loop";
import { designed, hour, session, sessionPrint, shipped } from "./sessions.ts";

const line = shipped();

/** A run in which all there is goes on: faults, shadow, forecasts, a followed part, a design search, a revision and its holdout. */
function eventful(): Session {
  const run = session(designed, {
    forecasts: true,
    designSearchAt: 0.5 * hour,
    events: [{ at: 900, command: { type: "fault", fault: "creep", machine: 0 } }, { at: 1.2 * hour, command: { type: "fault", fault: "break", machine: 1 } }],
  });
  setFollowed(run, 100);
  return run;
}

const end = 2 * hour;

describe("a session goes on byte for byte", { timeout: 60_000 }, () => {
  const whole = eventful();
  stepSession(whole, end);
  const expected = sessionPrint(whole);

  test("in steps of any size", () => {
    for (const size of [7, 77.7, 1000]) {
      const run = eventful();
      for (let at = size; at < end; at += size) stepSession(run, at);
      stepSession(run, end);
      expect(sessionPrint(run)).toBe(expected);
    }
  });

  test("from a snapshot taken at any time: between looks of the loop, in the midst of an experiment, beside a holdout", () => {
    const seen = { experiment: false, holdout: false };
    for (const at of [617, 0.5 * hour + 315.2, 1.1 * hour, 1.5 * hour + 3.3]) {
      const run = eventful();
      stepSession(run, at);
      seen.experiment ||= run.brain.own.experiment !== null;
      seen.holdout ||= run.holdout !== null;
      const restored = restoreSession(saveSession(run));
      expect(sessionPrint(restored)).toBe(sessionPrint(run));
      stepSession(restored, end);
      expect(sessionPrint(restored)).toBe(expected);
    }
    expect(seen).toEqual({ experiment: true, holdout: true });
  });

  test("though it is looked at: pictures and summaries change nothing", () => {
    const run = eventful();
    for (let at = 45; at < end; at += 45) {
      stepSession(run, at);
      summarize(run);
      takePicture(run);
      lineView(run.line);
    }
    stepSession(run, end);
    expect(sessionPrint(run)).toBe(expected);
  });
});

test("a session without a shadow, and one in its first second, are saved and restored too", () => {
  for (const [at, shadow] of [[0, true], [1, false], [3 * hour, false]] as const) {
    const run = session(line, { shadow });
    stepSession(run, at);
    const restored = restoreSession(saveSession(run));
    stepSession(run, at + hour);
    stepSession(restored, at + hour);
    expect(sessionPrint(restored)).toBe(sessionPrint(run));
  }
});

test("bytes that are no session are refused with what was found", () => {
  expect(() => restoreSession(new Uint8Array(3))).toThrow("invalid snapshot: found 3 bytes");
  expect(() => restoreSession(new Uint8Array(64))).toThrow("invalid snapshot: it does not begin as a snapshot does");
});

test("the state of a long run stays bounded", { timeout: 60_000 }, () => {
  const run = session(line);
  const sizes: number[] = [];
  for (let day = 1; day <= 3; day += 1) {
    for (const fault of Object.keys(line.spec.faults ?? {})) give(run, { type: "fault", fault, machine: 0 });
    stepSession(run, day * 24 * hour);
    sizes.push(saveSession(run).byteLength);
  }
  expect(sizes.at(-1)).toBeLessThan((sizes[0] ?? 0) * 1.1);
});
