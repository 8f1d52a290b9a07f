import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { createSession, lineView, stepSession, summarize } from "#loop";
import { type Compare, type ComputeOffice, type FromRun, type ReadMap, type ToRun, createPlantStore } from "../../../src/view/store/index.ts";

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const compiled = compileLine(spec);
const session = createSession(compiled, { seed: 3, loop: "closed" });
stepSession(session, 600);
const line = lineView(compiled);
const summary = summarize(session);
const opened = (run: number, seed = 3): FromRun => ({ type: "opened", run, line, spec, seed, speed: 120, story: "first-light", isShipped: true, notice: null });
const summarized = (run: number): FromRun => ({ type: "summary", run, summary, speedReached: 118, isRushing: false });
const snapshot = (run: number, ...bytes: number[]): FromRun => ({ type: "snapshot", run, snapshot: new Uint8Array(bytes).buffer, recording: null, rushTo: 0 });

/** A thread that does nothing but remember what it is told, and says what the test has it say. */
class StandIn {
  readonly told: ToRun[] = [];
  isEnded = false;
  readonly #listeners = new Map<string, ((event: Event) => void)[]>();

  postMessage(message: ToRun): void {
    this.told.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  addEventListener(type: string, listener: (event: Event) => void): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  say(data: FromRun): void {
    for (const listener of this.#listeners.get("message") ?? []) listener(new MessageEvent("message", { data }));
  }

  fall(): void {
    for (const listener of this.#listeners.get("error") ?? []) listener(new Event("error"));
  }
}

const noStudy = (): Promise<never> => Promise.reject(new Error("no study is asked for"));
const noComparison: Compare = () => Promise.reject(new Error("nothing is to be compared here"));

const noCompute: ComputeOffice = { allocate: () => Promise.reject(new Error("nobody asks for it")), sweep: () => Promise.reject(new Error("nobody asks for it")) };
const noMaps: ReadMap = () => Promise.reject(new Error("no map is to be read here"));

const threads: StandIn[] = [];
const startThread = () => {
  const thread = new StandIn();
  threads.push(thread);
  return thread;
};
const started = (compare = noComparison) => {
  threads.length = 0;
  const store = createPlantStore({ start: startThread, compare, study: noStudy, foretell: async () => Promise.reject(new Error("nobody asks")), readMap: noMaps, compute: noCompute });
  store.actions.openPlant("die-stacking", 3);
  threads[0]?.say(opened(1));
  threads[0]?.say(summarized(1));
  return { ...store, thread: threads[0] ?? new StandIn() };
};

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
  thread.say({ type: "summary", run: 1, summary, speedReached: 7, isRushing: false });
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
  expect(state.getState()).toMatchObject({ present: { run: 1 }, notice: { kind: "refused", name: "broken.json" } });
  actions.restart(4);
  expect(thread.told.at(-1)).toEqual({ type: "open", run: 3, plant: "die-stacking", seed: 4 });
});

test("a command that the plant can't carry out is told, and nothing else changes", () => {
  const { state, thread } = started();
  thread.say({ type: "rejected", message: "bond.force: found 900 N; it stays from 60 to 110" });
  expect(state.getState().notice).toEqual({ kind: "rejected", message: "bond.force: found 900 N; it stays from 60 to 110" });
  expect(state.getState().present?.run).toBe(1);
});

describe("switching plants", () => {
  const other = { ...line, id: "fab" };
  const openedOther = (run: number): FromRun => ({ type: "opened", run, line: other, spec: { ...spec, id: "fab" }, seed: 1, speed: 300, story: null, isShipped: true, notice: null });
  const switched = () => {
    const all = started();
    all.actions.setSpeed(600);
    all.actions.setPaused(true);
    all.actions.switchTo({ plant: "fab" }, "fab");
    all.thread.say(snapshot(1, 1, 2, 3));
    all.thread.say(openedOther(2));
    all.thread.say(summarized(2));
    return all;
  };

  test("opens the other with its own story and speed, and keeps the run that was shown", () => {
    const { state, thread } = switched();
    expect(thread.told.find(({ type, ...rest }) => type === "open" && "run" in rest && rest.run === 2)).toEqual({ type: "open", run: 2, plant: "fab", seed: null });
    expect(state.getState()).toMatchObject({ present: { run: 2 }, source: { plant: "fab" }, story: null, speed: 300, isPaused: false, parked: [{ key: "plant die-stacking", speed: 600, isPaused: true }] });
  });

  test("back, the first goes on from where it stood, as it was watched", () => {
    const { state, actions, thread } = switched();
    actions.switchTo({ plant: "die-stacking" }, "die-stacking");
    expect(thread.told.at(-1)).toEqual({ type: "resume", run: 1, snapshot: new Uint8Array([1, 2, 3]).buffer, recording: null, rushTo: 0, speed: 0 });
    thread.say(snapshot(2, 4));
    thread.say(summarized(1));
    expect(state.getState()).toMatchObject({ present: { run: 1, line: { id: "die-stacking" } }, story: "first-light", speed: 600, isPaused: true, parked: [{ key: "plant fab" }] });
  });

  test("the thread of the shown plant fails: it is that one which goes on, and the other can still be shown", () => {
    const { state, actions, thread } = switched();
    thread.say(snapshot(2, 9));
    thread.fall();
    expect(threads[1]?.told[0]).toMatchObject({ type: "resume", run: 2 });
    actions.switchTo({ plant: "die-stacking" }, "die-stacking");
    threads[1]?.say(summarized(1));
    expect(state.getState().present?.run).toBe(1);
  });

  test("back before the other was there, the shown one goes on", () => {
    const { state, actions, thread } = started();
    actions.switchTo({ plant: "fab" }, "fab");
    thread.say(snapshot(1, 5));
    actions.switchTo({ plant: "die-stacking" }, "die-stacking");
    expect(thread.told.at(-1)).toMatchObject({ type: "resume", run: 1, speed: 120 });
    thread.say(openedOther(2));
    thread.say(summarized(2));
    expect(state.getState()).toMatchObject({ present: { run: 1 }, parked: [] });
  });
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
    expect(state.getState().notice?.kind).toBe("resumed");
    threads[1]?.say({ type: "summary", run: 1, summary, speedReached: 590, isRushing: false });
    expect(state.getState()).toMatchObject({ present: { run: 1 }, speed: 600, speedReached: 590, isRushing: false });
  });

