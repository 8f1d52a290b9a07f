import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Stream, pow } from "#kernel";
import { days, hours, seconds } from "#line";
import { createOptimizer, decide, regard } from "#optimizer";
import { tally } from "#plant";
import { createTwin } from "#twin";
import { bestAge, costRate, valueOfWaiting } from "../../../src/core/optimizer/maintenance/ageReplacement.ts";
import { estimateLife, likelyLives } from "../../../src/core/optimizer/maintenance/lifeEstimate.ts";
import { expectedLife, survival, weibullLike } from "../../../src/core/optimizer/maintenance/weibull.ts";
import { ageingLine, life, renewed, simulatedRate } from "./ageing.ts";
import { acted, looped, run } from "./lines.ts";
import { upkeepOf } from "./renewals.ts";

const never = Number.POSITIVE_INFINITY;

describe("the life of a machine", () => {
  test("has Weibull's mean, Γ(1 + 1/shape): 0.887264 for a shape of 2.5, 2 for one half (Abramowitz & Stegun 1964, table 6.1)", () => {
    expect(expectedLife({ shape: 2.5, scale: 1 }, 0, never)).toBeCloseTo(0.8872638, 7);
    expect(expectedLife({ shape: 0.5, scale: 1 }, 0, never)).toBeCloseTo(2, 7);
    // ∫₀² exp(−t) dt
    expect(expectedLife({ shape: 1, scale: 1 }, 0, 2)).toBeCloseTo(1 - 0.1353352832, 9);
  });

  test("of another distribution is the Weibull of its mean and its variation", () => {
    expect(weibullLike({ kind: "exponential", mean: 3 }).shape).toBeCloseTo(1, 9);
    const like = weibullLike({ kind: "lognormal", mean: 3, cv: 0.5 });
    expect(expectedLife(like, 0, never)).toBeCloseTo(3, 6);
    // A Weibull of shape 2.1013 has a coefficient of variation of ½.
    expect(like.shape).toBeCloseTo(2.1013, 3);
  });

  test("is found from what failed and what did not fail yet, with the line's own where little was seen", () => {
    const stream = new Stream(5, "lives");
    const spells = Array.from({ length: 400 }, (_, index) => {
      const failsAt = pow(stream.exponential(index), 1 / 2.5);
      return failsAt < 0.8 ? { seconds: failsAt, failed: true } : { seconds: 0.8, failed: false };
    });
    const wrong = { shape: 1.4, scale: 1.5 };
    const found = estimateLife(wrong, spells);
    expect(Math.abs(found.shape - Math.log(2.5))).toBeLessThan(3 * found.shapeSd);
    expect(Math.abs(found.scale)).toBeLessThan(3 * found.scaleSd);
    expect(found.ages).toBeGreaterThan(0.99);
    const none = estimateLife(wrong, []);
    expect(Math.exp(none.shape)).toBeCloseTo(1.4, 6);
    expect(none.shapeSd).toBeCloseTo(0.3, 2);
  });
});

describe("age replacement", () => {
  test("is best where r(T) ∫₀ᵀ R dt − F(T) = c_p / (c_f − c_p) (Barlow & Hunter 1960), for any shape above 1 and any costs", () => {
    fc.assert(
      fc.property(fc.double({ min: 1.3, max: 6, noNaN: true }), fc.double({ min: 2, max: 30, noNaN: true }), (shape, ratio) => {
        const one = { shape, scale: 1 };
        const { age, rate } = bestAge([one], { preventive: { cost: 1, seconds: 0 }, failure: { cost: ratio, seconds: 0 } });
        if (age === never) return;
        const hazard = shape * Math.pow(age, shape - 1);
        expect(hazard * expectedLife(one, 0, age) - (1 - survival(one, age))).toBeCloseTo(1 / (ratio - 1), 2);
        // At the best age the rate is the hazard's cost.
        expect(rate).toBeCloseTo(hazard * (ratio - 1), 1);
      }),
      { numRuns: 40 },
    );
  });

  test("is found beyond the ages that one machine in a thousand reaches, where failures cost little more than maintenance", () => {
    const { age } = bestAge([{ shape: 1.3, scale: 1 }], { preventive: { cost: 1, seconds: 0 }, failure: { cost: 2.05, seconds: 0 } });
    // r(T) ∫₀ᵀ R dt − F(T) = 1 / 1.05, solved by bisection.
    expect(age).toBeCloseTo(5.056, 1);
  });

  test("never pays for a machine that does not age: shape 1 or below", () => {
    for (const shape of [0.5, 0.8, 1]) expect(bestAge([{ ...life, shape }], renewed).age).toBe(never);
  });

  test("costs what 200 000 simulated lives do: within 1 %, and less than 20 % earlier or later, or never", () => {
    const { age, rate } = bestAge([life], renewed);
    const luck = { seed: 11, cycles: 200_000 };
    expect(Math.abs(simulatedRate(age, luck) / rate - 1)).toBeLessThan(0.01);
    for (const other of [0.7 * age, 1.4 * age, never]) expect(simulatedRate(other, luck)).toBeGreaterThan(simulatedRate(age, luck));
  });

  test("by an estimate from a hundred failures costs within 1 % of the best", () => {
    const stream = new Stream(8, "lives");
    const spells = Array.from({ length: 100 }, (_, index) => ({ seconds: life.scale * pow(stream.exponential(index), 1 / life.shape), failed: true }));
    const { age } = bestAge(likelyLives(estimateLife({ shape: 1.5, scale: 50_000 }, spells)), renewed);
    expect(costRate(life, renewed, age) / bestAge([life], renewed).rate).toBeLessThan(1.01);
  });

  test("waiting is worth nothing of a new machine, and what maintenance costs at the best age", () => {
    const { age, rate } = bestAge([life], renewed);
    expect(valueOfWaiting(life, renewed, { age: 0, until: age, rate }).cost).toBeCloseTo(0, 6);
    expect(valueOfWaiting(life, renewed, { age, until: age, rate }).cost).toBeCloseTo(renewed.preventive.cost - rate * renewed.preventive.seconds, 6);
  });
});

