import { expect, test } from "vitest";
import { type Allocation, type ComputeSetting, serverRoom } from "#compute";
import { compileLine } from "#line";
import { dieStacking } from "../../../src/lines/die-stacking.ts";
import { type SweepResult, createSession, summarize } from "#loop";
import { type AllocationTask, type SweepTask, createComputing } from "../../../src/view/store/computing.ts";

const state = summarize(createSession(compileLine(dieStacking), { seed: 1, loop: "closed", shadow: false })).compute;
const wish = (l4: number) => ({ counts: { l4 }, dataCentre: serverRoom });
const allocation = (l4: number): Allocation => ({ setting: { accelerators: { l4 }, rates: {}, powerWatts: 72 * l4, moneyPerHour: 0 }, workloads: [], netWorth: 0, finding: null, milliseconds: 1 });

/** An office whose answers come when the test says so. */
function office() {
  const allocations: { readonly task: AllocationTask; readonly answer: (of: Allocation) => void; readonly fail: (error: Error) => void }[] = [];
  const sweeps: { readonly task: SweepTask; readonly answer: (of: SweepResult) => void }[] = [];
  const given: (ComputeSetting | null)[] = [];
  const computing = createComputing(
    {
      allocate: (task) => new Promise((answer, fail) => void allocations.push({ task, answer, fail })),
      sweep: (task) => new Promise((answer, fail) => {
        sweeps.push({ task, answer });
        task.signal.addEventListener("abort", () => fail(new Error("it was ended")));
      }),
    },
    { shown: () => ({ line: dieStacking, seed: 5, state }), give: (setting) => given.push(setting) },
  );
  return { ...computing, allocations, sweeps, given };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test("accelerators are given once they are allocated", async () => {
  const { actions, allocations, given, state: shown } = office();
  actions.giveCompute(wish(2));
  expect(shown.getState()).toMatchObject({ isAllocating: true, wish: wish(2) });
  expect(given).toEqual([]);
  allocations[0]?.answer(allocation(2));
  await settled();
  expect(given).toEqual([allocation(2).setting]);
  expect(shown.getState()).toMatchObject({ isAllocating: false, allocation: allocation(2) });
});

test("what is overtaken by a later wish is never given", async () => {
  const { actions, allocations, given } = office();
  actions.giveCompute(wish(1));
  actions.giveCompute(wish(2));
  allocations[1]?.answer(allocation(2));
  allocations[0]?.answer(allocation(1));
  await settled();
  expect(given.map((setting) => setting?.accelerators)).toEqual([{ l4: 2 }]);
  actions.giveCompute(wish(3));
  actions.giveCompute(null);
  allocations[2]?.answer(allocation(3));
  await settled();
  expect(given.at(-1)).toBeNull();
});

test("an allocation that fails is told, and gives nothing", async () => {
  const { actions, allocations, given, state: shown } = office();
  actions.giveCompute(wish(1));
  allocations[0]?.fail(new Error("accelerators.l4: found 1.5"));
  await settled();
  expect(shown.getState()).toMatchObject({ failure: "accelerators.l4: found 1.5", isAllocating: false });
  expect(given).toEqual([]);
});

test("a curve tells how far it is, and is ended by forgetting it", async () => {
  const { actions, sweeps, state: shown } = office();
  const extent = { kind: "l4", most: 4, replications: 5, hours: 10, lines: 1 };
  actions.sweepCompute(extent, serverRoom);
  expect(sweeps[0]?.task.options).toEqual({ seed: 5, untilSeconds: 36_000, warmupSeconds: 3600, replications: 5 });
  await new Promise((resolve) => setTimeout(resolve, 120));
  sweeps[0]?.task.onProgress(0.4);
  expect(shown.getState().sweep).toEqual({ is: "running", extent, done: 0.4 });
  actions.forgetSweep();
  await settled();
  expect(sweeps[0]?.task.signal.aborted).toBe(true);
  expect(shown.getState().sweep).toEqual({ is: "none" });
});
