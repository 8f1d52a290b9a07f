import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FromRun, ToRun } from "../../../src/view/store/index.ts";
import { line, opened, snapshot, spec, started, summarized, threads } from "./standIn.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("ErrorEvent", class extends Event {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
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

describe("sharing", () => {
  const value = { line: spec, log: { options: { seed: 3, loop: "closed" }, acts: [] }, untilSeconds: 600, fingerprint: "0" } as const;
  const asked = ({ told }: { readonly told: readonly ToRun[] }): number => told.findLast((message) => message.type === "value")?.ticket ?? 0;

  test("asks the run for all that it takes to have it again", async () => {
    const { actions, thread } = started();
    const answer = actions.takeValue();
    thread.say({ type: "value", run: 1, ticket: asked(thread), value });
    await expect(answer).resolves.toEqual(value);
  });

  test("ends without an answer when another run is shown first", async () => {
    const { actions, thread } = started();
    const answer = actions.takeValue();
    actions.restart(4);
    thread.say(opened(2, 4));
    thread.say(summarized(2));
    await expect(answer).rejects.toThrow("another run is shown");
  });

  test("a link that is none says so above the plant that runs instead; one of a model of its own can be started again", () => {
    const { state, actions, thread } = started();
    actions.openLink("1.x", "die-stacking", 5);
    expect(thread.told.at(-1)).toEqual({ type: "open-link", run: 2, text: "1.x", plant: "die-stacking", seed: 5 });
    thread.say({ ...openedAs(2), notice: { kind: "link", why: "cut", message: "" } });
    thread.say(summarized(2));
    expect(state.getState()).toMatchObject({ present: { run: 2 }, source: { plant: "die-stacking" }, notices: [{ kind: "link", why: "cut" }] });
    actions.openLink("1.y", "die-stacking", 5);
    thread.say({ ...openedAs(3), isShipped: false });
    thread.say({ type: "notice", run: 3, notice: { kind: "link", why: "unlike", message: "" } });
    thread.say(summarized(3));
    expect(state.getState()).toMatchObject({ source: { file: expect.any(File) }, notices: [{ kind: "link", why: "unlike" }] });
  });
});

function openedAs(run: number): Extract<FromRun, { type: "opened" }> {
  const message = opened(run);
  if (message.type !== "opened") throw new Error("it is another message");
  return message;
}
