import { describe, expect, test } from "vitest";
import { Stream, meanInterval, normalQuantile } from "#kernel";
import type { ControllerName } from "#line";
import { controllers } from "../../../../src/core/optimizer/runToRun/controllers/controllers.ts";
import { assumedDisturbance, disturbanceAhead, noDisturbance, observeDisturbance } from "../../../../src/core/optimizer/runToRun/disturbance.ts";

const weights = { level: 0.3, trend: 0.1 };
const shocks = new Stream(1, "shocks");

interface Process {
  readonly name: ControllerName;
  readonly weights?: typeof weights;
  readonly runs: number;
  /** The disturbance of a run. */
  readonly disturbance: (run: number) => number;
  /** Runs that are under way when one is measured. */
  readonly delay?: number;
}

/** Outputs y = u + d, less the target, of a process whose set point u takes the controller's forecast of d back before every run. */
function outputs({ name, weights: given = weights, runs, disturbance, delay = 0 }: Process): number[] {
  const controller = controllers[name];
  const estimate = noDisturbance();
  const made: { readonly y: number; readonly u: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const u = -disturbanceAhead(estimate, controller.lead(1 + delay, given)).mean;
    made.push({ y: u + disturbance(run), u });
    const measured = made[run - delay];
    if (measured !== undefined) observeDisturbance(estimate, measured.y - measured.u, { controller, weights: given });
  }
  return made.map(({ y }) => y);
}

const shock = (run: number): number => normalQuantile(shocks.uniform(run));
const settled = (values: readonly number[]): number[] => values.slice(500);
const meanSquare = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0) / values.length;

describe("a run-to-run controller", () => {
  test.each([0.1, 0.3, 0.6])("by EWMA leaves of an IMA(1,1) disturbance with θ = 1 − %f the shocks alone (Box, Jenkins & MacGregor 1974)", (level) => {
    const runs = 20_000;
    // N ← N + ε − θ ε before, with shocks of variance 1.
    const course: number[] = [];
    for (let run = 0; run < runs; run += 1) course.push((course[run - 1] ?? 0) + shock(run) - (run === 0 ? 0 : (1 - level) * shock(run - 1)));
    const variance = (at: number): number => meanSquare(settled(outputs({ name: "ewma", weights: { level: at, trend: 0 }, runs, disturbance: (run) => course[run] ?? 0 })));
    const ofShocks = meanSquare(settled(course.map((_, run) => shock(run))));
    expect(variance(level) / ofShocks).toBeGreaterThan(0.95);
    expect(variance(level) / ofShocks).toBeLessThan(1.05);
    // At another weight it is larger: (λ' − λ)²/(λ'(2 − λ')) more.
    const other = level + 0.3;
    expect(variance(other) / ofShocks).toBeCloseTo(1 + (0.3 * 0.3) / (other * (2 - other)), 1);
  });

  test("by EWMA runs after a ramp by drift/λ (Ingolfsson & Sachs 1993)", () => {
    const { mean } = meanInterval(settled(outputs({ name: "ewma", runs: 20_000, disturbance: (run) => 0.05 * run + shock(run) })));
    expect(mean / (0.05 / 0.3)).toBeGreaterThan(0.95);
    expect(mean / (0.05 / 0.3)).toBeLessThan(1.05);
  });

  test.each(["double-ewma", "predictor-corrector"] as const)("by %s leaves no offset on a ramp, with a delay of metrology neither", (name) => {
    for (const delay of [0, 6]) {
      const without = settled(outputs({ name, runs: 1500, disturbance: (run) => 0.05 * run, delay }));
      for (const y of without.slice(-10)) expect(Math.abs(y)).toBeLessThan(1e-6);
      // Outputs depend on those before them: means of 200 each do nearly not.
      const noisy = settled(outputs({ name, runs: 20_500, disturbance: (run) => 0.05 * run + shock(run), delay }));
      const { mean, halfWidth } = meanInterval(Array.from({ length: 100 }, (_, batch) => meanInterval(noisy.slice(batch * 200, batch * 200 + 200)).mean));
      expect(Math.abs(mean)).toBeLessThan(1.5 * (halfWidth ?? 0));
      expect(Math.abs(mean)).toBeLessThan(0.05 * (0.05 / 0.3) + (halfWidth ?? 0));
    }
  });

  test("an EWMA with a delay of metrology runs after a ramp by the delay's drift more, and harms nothing that stands still", () => {
    const { mean } = meanInterval(settled(outputs({ name: "ewma", runs: 20_000, disturbance: (run) => 0.05 * run + shock(run), delay: 6 })));
    expect(mean / (0.05 / 0.3 + 6 * 0.05)).toBeCloseTo(1, 1);
    const still = meanSquare(settled(outputs({ name: "ewma", runs: 20_000, disturbance: shock, delay: 6 })));
    // 1 + λ/(2 − λ): measurement and estimate are of different parts.
    expect(still).toBeCloseTo(1 + 0.3 / 1.7, 1);
  });

  test.each(["ewma", "double-ewma", "predictor-corrector"] as const)("by %s knows the variance of its own forecast", (name) => {
    const controller = controllers[name];
    const lead = controller.lead(4, weights);
    const ends = Array.from({ length: 4000 }, (_, nth) => {
      const stream = new Stream(nth, "still");
      const estimate = noDisturbance();
      for (let run = 0; run < 60; run += 1) observeDisturbance(estimate, normalQuantile(stream.uniform(run)), { controller, weights });
      return disturbanceAhead(estimate, lead);
    });
    expect(meanSquare(ends.map(({ mean }) => mean)) / (ends[0]?.variance ?? 0)).toBeGreaterThan(0.93);
    expect(meanSquare(ends.map(({ mean }) => mean)) / (ends[0]?.variance ?? 0)).toBeLessThan(1.07);
  });

  test("believes what it is told of a renewed tool as much as its variance says", () => {
    const estimate = assumedDisturbance(0.25);
    observeDisturbance(estimate, 1, { controller: controllers.ewma, weights: { level: 0.1, trend: 0 } });
    // Weight 0.25/(1 + 0.25).
    expect(estimate.level).toBeCloseTo(0.2, 12);
  });
});
