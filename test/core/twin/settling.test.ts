import { expect, test } from "vitest";
import { compileLine, seconds } from "#line";
import { assume, createTwin, forkForecast, startModel } from "#twin";
import { exponential } from "../plant/lines.ts";

test("a horizon that begins after the orders have settled counts what comes from then on, and nothing before", () => {
  const line = compileLine({
    format: "plantloop/line@1", id: "two", arrivals: "saturated", product: { id: "p", price: 1, wipCost: 3 },
    stations: [{ id: "a", time: exponential(8) }, { id: "b", time: exponential(10), bufferBefore: 30 }, { id: "c", time: seconds(2), bufferBefore: 5 }],
  });
  const model = startModel(line, assume(createTwin(line), 7200), { seed: 1 });
  const future = { seed: 5, replication: 0, commands: [{ type: "wip-limit", limit: 6 }] } as const;
  const whole = forkForecast(model, { ...future, horizonSeconds: 3600, slices: 2 }).course;
  const { sample } = forkForecast(model, { ...future, settleSeconds: 1800, horizonSeconds: 1800 });
  expect(sample.good).toBe((whole.good[1] ?? 0) - (whole.good[0] ?? 0));
  expect(sample.moneyPerHour).toBeCloseTo(2 * ((whole.money[1] ?? 0) - (whole.money[0] ?? 0)), 6);
  // The line was full, and is not any more.
  expect(sample.wip).toBeLessThanOrEqual(6);
  expect(sample.accountsPerHour.holding).toBeCloseTo(-3 * sample.wip, 6);
});
