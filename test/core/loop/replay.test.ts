import { describe, expect, test } from "vitest";
import { type RunLog, type Session, createSession, give, logOf, replay, restoreSession, saveSession, setFollowed, setLoop, startComparison, startDesignSearch, stepSession } from "#loop";
import { designed, hour, session, sessionPrint } from "./sessions.ts";

const line = designed;
const end = 2.5 * hour;

/** A run to which everything is done that can be done, on and between the loop's looks; `watch` sees it after each act. */
function handled(watch: (run: Session, at: number) => void = () => undefined): Session {
  const run = session(line, { shadow: false, forecasts: true, events: [{ at: 700, command: { type: "fault", fault: "creep", machine: 1 } }] });
  const acts: [number, () => void][] = [
    [0, () => setFollowed(run, 40)],
    [617.123456, () => give(run, { type: "fault", fault: "jump", machine: 0 })],
    [900, () => startComparison(run)],
    [900, () => give(run, { type: "set-point", station: "work", machine: 1, setPoint: "trim", value: -0 })],
    [1234.5, () => setLoop(run, "open")],
    [1500.000001, () => give(run, { type: "maintain", station: "work", machine: 0 })],
    [1800, () => setLoop(run, "closed")],
    [1900, () => give(run, { type: "hold", parts: [3, 150, 151, 152, 153] })],
    [1950, () => give(run, { type: "sample", characteristic: "size", every: 2 })],
    [2000, () => startDesignSearch(run)],
    [2100.5, () => give(run, { type: "re-inspect", parts: [151] })],
    [2500, () => give(run, { type: "release", parts: [150, 152] })],
    [3333.3, () => setFollowed(run, 500)],
    [5000, () => give(run, { type: "release-revision", revision: "mine", design: { width: 12 } })],
    [6000.7, () => give(run, { type: "fault", fault: "break", machine: 0 })],
  ];
  for (const [at, act] of acts) {
    stepSession(run, at);
    act();
    watch(run, at);
  }
  stepSession(run, end);
  return run;
}

/** The log as a link or a file would carry it. */
const carried = (run: Session): RunLog => JSON.parse(JSON.stringify(logOf(run))) as RunLog;

describe("a run is a value: line, seed and log give every byte of it", { timeout: 60_000 }, () => {
  const prints: [number, string][] = [];
  const snapshots: Uint8Array[] = [];
  const whole = handled((run, at) => {
    prints.push([at, sessionPrint(run)]);
    snapshots.push(saveSession(run));
  });
  const log = carried(whole);

  test("everything that was done is in the log, at the plant's time, and nothing else", () => {
    expect(log.acts.map(({ at, act }) => `${at} ${act.type}`)).toEqual([
      "0 follow", "617.123456 command", "900 comparison", "900 command", "1234.5 loop", "1500.000001 command", "1800 loop", "1900 command", "1950 command", "2000 design-search",
      "2100.5 command", "2500 command", "3333.3 follow", "5000 command", "6000.7 command",
    ]);
    expect(whole.plant.revisions.length).toBeGreaterThan(2);
  });

  test("at its end", () => {
    const again = createSession(line, log.options);
    replay(again, log, end);
    expect(sessionPrint(again)).toBe(sessionPrint(whole));
  });

  test("at every time between, in steps of any size", () => {
    const again = createSession(line, log.options);
    for (const [at, print] of prints) {
      for (let on = again.plant.state.count[0] ?? 0; on < at * 1e6; on += 333e6) replay(again, log, on / 1e6);
      replay(again, log, at);
      // Of two acts at one moment both are done.
      if (prints.findLast(([time]) => time === at)?.[1] === print) expect(sessionPrint(again)).toBe(print);
    }
    replay(again, log, end);
    expect(sessionPrint(again)).toBe(sessionPrint(whole));
  });

  test("from any snapshot on", () => {
    for (const snapshot of snapshots.filter((_, nth) => nth % 3 === 1)) {
      const again = restoreSession(snapshot);
      replay(again, log, end);
      expect(sessionPrint(again)).toBe(sessionPrint(whole));
    }
  });

  test("and what differs in the log shows", () => {
    const again = createSession(line, log.options);
    replay(again, { ...log, acts: log.acts.slice(0, -1) }, end);
    expect(sessionPrint(again)).not.toBe(sessionPrint(whole));
  });
});

test("a command that is not possible is not in the log and changes nothing", () => {
  const run = session(line);
  stepSession(run, 100);
  const before = sessionPrint(run);
  expect(() => give(run, { type: "release-revision", revision: "B", design: { width: 99 } })).toThrow("it stays from 8 to 18");
  expect(() => give(run, { type: "fault", fault: "none", machine: 0 })).toThrow("unknown fault none");
  expect(sessionPrint(run)).toBe(before);
});

test("the log of another run is refused, with the place", () => {
  const [run, other] = [session(line), session(line)];
  stepSession(run, 100);
  give(run, { type: "fault", fault: "jump", machine: 0 });
  stepSession(other, 200);
  expect(() => replay(other, logOf(run), 300)).toThrow("it has an act at 100 s; this session is at 200 s");
  give(other, { type: "fault", fault: "jump", machine: 1 });
  expect(() => replay(other, logOf(run), 300)).toThrow("its act 0 is");
});

test("a step that ends within half a microsecond of the loop's look leaves the look in", () => {
  const [whole, pieces] = [session(line), session(line)];
  stepSession(whole, 1200);
  stepSession(pieces, 600 - 2e-7);
  stepSession(pieces, 1200);
  expect(sessionPrint(pieces)).toBe(sessionPrint(whole));
});
