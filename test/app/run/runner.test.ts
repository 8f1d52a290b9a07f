import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { type Session, createSession, give, restoreSession, saveSession, setFollowed, setLoop, stepSession } from "#loop";
import type { FromRun } from "#store";
import { openAgain } from "../../../src/app/run/opening.ts";
import { type Arrival, Runner } from "../../../src/app/run/runner.ts";

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const line = compileLine(spec);

let posted: FromRun[] = [];
let runner = new Runner((message) => posted.push(message));
const count = (type: FromRun["type"]): number => posted.filter((message) => message.type === type).length;
const seconds = (): number => (runner.running?.session.plant.state.count[0] ?? 0) / 1e6;

/** Turns for so many milliseconds of a clock that the test moves. */
function turn(milliseconds: number): void {
  for (let passed = 0; passed < milliseconds; passed += 20) {
    vi.advanceTimersByTime(20);
    runner.turn();
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  posted = [];
  runner = new Runner((message) => posted.push(message));
  runner.begin({ run: 1, session: createSession(line, { seed: 1, loop: "closed" }), recording: null, rushTo: 0 }, 60);
});
afterEach(() => vi.useRealTimers());

test("a run goes at the speed that it was given", () => {
  turn(1000);
  expect(seconds()).toBeCloseTo(60, 6);
  runner.setSpeed(600);
  turn(1000);
  expect(seconds()).toBeCloseTo(660, 6);
});

test("a pause stops the plant's clock, and what happened meanwhile is not made up for", () => {
  turn(200);
  const before = seconds();
  runner.setSpeed(0);
  turn(2000);
  expect(seconds()).toBe(before);
  runner.setSpeed(60);
  turn(100);
  expect(seconds() - before).toBeCloseTo(6, 6);
});

test("a page that takes nothing in is not flooded", () => {
  turn(3000);
  expect([count("frame"), count("summary")]).toEqual([1, 1]);
  runner.taken("frame");
  runner.taken("summary");
  turn(40);
  expect([count("frame"), count("summary")]).toEqual([2, 2]);
});

test("no frames are made for a page that nobody sees", () => {
  runner.areFramesWanted = false;
  turn(500);
  expect([count("frame"), count("summary")]).toEqual([0, 1]);
});

test("at its beginning, and soon after something was done to it, a run has a snapshot", () => {
  turn(40);
  expect(count("snapshot")).toBe(1);
  runner.setSpeed(0);
  turn(1000);
  expect(count("snapshot")).toBe(2);
  turn(20_000);
  expect(count("snapshot"), "nothing is new while it stands still").toBe(2);
  runner.tellSoon();
  turn(1000);
  expect(count("snapshot")).toBe(3);
});

describe("a run that is repeated", () => {
  const fault = { type: "fault", fault: Object.keys(spec.faults ?? {})[0] ?? "", machine: 0 } as const;

  /** A minute of a run with a fault in its middle, and then the same from its start. */
  function repeated(): Session {
    turn(500);
    runner.act((session) => give(session, fault), { isLook: false });
    turn(500);
    const { running } = runner;
    if (running === null) throw new Error("nothing runs");
    runner.begin({ run: 2, ...openAgain(running) }, 60);
    return running.session;
  }

  test("has all that was done to it, at the same moments, to the byte", () => {
    const first = repeated();
    expect(runner.running?.session.data.log).toEqual([]);
    turn(1000);
    const { running } = runner;
    if (running === null) throw new Error("nothing runs");
    expect(running.session.data.log).toEqual(first.data.log);
    stepSession(first, 70);
    stepSession(running.session, 70);
    expect(saveSession(running.session)).toEqual(saveSession(first));
  });

  test("can be repeated again, also before all of it has come", () => {
    const first = repeated();
    for (const run of [3, 4]) {
      turn(200);
      const { running } = runner;
      if (running === null) throw new Error("nothing runs");
      runner.begin({ run, ...openAgain(running) }, 60);
    }
    turn(1000);
    expect(runner.running?.session.data.log).toEqual(first.data.log);
  });

  test("leaves it to the visitor which part is looked at", () => {
    runner.act((session) => setFollowed(session, 3), { isLook: true });
    repeated();
    turn(1000);
    expect(runner.running?.session.data.follower.serial).toBeNull();
    expect(runner.running?.session.data.log.map(({ act }) => act.type)).toEqual(["command"]);
  });

  test("goes its own way once the visitor does something", () => {
    repeated();
    turn(200);
    runner.act((session) => setLoop(session, "open"), { isLook: false });
    turn(1000);
    expect(runner.running?.session.data.log.map(({ act }) => act.type)).toEqual(["loop"]);
  });

  test("is not changed by a look at a part, and is resumed with what is still to come", () => {
    repeated();
    turn(200);
    runner.act((session) => setFollowed(session, 3), { isLook: true });
    runner.setSpeed(0);
    turn(1000);
    const snapshot = posted.findLast((message) => message.type === "snapshot");
    expect(snapshot).toMatchObject({ run: 2, recording: { acts: [{ act: { type: "follow" } }, { act: { type: "command" } }] } });
    runner.setSpeed(60);
    turn(1000);
    expect(runner.running?.session.data.log.map(({ act }) => act.type)).toEqual(["follow", "command"]);
  });
});