describe("the decision maker", () => {
  test("maintains an ageing machine at its best age, says why, and what came: it costs half of what failures alone do", () => {
    const of = looped(ageingLine(), 1);
    run(of, 0, 150 * 3600);
    const decisions = acted(of);
    const { age, rate } = bestAge([life], renewed);
    expect(decisions.length).toBeGreaterThan(25);
    expect(decisions.every(({ kind, station }) => kind === "age-replacement" && station === "press")).toBe(true);
    const [first] = decisions;
    expect(Math.abs((first?.seen.mean ?? 0) - age / 3600)).toBeLessThan(0.5);
    expect(first?.gain?.mean).toBeGreaterThan(0);
    const [now, wait] = first?.considered ?? [];
    expect(now?.cost?.mean).toBeLessThan(wait?.cost?.mean ?? 0);
    expect(first?.came?.observations).toBe(1);
    const costPerHour = -tally(of.plant).money / 150;
    expect(costPerHour).toBeLessThan(0.65 * costRate(life, renewed, never) * 3600);
    expect(Math.abs(costPerHour / (rate * 3600) - 1)).toBeLessThan(0.4);
  });

  test("maintains so near the best age that it costs within 1 % of the renewal-reward optimum, though maintenance waits for the part", { timeout: 60_000 }, () => {
    const { valued, spent } = upkeepOf(ageingLine({ time: seconds(900) }), { seed: 6, hours: 8000, look: 300 });
    expect(valued.mean).toBeGreaterThan(1);
    expect(valued.mean).toBeLessThan(1.01);
    expect(Math.abs(spent.mean - valued.mean)).toBeLessThan(spent.halfWidth);
  });

  test("knows the age of a machine by its own clock, where that tells how long it worked on each part", () => {
    // It waits for parts half of the time, which the line does not say.
    const twin = createTwin(ageingLine());
    const optimizer = createOptimizer(twin);
    const seen = (at: number): number | undefined => decide(optimizer, at, { left: 0 }).at(-1)?.seen.mean;
    let decided: number | undefined;
    for (let part = 1; part < 100 && decided === undefined; part += 1) {
      regard(optimizer, { type: "cycles", at: 600 * part, station: "press", machine: 0, count: 1, seconds: [300] });
      for (let now = 600 * part; now < 600 * (part + 1); now += 60) decided ??= seen(now);
    }
    const { age } = bestAge([life], renewed);
    expect(Math.abs((decided ?? 0) - age / 3600)).toBeLessThan(0.3);
  });

  test("weighs again when a proposal has expired, and not only when it would have lost patience with one that was ordered", () => {
    const of = looped(ageingLine(), 1);
    const { state } = of.optimizer;
    state.policy = { ...state.policy, modes: { "age-replacement": "approve" } };
    run(of, 0, 8 * 3600);
    const [first = 0, second = 0] = acted(of).map(({ at }) => at);
    expect(first).toBeGreaterThan(0);
    expect(second - first).toBeGreaterThanOrEqual(state.policy.proposalSeconds);
    expect(second - first).toBeLessThanOrEqual(state.policy.proposalSeconds + 60);
  });

  test("leaves a machine alone that the line says does not age, and one that its plan maintains earlier", () => {
    const failures = { uptime: { exponential: { mean: seconds(32_000) } }, repair: seconds(600), cost: 800, renewedByMaintenance: true };
    for (const given of [{ failures }, { maintenance: { time: seconds(600), cost: 100, every: 20 } }]) {
      const of = looped(ageingLine(given), 2);
      run(of, 0, 100 * 3600);
      expect(acted(of)).toEqual([]);
    }
  });

  test("takes a cheap moment: where output is dear, maintenance comes while the station is off shift", () => {
    const failures = { uptime: { weibull: { scale: hours(40), shape: 2.5 } }, repair: seconds(600), cost: 800, renewedByMaintenance: true };
    const line = ageingLine({ calendar: "day", failures, maintenance: { time: seconds(3600), cost: 100 } }, {
      product: { id: "part", price: 20 },
      calendars: { day: { period: days(1), working: [[hours(6), hours(22)]] } },
    });
    const of = looped(line, 3);
    run(of, 0, 20 * 86_400);
    const started = acted(of).map(({ at }) => (at % 86_400) / 3600);
    expect(started.length).toBeGreaterThan(8);
    expect(started.filter((hour) => hour < 6 || hour >= 22).length / started.length).toBeGreaterThan(0.9);
  });
});
