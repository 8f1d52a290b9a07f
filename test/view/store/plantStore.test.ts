import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { createSession, lineView, stepSession, summarize } from "#loop";
import { type FromRun, type ToRun, createPlantStore } from "../../../src/view/store/index.ts";

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const compiled = compileLine(spec);
const session = createSession(compiled, { seed: 3, loop: "closed" });
stepSession(session, 600);
const opened: FromRun = { type: "opened", line: lineView(compiled), seed: 3, speed: 120 };
const summary: FromRun = { type: "summary", summary: summarize(session), speedReached: 118 };

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

const threads: StandIn[] = [];
const started = () => {
  threads.length = 0;
  const store = createPlantStore(() => {
    const thread = new StandIn();
    threads.push(thread);
    return thread;
  });
  store.actions.openScenario("first-light", 3);
  threads[0]?.say(opened);
  threads[0]?.say(summary);
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

test("an opened run begins with nothing selected and no figures of the old one", () => {
  const { state, actions, thread } = started();
  actions.selectStation("bond", 2);
  actions.setPaused(true);
  thread.say({ ...opened, seed: 9 });
  expect(state.getState()).toMatchObject({ seed: 9, speed: 120, station: null, machine: null, summary: null, isPaused: false, run: 2 });
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
  expect(thread.told.filter(({ type }) => type === "speed")).toEqual([0, 0, 600].map((speed) => ({ type: "speed", speed })));
});

test("a refused file leaves the running plant as it is, and a restart still restarts that", () => {
  const { state, actions, thread } = started();
  actions.openFile(new File(["{"], "broken.json"));
  thread.say({ type: "refused", name: "broken.json", problems: [{ path: "line 1", found: "the end", allowed: "JSON" }] });
  expect(state.getState()).toMatchObject({ run: 1, notice: { kind: "refused", name: "broken.json" } });
  expect(state.getState().summary).not.toBeNull();
  actions.restart(4);
  expect(thread.told.at(-1)).toEqual({ type: "open", scenario: "first-light", seed: 4 });
});

test("a command that the plant can't carry out is told, and nothing else changes", () => {
  const { state, thread } = started();
  thread.say({ type: "rejected", message: "bond.force: found 900 N; it stays from 60 to 110" });
  expect(state.getState().notice).toEqual({ kind: "rejected", message: "bond.force: found 900 N; it stays from 60 to 110" });
  expect(state.getState().run).toBe(1);
});

describe("when the run's thread", () => {
  test.each([
    ["says that it failed", (thread: StandIn) => thread.say({ type: "failed", message: "a bug" })],
    ["throws where nobody catches it", (thread: StandIn) => thread.fall()],
    ["goes silent", () => vi.advanceTimersByTime(20_000)],
  ])("%s, another goes on from the last snapshot, and the visitor is told", (_, end) => {
    const { state, actions, thread } = started();
    actions.setSpeed(600);
    thread.say({ type: "snapshot", snapshot: new Uint8Array([1, 2, 3]).buffer });
    end(thread);
    expect(thread.isEnded).toBe(true);
    expect(threads).toHaveLength(2);
    expect(threads[1]?.told).toEqual([{ type: "resume", snapshot: new Uint8Array([1, 2, 3]).buffer, speed: 600 }]);
    expect(state.getState().notice?.kind).toBe("resumed");
    threads[1]?.say({ type: "resumed" });
    threads[1]?.say(summary);
    expect(state.getState()).toMatchObject({ run: 1, speed: 600 });
  });

  test("fails again at once, it is not tried for ever; later it is tried again", () => {
    const { state, thread } = started();
    thread.say({ type: "snapshot", snapshot: new ArrayBuffer(8) });
    thread.fall();
    threads[1]?.fall();
    expect(state.getState().notice?.kind).toBe("stopped");
    expect(threads[2]?.told).toEqual([]);
  });

  test("fails before there is a snapshot, the visitor is told and can restart", () => {
    const { state, actions, thread } = started();
    thread.fall();
    expect(state.getState().notice?.kind).toBe("stopped");
    actions.restart(5);
    expect(threads[1]?.told).toEqual([{ type: "open", scenario: "first-light", seed: 5 }]);
    threads[1]?.say({ ...opened, seed: 5 });
    expect(state.getState()).toMatchObject({ seed: 5, notice: null });
  });

  test("answers slowly but answers, it is left alone", () => {
    const { thread } = started();
    for (let second = 0; second < 60; second += 12) {
      vi.advanceTimersByTime(12_000);
      thread.say(summary);
    }
    expect(threads).toHaveLength(1);
  });
});