  test("fails again at once, it is not tried for ever; later it is tried again", () => {
    const { state, thread } = started();
    thread.say(snapshot(1, 0));
    thread.fall();
    threads[1]?.fall();
    expect(state.getState().notice?.kind).toBe("stopped");
    expect(threads).toHaveLength(2);
  });

  test("fails before there is a snapshot, the visitor is told and can restart", () => {
    const { state, actions, thread } = started();
    thread.fall();
    expect(state.getState().notice?.kind).toBe("stopped");
    actions.restart(5);
    expect(threads[1]?.told).toEqual([{ type: "open", run: 2, plant: "die-stacking", seed: 5 }]);
    threads[1]?.say(opened(2, 5));
    threads[1]?.say(summarized(2));
    expect(state.getState()).toMatchObject({ seed: 5, notice: null });
  });

  test("fails before anything was shown, a restart asks for the same again", () => {
    threads.length = 0;
    const { state, actions } = createPlantStore({ start: startThread, compare: noComparison, study: noStudy, foretell: async () => Promise.reject(new Error("nobody asks")), readMap: noMaps, compute: noCompute });
    actions.openPlant("die-stacking", null);
    threads[0]?.fall();
    expect(state.getState()).toMatchObject({ present: null, notice: { kind: "stopped" } });
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
    expect(state.getState().notice?.kind).toBe("resumed");
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
