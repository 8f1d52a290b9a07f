import { expect, test } from "vitest";
import { seconds } from "#line";
import { createSession, stepSession, summarize } from "#loop";
import { tally } from "#plant";
import { controlled } from "../optimizer/lines.ts";
import { hour } from "./sessions.ts";

test("the next hour lies in the interval that was foretold of it, 95 times in 100", { timeout: 180_000 }, () => {
  const line = controlled({
    work: {
      tool: { drift: { unit: "µm" }, wear: { unit: "1" } },
      makes: { size: { unit: "µm", formula: "10 + trim + drift", noise: 1.2 } },
      failures: { uptime: { exponential: { mean: "40 min" } }, repair: { exponential: { mean: "2 min" } } },
    },
  });
  const within = { yield: 0, goodPerHour: 0 };
  let hours = 0;
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const session = createSession(line, { seed, loop: "open", forecasts: true });
    const counted = new Map<number, { readonly good: number; readonly finished: number }>();
    const foretold = new Map<number, NonNullable<ReturnType<typeof summarize>["forecast"]>>();
    for (let at = 30; at <= 16 * hour; at += 30) {
      stepSession(session, at);
      const { good, scrapped } = tally(session.plant);
      counted.set(at, { good, finished: good + scrapped });
      const { forecast } = summarize(session);
      if (forecast !== null) foretold.set(forecast.at, forecast);
    }
    for (const [at, forecast] of foretold) {
      const [from, to] = [counted.get(at), counted.get(at + hour)];
      if (at < hour || from === undefined || to === undefined) continue;
      const good = to.good - from.good;
      hours += 1;
      within.yield += isWithin(forecast.yield, good / (to.finished - from.finished)) ? 1 : 0;
      within.goodPerHour += isWithin(forecast.goodPerHour, good) ? 1 : 0;
    }
  }
  expect(hours).toBeGreaterThan(150);
  // Binomial: 0.95 ± 4·√(0.95·0.05/170). The mean of many hours would lie in an interval that holds some 0.75 of them.
  expect(within.yield / hours).toBeGreaterThan(0.88);
  expect(within.goodPerHour / hours).toBeGreaterThan(0.88);
});

test.each([7, Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER])("the runs that the next hour is foretold by have luck of their own, also under the seed %i", (seed) => {
  const session = createSession(controlled({ work: { time: { exponential: { mean: seconds(10) } } } }), { seed, loop: "open", forecasts: true });
  stepSession(session, 90);
  const samples = session.brain.own.nextHour.running?.samples ?? [];
  expect(samples).toHaveLength(3);
  expect(new Set(samples.map((sample) => JSON.stringify(sample))).size).toBe(3);
});

function isWithin(of: { readonly mean: number; readonly halfWidth: number | null } | null, value: number): boolean {
  return of !== null && of.halfWidth !== null && Math.abs(value - of.mean) <= of.halfWidth;
}
