import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LineError, type LineSpec, seconds, station } from "#line";
import {type FromJobThread, type JobThread, type PairOptions, PoolEnded, type RunOptions, type ToJobThread, compareSides, createJobThread, createPool, loopClosed, loopOpen, mergeRuns, nothingBefalls, poolOfThisThread, replicate, runJobs, sideJobs } from "#loop";
import { shippedLines } from "#lines";
import { hour, shipped } from "./sessions.ts";

const minute = 60_000;
const line = shipped();
const runs: RunOptions = { seed: 11, untilSeconds: hour, warmupSeconds: hour / 4, replications: 5, loop: "closed" };
const pairs: PairOptions = { seed: 11, untilSeconds: hour, warmupSeconds: hour / 4, replications: 4, ...nothingBefalls };
const sides = { a: { line: line.spec, setting: loopOpen }, b: { line: line.spec, setting: loopClosed } };

/** Its parts take no time: it never gets past its first moment. */
const timeless: LineSpec = { format: "plantloop/line@1", id: "timeless", arrivals: "saturated", stations: [station("press", { time: seconds(0) })] };

/**
 * Threads that are none: what is said to one and what it answers is copied, as between threads, and comes in its order; which of
 * them is heard next, `choose` picks.
 */
function threads(choose: (waiting: number) => number) {
  const waiting: (() => void)[] = [];
  const counts = { started: 0, ended: 0 };
  let now = 0;
  const channel = <Message>(hear: (message: Message) => void) => {
    const sent: Message[] = [];
    return (message: Message): void => {
      sent.push(structuredClone(message));
      waiting.push(() => { for (const next of sent.splice(0, 1)) hear(next); });
      queueMicrotask(() => waiting.splice(choose(waiting.length), 1)[0]?.());
    };
  };
  const start = (hear: (message: FromJobThread) => void): JobThread => {
    counts.started += 1;
    return { tell: channel<ToJobThread>(createJobThread({ answer: channel(hear), milliseconds: () => (now += 1000) })), end: () => { counts.ended += 1; } };
  };
  return { start, counts };
}
const inOrder = (): number => 0;

describe("what replications come to does not depend on who does them, to the bit:", () => {
  test.each([1, 2, 3])("%i threads", { timeout: minute }, async (count) => {
    const pool = createPool(threads(inOrder).start, count);
    expect(JSON.stringify(mergeRuns(line, runs, await pool.do(line.spec, runJobs(runs))))).toBe(JSON.stringify(replicate(line, runs)));
    expect(JSON.stringify(await compareSides(pool, sides, { options: pairs }))).toBe(JSON.stringify(await compareSides(poolOfThisThread, sides, { options: pairs })));
  });

  test("this thread", async () => {
    expect(mergeRuns(line, runs, await poolOfThisThread.do(line.spec, runJobs(runs)))).toEqual(replicate(line, runs));
  });

  test("whichever thread is the quicker", { timeout: minute }, async () => {
    const short = { ...pairs, untilSeconds: hour / 4, warmupSeconds: 0, replications: 7 };
    const expected = await poolOfThisThread.do(line.spec, sideJobs(loopClosed, short));
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.nat()), async (count, luck) => {
      const pool = createPool(threads((waiting) => (luck.next().value ?? 0) % waiting).start, count);
      expect(await pool.do(line.spec, sideJobs(loopClosed, short))).toEqual(expected);
    }), { numRuns: 10 });
  });

  test("one replication alone has its interval from batches", async () => {
    const one = { ...runs, replications: 1 };
    const result = mergeRuns(line, one, await createPool(threads(inOrder).start, 2).do(line.spec, runJobs(one)));
    expect(result.throughput.halfWidth).toBeGreaterThan(0);
    expect(result).toEqual(replicate(line, one));
  });
});

test("threads are started when there is work for them, and kept: no more of them than jobs", async () => {
  const { start, counts } = threads(inOrder);
  const pool = createPool(start, 8);
  const few = { ...pairs, untilSeconds: hour / 4, warmupSeconds: 0, replications: 3 };
  await pool.do(line.spec, sideJobs(loopClosed, few));
  await pool.do(line.spec, sideJobs(loopClosed, few));
  expect(counts.started).toBe(3);
  expect(await pool.do(line.spec, [])).toEqual([]);
});

