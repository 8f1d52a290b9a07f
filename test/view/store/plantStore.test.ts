import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Compare, createPlantStore } from "../../../src/view/store/index.ts";
import { type StandIn, noComparison, noCompute, noMaps, noStudy, opened, snapshot, spec, startThread, started, summarized, summary, threads } from "./standIn.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("ErrorEvent", class extends Event {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a new run takes the old one's place with its first figures, and nothing of the old one is left", () => {
  const { state, actions, thread } = started();
  actions.selectStation("bond", 2);
  actions.setPaused(true);
  actions.restart(9);
  thread.say(opened(2, 9));
  expect(state.getState(), "until then the old one stays as it is").toMatchObject({ seed: 3, station: "bond", isPaused: true, present: { run: 1 } });
  thread.say(summarized(2));
  expect(state.getState()).toMatchObject({ seed: 9, speed: 120, station: null, machine: null, isPaused: false, present: { run: 2 } });
});

test("what is still said of a run that is shown no more is passed over", () => {
  const { state, actions, thread } = started();
  actions.openPlant("die-stacking", 4);
  actions.openPlant("die-stacking", 5);
  thread.say(opened(2, 4));
  thread.say(summarized(2));
  expect(state.getState(), "the second was asked for, then a third").toMatchObject({ present: { run: 1 }, seed: 3 });
  thread.say(opened(3, 5));
  thread.say(summarized(3));
  thread.say({ type: "summary", run: 1, summary, speedReached: 7, isRushing: false, catchingUpTo: null });
  expect(state.getState()).toMatchObject({ present: { run: 3 }, seed: 5, speedReached: 0 });
});

test("a pause that is pressed while a run opens holds for it", () => {
  const { state, actions, thread } = started();
  actions.restart(9);
  actions.setPaused(true);
  thread.say(opened(2, 9));
  thread.say(summarized(2));
  expect(state.getState()).toMatchObject({ present: { run: 2 }, isPaused: true, speed: 120 });
  expect(thread.told.at(-2)).toEqual({ type: "speed", run: 2, speed: 0 });
});

test("a run is repeated at the speed that it opened at", () => {
  const { state, actions, thread } = started();
  actions.setSpeed(600);
  actions.repeat();
  expect(thread.told.at(-1)).toEqual({ type: "repeat", run: 2, of: 1, speed: 120, story: "first-light" });
  thread.say(opened(2));
  thread.say(summarized(2));
  expect(state.getState()).toMatchObject({ present: { run: 2 }, source: { plant: "die-stacking" }, speed: 120 });
});

test("what the page took in is acknowledged, so that the next can come", () => {
  const { thread } = started();
  expect(thread.told.filter(({ type }) => type === "taken")).toEqual([{ type: "taken", what: "summary" }]);
});

test("a pause keeps the speed and sends 0; going on sends the speed again", () => {
  const { actions, thread } = started();
  actions.setPaused(true);
  actions.setSpeed(600);
  actions.setPaused(false);
  expect(thread.told.filter(({ type }) => type === "speed")).toEqual([0, 0, 600].map((speed) => ({ type: "speed", run: 1, speed })));
});

test("a refused file leaves the running plant as it is, and a restart still restarts that", () => {
  const { state, actions, thread } = started();
  actions.openFile(new File(["{"], "broken.json"));
  thread.say({ type: "refused", run: 2, name: "broken.json", problems: [{ path: "line 1", found: "the end", allowed: "JSON" }] });
  expect(state.getState()).toMatchObject({ present: { run: 1 }, notices: [{ kind: "refused", name: "broken.json" }] });
  actions.restart(4);
  expect(thread.told.at(-1)).toEqual({ type: "open", run: 3, plant: "die-stacking", seed: 4 });
});

test("a command that the plant can't carry out is told, and nothing else changes", () => {
  const { state, thread } = started();
  thread.say({ type: "rejected", message: "bond.force: found 900 N; it stays from 60 to 110" });
  expect(state.getState().notices).toEqual([{ kind: "rejected", message: "bond.force: found 900 N; it stays from 60 to 110" }]);
  expect(state.getState().present?.run).toBe(1);
});

