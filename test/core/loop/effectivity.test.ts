import { describe, expect, test } from "vitest";
import { type RunLog, type Session, createSession, give, logOf, questionOf, replay, restoreSession, saveSession, stepSession, summarize, whatIfJobs } from "#loop";
import { whatIfPair } from "#twin";
import { designed, hour, session, sessionPrint } from "./sessions.ts";

const fromPart = 500;

/** A run in which a better design is released from a part on, long before that part. */
function released(options: Parameters<typeof session>[1] = {}): Session {
  const run = session(designed, { shadow: false, designSearchAt: null, ...options });
  stepSession(run, 600);
  give(run, { type: "release-revision", revision: "B", design: { width: 14 }, fromPart });
  return run;
}

describe("a design released from a part on", { timeout: 60_000 }, () => {
  test("is shown as one that waits, and as the present one from that part on", () => {
    const run = released();
    stepSession(run, 900);
    const waiting = summarize(run).design;
    expect([waiting.revision, waiting.revisions.at(-1)?.id, waiting.revisions.at(-1)?.fromPart, waiting.next]).toEqual(["A", "B", fromPart, "C"]);
    expect(waiting.nextPart).toBeLessThan(fromPart);
    stepSession(run, 3 * hour);
    const { revision, design, nextPart } = summarize(run).design;
    expect(nextPart).toBeGreaterThan(fromPart);
    expect([revision, design]).toEqual(["B", { width: 14 }]);
  });

  test("is in the log with its part, and the log gives the run again to the byte, from a snapshot too", () => {
    const run = released();
    const saved = saveSession(run);
    stepSession(run, 3 * hour);
    const log = JSON.parse(JSON.stringify(logOf(run))) as RunLog;
    expect(log.acts.at(-1)?.act).toMatchObject({ type: "command", command: { type: "release-revision", fromPart } });
    const again = createSession(designed, log.options);
    replay(again, log, 3 * hour);
    expect(sessionPrint(again)).toBe(sessionPrint(run));
    const restored = restoreSession(saved);
    stepSession(restored, 3 * hour);
    expect(sessionPrint(restored)).toBe(sessionPrint(run));
  });

  test("is held against a plant without it from its first part on, for four hours of it", () => {
    const run = released();
    stepSession(run, 8 * hour);
    const { realised } = summarize(run).design.revisions.at(-1) ?? {};
    expect((realised?.mean ?? 0) - (realised?.halfWidth ?? 0)).toBeGreaterThan(0);
  });

  test("that waits comes in what the twin foretells, and asked about begins as many parts later", () => {
    const run = session(designed, { shadow: false, designSearchAt: null });
    stepSession(run, 600);
    const next = summarize(run).design.nextPart;
    const gain = (of: Session, part: number): number => {
      const question = questionOf(of, { commands: [{ type: "release-revision", revision: "what-if", design: { width: 14 }, fromPart: part }], horizonSeconds: hour, replications: 1 });
      const [job] = whatIfJobs(question);
      if (job === undefined) throw new Error("nothing is asked");
      const pair = whatIfPair(designed, job.question, 0);
      return pair.with.sample.moneyPerHour - pair.without.sample.moneyPerHour;
    };
    const [soon, late, never] = [gain(run, next), gain(run, next + 100), gain(run, next + 100_000)];
    expect(soon).toBeGreaterThan(late);
    expect(late).toBeGreaterThan(0);
    expect(never).toBe(0);
    // Once it is released, both futures have it.
    give(run, { type: "release-revision", revision: "B", design: { width: 14 }, fromPart: next + 100 });
    expect(gain(run, next + 100)).toBe(0);
  });
});