test("jobs of several lines can be asked for together", async () => {
  const other: LineSpec = { ...timeless, id: "other", stations: [station("press", { time: seconds(7) })] };
  const short = { ...runs, untilSeconds: hour / 4, warmupSeconds: 0 };
  const pool = createPool(threads(inOrder).start, 2);
  const both = await Promise.all([line.spec, other, line.spec].map((spec) => pool.do(spec, runJobs(short))));
  expect(both).toEqual(await Promise.all([line.spec, other, line.spec].map((spec) => poolOfThisThread.do(spec, runJobs(short)))));
});

test.each([1, 3])("progress of %i threads only grows, in many small steps, to all of it", async (count) => {
  const told: number[] = [];
  await createPool(threads(inOrder).start, count).do(line.spec, sideJobs(loopClosed, pairs), (done) => told.push(done));
  expect(told.length).toBeGreaterThan(20 * pairs.replications - 1);
  expect(told.every((done, nth) => done >= (told[nth - 1] ?? 0) && done <= 1)).toBe(true);
  expect(told.at(-1)).toBeCloseTo(1, 9);
});

describe("a job that fails", () => {
  test("is told as it would be in this thread: a line that cannot go on is the line's fault", { timeout: minute }, async () => {
    const one = runJobs({ ...runs, replications: 1 });
    const told = await createPool(threads(inOrder).start, 1).do(timeless, one).catch((error: unknown) => error);
    const here = await poolOfThisThread.do(timeless, one).catch((error: unknown) => error);
    expect(told).toBeInstanceOf(LineError);
    expect(told).toMatchObject({ message: expect.stringContaining("does not get past 0 s") });
    expect(told).toEqual(here);
  });

  test("is told by the first of those that fail, in their order and not in that of the answers", async () => {
    const hears: ((message: FromJobThread) => void)[] = [];
    const pool = createPool((hear) => { hears.push(hear); return { tell: () => undefined, end: () => undefined }; }, 3);
    const settled = pool.do(line.spec, runJobs(runs)).catch((error: unknown) => error);
    for (const nth of [2, 0, 1]) hears[nth]?.({ type: "failed", fault: { of: "program", message: `job ${nth}`, stack: null } });
    expect(await settled).toMatchObject({ message: "job 0" });
  });

  test("of ours keeps the stack of where it was thrown", async () => {
    const broken = { ...shippedLines["die-stacking"], stations: [{}] } as unknown as LineSpec;
    const error = await createPool(threads(inOrder).start, 2).do(broken, runJobs(runs)).catch((thrown: unknown) => thrown);
    expect(error).not.toBeInstanceOf(LineError);
    expect(error).toMatchObject({ stack: expect.stringContaining("compile") });
  });
});

test("a thread that dies while it has nothing to do is not asked again", async () => {
  const { start } = threads(inOrder);
  const hears: ((message: FromJobThread) => void)[] = [];
  const pool = createPool((hear) => { hears.push(hear); return start(hear); }, 1);
  const few = { ...pairs, untilSeconds: hour / 4, warmupSeconds: 0, replications: 2 };
  const first = await pool.do(line.spec, sideJobs(loopClosed, few));
  hears[0]?.({ type: "failed", fault: { of: "program", message: "out of memory", stack: null } });
  expect(await pool.do(line.spec, sideJobs(loopClosed, few))).toEqual(first);
  expect(hears).toHaveLength(2);
});

test("a pool that is ended ends its threads at once, and what it was asked for is not done", async () => {
  const { start, counts } = threads(inOrder);
  const pool = createPool(start, 2);
  const asked = [pool.do(line.spec, runJobs(runs)), pool.do(line.spec, sideJobs(loopClosed, pairs))];
  pool.end();
  expect(counts).toEqual({ started: 2, ended: 2 });
  for (const never of asked) await expect(never).rejects.toBeInstanceOf(PoolEnded);
});