describe("when the run's thread", () => {
  test.each([
    ["says that it failed", (thread: StandIn) => thread.say({ type: "failed", message: "a bug" })],
    ["throws where nobody catches it", (thread: StandIn) => thread.fall()],
    ["goes silent", () => vi.advanceTimersByTime(20_000)],
  ])("%s, another goes on from the last snapshot, and the visitor is told", (_, end) => {
    const { state, actions, thread } = started();
    actions.setSpeed(600);
    thread.say(snapshot(1, 1, 2, 3));
    end(thread);
    expect(thread.isEnded).toBe(true);
    expect(threads).toHaveLength(2);
    expect(threads[1]?.told).toEqual([{ type: "resume", run: 1, snapshot: new Uint8Array([1, 2, 3]).buffer, recording: null, rushTo: 0, speed: 600 }]);
    expect(state.getState().notices).toMatchObject([{ kind: "resumed" }]);
    threads[1]?.say({ type: "summary", run: 1, summary, speedReached: 590, isRushing: false, catchingUpTo: null });
    expect(state.getState()).toMatchObject({ present: { run: 1 }, speed: 600, speedReached: 590, isRushing: false, catchingUpTo: null });
  });

  test("fails again at once, it is not tried for ever; later it is tried again", () => {
    const { state, thread } = started();
    thread.say(snapshot(1, 0));
    thread.fall();
    threads[1]?.fall();
    expect(state.getState().notices).toMatchObject([{ kind: "stopped" }]);
    expect(threads).toHaveLength(2);
  });

  test("fails before there is a snapshot, the visitor is told and can restart", () => {
    const { state, actions, thread } = started();
    thread.fall();
    expect(state.getState().notices).toMatchObject([{ kind: "stopped" }]);
    actions.restart(5);
    expect(threads[1]?.told).toEqual([{ type: "open", run: 2, plant: "die-stacking", seed: 5 }]);
    threads[1]?.say(opened(2, 5));
    threads[1]?.say(summarized(2));
    expect(state.getState()).toMatchObject({ seed: 5, notices: [] });
  });

  test("fails before anything was shown, a restart asks for the same again", () => {
    threads.length = 0;
    const { state, actions } = createPlantStore({ start: startThread, compare: noComparison, study: noStudy, foretell: async () => Promise.reject(new Error("nobody asks")), readMap: noMaps, compute: noCompute });
    actions.openPlant("die-stacking", null);
    threads[0]?.fall();
    expect(state.getState()).toMatchObject({ present: null, notices: [{ kind: "stopped" }] });
    actions.restart(1);
    expect(threads[1]?.told).toEqual([{ type: "open", run: 2, plant: "die-stacking", seed: 1 }]);
  });

  test("answers slowly but answers, it is left alone", () => {
    const { thread } = started();
    for (let second = 0; second < 60; second += 12) {
      vi.advanceTimersByTime(12_000);
      thread.say(summarized(1));
    }
    expect(threads).toHaveLength(1);
  });

  test("fails while another run opens, the shown one goes on and the other is not waited for", () => {
    const { state, actions, thread } = started();
    thread.say(snapshot(1, 7));
    actions.restart(9);
    thread.fall();
    expect(threads[1]?.told[0]).toMatchObject({ type: "resume", run: 1 });
    threads[1]?.say(opened(2, 9));
    threads[1]?.say(summarized(2));
    expect(state.getState().present?.run).toBe(1);
  });

  test("fails while it opens the second of two runs that were asked for, the shown one goes on", () => {
    const { state, actions, thread } = started();
    thread.say(snapshot(1, 7));
    actions.openPlant("die-stacking", 4);
    thread.say(opened(2, 4));
    thread.say(snapshot(2, 8));
    actions.openPlant("die-stacking", 5);
    thread.fall();
    expect(threads[1]?.told).toEqual([{ type: "resume", run: 1, snapshot: new Uint8Array([7]).buffer, recording: null, rushTo: 0, speed: 120 }]);
    expect(state.getState().notices).toMatchObject([{ kind: "resumed" }]);
  });

  test("fails between a run's opening and its first figures, that run goes on, at its own speed", () => {
    const { state, actions, thread } = started();
    actions.setSpeed(600);
    actions.selectStation("bond");
    actions.follow(5);
    thread.say(snapshot(1, 7));
    actions.restart(9);
    thread.say(opened(2, 9));
    thread.say(snapshot(2, 8));
    thread.fall();
    expect(threads[1]?.told).toEqual([{ type: "resume", run: 2, snapshot: new Uint8Array([8]).buffer, recording: null, rushTo: 0, speed: 120 }]);
    threads[1]?.say(summarized(2));
    expect(state.getState()).toMatchObject({ present: { run: 2 }, seed: 9, speed: 120 });
  });

  test("has ended, a run can't be repeated; it is started again", () => {
    const { actions, thread } = started();
    thread.fall();
    actions.repeat();
    expect(threads[1]?.told).toEqual([{ type: "open", run: 3, plant: "die-stacking", seed: 3 }]);
  });

  test("is new, it knows that nobody sees the page", () => {
    const { actions, thread } = started();
    thread.say(snapshot(1, 7));
    actions.showFrames(false);
    thread.fall();
    expect(threads[1]?.told).toContainEqual({ type: "frames", wanted: false });
  });
});

test("replications are of the line that is shown, and are forgotten when another run takes its place; the same run again keeps them", () => {
  const compare = vi.fn<Compare>(() => new Promise(() => undefined));
  const { replications, actions, thread } = started(compare);
  actions.replicate({ question: { is: "each" }, pairs: 50, hours: 8, withStory: false });
  expect(compare.mock.lastCall).toMatchObject([{ line: spec, options: { seed: 3 } }]);
  actions.repeat();
  thread.say(opened(2));
  thread.say(summarized(2));
  expect(replications.getState().is).toBe("running");
  actions.restart(9);
  thread.say(opened(3, 9));
  thread.say(summarized(3));
  expect(compare.mock.lastCall?.[0].signal.aborted).toBe(true);
  expect(replications.getState().is).toBe("none");
});