test("every few seconds there is a snapshot that the run goes on from", () => {
  turn(6000);
  const snapshot = posted.findLast((message) => message.type === "snapshot");
  if (snapshot?.type !== "snapshot") throw new Error("no snapshot");
  const again = restoreSession(new Uint8Array(snapshot.snapshot));
  expect((again.plant.state.count[0] ?? 0) / 1e6).toBeGreaterThan(290);
});

describe("a run on its way to the moment that it is to be watched from", () => {
  const way = { options: { seed: 1, loop: "closed", shadow: false }, acts: [{ at: 600, act: { type: "comparison" } }] } as const;
  const begun = (): Session => {
    const session = createSession(line, way.options);
    runner.begin({ run: 3, session, recording: way, rushTo: 600 }, 60);
    return session;
  };

  test("gets there as fast as it goes, whatever its speed, and says so until then", () => {
    const session = begun();
    while (seconds() < 600) expect(runner.turn()).toBeGreaterThanOrEqual(0);
    expect(session.data.comparedSinceSeconds).toBe(600);
    turn(1000);
    expect(seconds()).toBeCloseTo(660, 6);
  });

  test("does what is asked of it meanwhile once it is there", () => {
    const session = begun();
    runner.act((of) => setLoop(of, "open"), { isLook: false });
    expect(session.data.loop).toBe("closed");
    while (seconds() < 600) runner.turn();
    expect(session.data.log.map(({ at, act }) => [at, act.type])).toEqual([[600, "comparison"], [600, "loop"]]);
  });

  /** As long as a turn of the real clock takes. */
  const begunAt = (rushTo: number, arrival?: Arrival): Session => {
    vi.useRealTimers();
    const session = createSession(line, way.options);
    runner.begin({ run: 4, session, recording: way, rushTo, ...(arrival === undefined ? {} : { arrival }) }, 0);
    return session;
  };

  test("says that it catches up only where it has stood there before", () => {
    const told = (): unknown => posted.findLast((message) => message.type === "summary")?.catchingUpTo;
    begunAt(600);
    runner.turn();
    expect(told()).toBeNull();
    begunAt(1e6);
    runner.turn();
    expect(told()).toBe(1e6);
  });

  test("stays where it is when that is wanted; what was asked of it meanwhile is done there", () => {
    const arrived = vi.fn<() => void>();
    const session = begunAt(1e6, { arrived, failed: (error) => { throw error; } });
    while (seconds() < 700) runner.turn();
    runner.act((of) => setLoop(of, "open"), { isLook: false });
    runner.stay();
    const there = seconds();
    expect(session.data.log.map(({ at, act }) => [at, act.type])).toEqual([[600, "comparison"], [there, "loop"]]);
    runner.turn();
    expect(seconds()).toBe(there);
    expect(arrived, "it never came to the moment of the link").not.toHaveBeenCalled();
  });

  test("does not stay before its opening moment, from which plant and shadow are compared", () => {
    const session = begunAt(1e6);
    runner.stay();
    while (seconds() < 600) runner.turn();
    runner.turn();
    expect(seconds()).toBe(600);
    expect(session.data.comparedSinceSeconds).toBe(600);
  });
});
