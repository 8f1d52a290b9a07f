import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shippedLines } from "#lines";
import type { CompareResult } from "#loop";
import type { Comparison } from "../../../src/view/store/index.ts";
import { createReplications } from "../../../src/view/store/replications.ts";

const line = shippedLines["die-stacking"];
if (line === undefined) throw new Error("the line is gone");
const extent = { pairs: 50, hours: 8 };
const result = { line: "die-stacking", seed: 3, replications: 50 } as CompareResult;

/** Comparisons that were asked for; each goes on until the test settles it. */
const comparisons: (Comparison & { readonly settle: (result: CompareResult) => void; readonly fail: (error: Error) => void })[] = [];
const started = () => createReplications((comparison) => new Promise((settle, fail) => comparisons.push({ ...comparison, settle, fail })), () => ({ line, seed: 3 }));

beforeEach(() => {
  vi.useFakeTimers({ now: 1 });
  comparisons.length = 0;
});
afterEach(() => void vi.useRealTimers());

test("replications are what the terminal's comparison makes of the same seed, and tell how far they are", async () => {
  const { state, actions } = started();
  actions.replicate(extent);
  expect(state.getState()).toEqual({ is: "running", extent, done: 0 });
  // The first tenth is not counted, as in the terminal where nothing else is said.
  expect(comparisons).toMatchObject([{ line, options: { seed: 3, untilSeconds: 28_800, warmupSeconds: 2880, replications: 50 } }]);
  vi.advanceTimersByTime(1000);
  comparisons[0]?.onProgress(0.4);
  comparisons[0]?.onProgress(0.41);
  expect(state.getState()).toEqual({ is: "running", extent, done: 0.4 });
  comparisons[0]?.settle(result);
  await vi.waitFor(() => expect(state.getState()).toEqual({ is: "done", extent, result }));
});

test("replications that are cancelled end, and are not heard of again", async () => {
  const { state, actions } = started();
  actions.replicate(extent);
  actions.forgetReplications();
  expect(comparisons[0]?.signal.aborted).toBe(true);
  comparisons[0]?.onProgress(0.9);
  comparisons[0]?.settle(result);
  await vi.advanceTimersByTimeAsync(1000);
  expect(state.getState()).toEqual({ is: "none", extent });
});

test("new replications take the place of those that are under way", () => {
  const { state, actions } = started();
  actions.replicate(extent);
  actions.replicate({ pairs: 10, hours: 24 });
  expect(comparisons.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  expect(state.getState()).toMatchObject({ is: "running", extent: { pairs: 10, hours: 24 } });
});

test("replications that fail say why", async () => {
  const { state, actions } = started();
  actions.replicate(extent);
  comparisons[0]?.fail(new Error("the line does not get past 0 s"));
  await vi.waitFor(() => expect(state.getState()).toEqual({ is: "failed", extent, message: "the line does not get past 0 s" }));
});
