import { expect, test } from "vitest";
import { compileLine, hours, seconds } from "#line";
import { poolOfThisThread, replicate, runToPrecision } from "#loop";
import { exponential, fed, saturated } from "../../plant/lines.ts";
import { backwards } from "./backwards.ts";

const queue = compileLine(fed({ interarrival: exponential(2) }, { id: "a", time: exponential(1) }));
const options = { seed: 1, warmupSeconds: 200, untilSeconds: 2000, replications: 1, loop: "open" } as const;

test("replications are added until both half-widths are as narrow as asked, and the figures are those of so many", async () => {
  const { precision, ...result } = await runToPrecision(poolOfThisThread, queue, { ...options, precision: { share: 0.05, most: 1000 } });
  for (const { mean, halfWidth } of [result.throughput, result.cycleTime]) expect(halfWidth).toBeLessThanOrEqual(0.05 * (mean ?? Number.NaN));
  expect(precision.isReached).toBe(true);
  expect(result.replications).toBeGreaterThan(10);
  expect(result).toEqual(replicate(queue, { ...options, replications: result.replications }));
});

test("half the width costs about four times the replications", async () => {
  const used = async (share: number): Promise<number> => (await runToPrecision(poolOfThisThread, queue, { ...options, precision: { share, most: 5000 } })).replications;
  const [wide, narrow] = [await used(0.05), await used(0.025)];
  // The spread itself is estimated, and the wide one from few: within a factor of two of the law.
  expect(narrow / wide).toBeGreaterThan(2);
  expect(narrow / wide).toBeLessThan(8);
});

test("no more are used than allowed, and it says that the precision is not reached", async () => {
  const { precision, replications } = await runToPrecision(poolOfThisThread, queue, { ...options, precision: { share: 0.001, most: 15 } });
  expect({ ...precision, replications }).toEqual({ share: 0.001, most: 15, isReached: false, replications: 15 });
});

test("a line without chance is precise after the ten that are run at least", async () => {
  const steady = compileLine(saturated({ id: "a", time: seconds(1) }));
  expect(await runToPrecision(poolOfThisThread, steady, { ...options, precision: { share: 0.0001, most: 100 } })).toMatchObject({ replications: 10, precision: { isReached: true } });
});

test("a line that finishes no part is not run for ever", async () => {
  const slow = compileLine(saturated({ id: "a", time: hours(9) }));
  expect(await runToPrecision(poolOfThisThread, slow, { ...options, precision: { share: 0.01, most: 100_000 } })).toMatchObject({ replications: 10, precision: { isReached: false } });
});

test("how many replications are used does not depend on who runs them, and in which order", async () => {
  const asked = { ...options, precision: { share: 0.1, most: 1000 } };
  expect(await runToPrecision(backwards, queue, asked)).toEqual(await runToPrecision(poolOfThisThread, queue, asked));
});
