import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shippedLines } from "#lines";
import type { Answer, Asked, Comparison } from "../../../src/view/store/index.ts";
import { createReplications } from "../../../src/view/store/replications.ts";

const line = shippedLines["die-stacking"];
if (line === undefined) throw new Error("the line is gone");
const asked: Asked = { question: { is: "each" }, pairs: 50, hours: 8, withStory: true };
const answer = { is: "each", result: { line: "die-stacking", seed: 3, replications: 50 } } as Answer;

/** Comparisons that were asked for; each goes on until the test settles it. */
const comparisons: (Comparison & { readonly settle: (answer: Answer) => void; readonly fail: (error: Error) => void })[] = [];
const started = () => createReplications((comparison) => new Promise((settle, fail) => comparisons.push({ ...comparison, settle, fail })), () => ({ line, seed: 3, story: "first-light" }));

beforeEach(() => {
  vi.useFakeTimers({ now: 1 });
  comparisons.length = 0;
});
afterEach(() => void vi.useRealTimers());

test("replications are what the terminal's comparison makes of the same seed, and tell how far they are", async () => {
  const { state, actions } = started();
  actions.replicate(asked);
  expect(state.getState()).toEqual({ is: "running", asked, done: 0 });
  // The first tenth is not counted, as in the terminal where nothing else is said.
  expect(comparisons).toMatchObject([{ line, question: { is: "each" }, options: { seed: 3, untilSeconds: 28_800, warmupSeconds: 2880, replications: 50, story: "first-light" } }]);
  vi.advanceTimersByTime(1000);
  comparisons[0]?.onProgress(0.4);
  comparisons[0]?.onProgress(0.41);
  expect(state.getState()).toEqual({ is: "running", asked, done: 0.4 });
  comparisons[0]?.settle(answer);
  await vi.waitFor(() => expect(state.getState()).toEqual({ is: "done", asked, answer, story: "first-light" }));
});

test("replications that are cancelled end, and are not heard of again", async () => {
  const { state, actions } = started();
  actions.replicate(asked);
  actions.forgetReplications();
  expect(comparisons[0]?.signal.aborted).toBe(true);
  comparisons[0]?.onProgress(0.9);
  comparisons[0]?.settle(answer);
  await vi.advanceTimersByTimeAsync(1000);
  expect(state.getState()).toEqual({ is: "none", asked });
});

test("new replications take the place of those that are under way", () => {
  const { state, actions } = started();
  actions.replicate(asked);
  actions.replicate({ ...asked, pairs: 10, withStory: false });
  expect(comparisons.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  expect(comparisons[1]?.options.story).toBeNull();
  expect(state.getState()).toMatchObject({ is: "running", asked: { pairs: 10 } });
});

test("replications that fail say why", async () => {
  const { state, actions } = started();
  actions.replicate(asked);
  comparisons[0]?.fail(new Error("the line does not get past 0 s"));
  await vi.waitFor(() => expect(state.getState()).toEqual({ is: "failed", asked, message: "the line does not get past 0 s" }));
});
