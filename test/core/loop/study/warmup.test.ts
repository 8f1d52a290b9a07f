import { expect, test } from "vitest";
import { hours, seconds } from "#line";
import { findWarmup, poolOfThisThread } from "#loop";
import { exponential, fed, saturated } from "../../plant/lines.ts";

const find = (line: Parameters<typeof findWarmup>[1], untilSeconds: number) => findWarmup(poolOfThisThread, line, { seed: 1, untilSeconds, loop: "open" });

test("a long line that begins empty is warm once it has filled", async () => {
  // Forty stations of 60 s, each with room for all: the last part of the first filling comes out after 40 min.
  const stations = Array.from({ length: 40 }, (_, index) => ({ id: `s${index}`, time: seconds(60), bufferBefore: null }));
  const report = await find(fed({ interarrival: exponential(100) }, ...stations), hours(10));
  expect(report).toMatchObject({ rule: "MSER-5", pilots: 5, observations: 500, isOver: true });
  expect(report.seconds).toBeGreaterThanOrEqual(0.75 * 2400);
  expect(report.seconds).toBeLessThan(hours(2));
});

test("a line that is full at once has no warm-up", async () => {
  expect(await find(saturated({ id: "a", time: seconds(1) }), hours(1))).toMatchObject({ seconds: 0, isOver: true });
});

test("a queue that grows without end is never warm, and the run is called too short", async () => {
  expect(await find(fed({ interarrival: exponential(1) }, { id: "a", time: exponential(2) }), hours(1))).toMatchObject({ seconds: hours(0.5), isOver: false });
});
