import { describe, expect, test } from "vitest";
import { type CharacteristicSpec, type CompiledLine, compileLine, seconds, station } from "#line";
import { admit, approve, regard } from "#optimizer";
import { order } from "#plant";
import { badShare, count, shareOut } from "../../../src/core/optimizer/inspection/badShare.ts";
import { type Economics, bestPlan, costWhen, shareWhen } from "../../../src/core/optimizer/inspection/plan.ts";
import type { InspectionStates } from "../../../src/core/optimizer/makers/inspection.ts";
import { acted, looped, run } from "./lines.ts";

/** The memory of the decision maker, which the optimizer keeps as plain data. */
function makerState(plain: unknown): InspectionStates {
  return plain as InspectionStates;
}

const hour = 3600;

/** Nothing drifts and nothing happens; a hundredth of the parts is bad. */
const steady: Economics = {
  pace: 360, measurement: 1, caught: 20, missed: 220, share: { mean: 0.01, halfWidth: 0.001 }, causes: { mean: 0, halfWidth: 0 }, drift: 0, present: 1,
  expected: { mean: 0, part: 1, measured: 1, lower: -2.5758, upper: 2.5758 },
};

describe("how many parts are measured", () => {
  test("is all or none where nothing drifts: all, when more parts are bad than k₁/k₂ (Deming 1986)", () => {
    // k₁ = 1, k₂ = 220 − 20: a share of 0.005.
    for (const [mean, every] of [[0.0051, 1], [0.02, 1], [0.0049, 1000], [0, 1000]] as const) expect(bestPlan({ ...steady, share: { mean, halfWidth: 0 } })).toBe(every);
    // All cost k₁ and the bad parts that are found; none, the bad parts that are missed.
    expect(costWhen(steady, 1)).toBeCloseTo(360 * (1 + 0.01 * 20), 9);
    expect(costWhen(steady, 1e9)).toBeCloseTo(360 * 0.01 * 220, 4);
  });

  test("is none where the final test finds bad parts all the same, and nothing happens that a chart would find", () => {
    expect(bestPlan({ ...steady, missed: 20, share: { mean: 0.3, halfWidth: 0 } })).toBe(1000);
  });

  test("follows a square root where special causes come: n = √(k / (θ (ARL − ½) Δp S)), of which it takes the nearest step", () => {
    const expected = { mean: 0, part: 1, measured: 1, lower: -6, upper: 3 };
    const given: Economics = { ...steady, missed: 20, share: { mean: 0, halfWidth: 0 }, causes: { mean: 1e-3, halfWidth: 0 }, expected };
    // Φ(−1)/2 of the parts are bad after a shift of two standard deviations towards the limit or away from it; ARL = 1/Φ(−1).
    const share = 0.158655 / 2;
    expect(shareOut(expected, 2)).toBeCloseTo(share, 4);
    const best = Math.sqrt(1 / (1e-3 * (1 / 0.158655 - 0.5) * share * 20));
    expect(best).toBeGreaterThan(8);
    expect(best).toBeLessThan(12);
    expect([8, 12]).toContain(bestPlan(given));
    const exact = (n: number): number => 360 * (1 / n + 1e-3 * n * (1 / 0.158655 - 0.5) * share * 20);
    for (const n of [1, 12, 200]) expect(Math.abs(costWhen(given, n) / exact(n) - 1)).toBeLessThan(2e-3);
  });

  test("is more the faster a controller has to follow", () => {
    const drifting = (drift: number): number => bestPlan({ ...steady, missed: 20, share: { mean: 0.01, halfWidth: 0 }, drift });
    const plans = [0, 1e-4, 1e-3, 1e-2].map(drifting);
    expect(plans).toEqual(plans.toSorted((left, right) => right - left));
    expect(new Set(plans).size).toBeGreaterThan(2);
    expect(shareWhen({ ...steady, drift: 0.01 }, 1)).toBeCloseTo(0.01, 9);
  });

  test("goes by the share that was counted, on what the twin expects", () => {
    expect(badShare({ good: 0, bad: 0 }, 0.05).mean).toBeCloseTo(0.05, 9);
    const counted = { good: 0, bad: 0 };
    for (let part = 0; part < 1000; part += 1) count(counted, part % 10 === 0);
    const { mean, halfWidth } = badShare(counted, 0);
    expect(Math.abs(mean - 0.1)).toBeLessThan(0.01);
    expect(halfWidth).toBeGreaterThan(0.01);
    expect(halfWidth).toBeLessThan(0.03);
  });
});

/** `size` scatters by 0.4 about 10; what is missed ships and costs ten times a part. */
function inspected(given: Partial<CharacteristicSpec> = {}): CompiledLine {
  return compileLine({
    format: "plantloop/line@1",
    id: "inspected",
    arrivals: "saturated",
    product: { id: "part", price: 100, scrapCost: 20 },
    stations: [
      station("work", { time: seconds(10), tool: { offset: { unit: "µm" } }, makes: { size: { unit: "µm", formula: "10 + offset", noise: 0.4 } }, maintenance: { time: seconds(60) } }),
      station("inspect", { time: seconds(2), bufferBefore: 10 }),
      station("grade", { time: seconds(2), bufferBefore: 10, grades: true }),
    ],
    characteristics: { size: { unit: "µm", spec: [8, 12], target: 10, measuredAt: "inspect", gauge: { noise: 0.05, cost: 1 }, escapeCost: 1000, ...given } },
    faults: { jump: { name: { en: "jump", ko: "점프" }, station: "work", tool: "offset", step: 1.6 } },
  });
}

describe("the decision maker", () => {
  test("measures fewer parts of a capable process, a step at a time and not before it is proven, and all again when a chart rings", () => {
    const of = looped(inspected(), 4);
    run(of, 0, 5 * hour);
    const calm = acted(of).filter(({ kind }) => kind === "inspection");
    expect(calm[0]?.at).toBeGreaterThanOrEqual(hour);
    expect(calm.filter(({ chosen }) => chosen === "fewer").length).toBeGreaterThan(1);
    for (const { considered, chosen, gain, change } of calm) {
      expect(considered.find(({ id }) => id === chosen)?.command).toEqual({ type: "sample", characteristic: "size", every: change?.to });
      if (chosen === "fewer") expect(gain?.mean).toBeGreaterThan(0);
    }
    const sampled = of.twin.state.record.sampling[0] ?? 1;
    expect(sampled).toBeGreaterThan(1);
    expect(of.plant.state.sensing.every[0]).toBe(sampled);
    order(of.plant, { type: "fault", fault: "jump", machine: 0 });
    run(of, 5 * hour, 6 * hour);
    const watch = acted(of).find(({ kind, chosen, at }) => kind === "inspection" && chosen === "watch" && at > 5 * hour);
    expect(watch?.change?.to).toBe(1);
    expect(calm[0]?.came?.observations).toBe(100);
  });

  test("measures all of a process that makes bad parts, for each that is missed costs more than two hundred measurements", () => {
    const of = looped(inspected({ spec: [9.2, 10.8] }), 5);
    run(of, 0, 4 * hour);
    expect(acted(of).filter(({ kind }) => kind === "inspection")).toEqual([]);
  });

  test("comes back to measuring all when bad parts come, without a chart", () => {
    const of = looped(inspected(), 4);
    run(of, 0, 5 * hour);
    expect(of.plant.state.sensing.every[0]).toBeGreaterThan(1);
    // One part in five is seen to be bad.
    for (let part = 0; part < 60; part += 1) {
      regard(of.optimizer, { type: "measurement", at: 5 * hour + part, characteristic: "size", part, revision: 0, value: part % 5 === 0 ? 12.5 : 10, reworks: 0, machines: [0, 0, -1], times: [5 * hour, 5 * hour + part, -1] });
    }
    run(of, 5 * hour + 60, 5 * hour + 120);
    const last = [...of.decisions.values()].findLast(({ kind }) => kind === "inspection");
    expect(last?.change?.to).toBe(1);
  });

  test("waits for what comes from when a person has said yes, not from when it was proposed", () => {
    const of = looped(inspected(), 4);
    const { state } = of.optimizer;
    state.policy = { ...state.policy, modes: { inspection: "approve" } };
    for (let now = 0; now < 2 * hour && acted(of).length === 0; now += 60) run(of, now, now + 60);
    const proposal = acted(of)[0] ?? expect.fail("nothing was proposed");
    const now = proposal.at + 600;
    const own = (): { readonly open: { readonly after: number | null } | null; readonly sinceChange: number } => makerState(of.optimizer.state.makers["inspection"]).characteristics[0] ?? expect.fail("no state");
    approve(of.optimizer, proposal.id, { now, carryOut: (command) => order(of.plant, command) });
    expect(own().open?.after).toBe(now);
    expect(own().sinceChange).toBe(0);
  });

  test("that is told no goes on waiting for what comes of its earlier plan", () => {
    const of = looped(inspected(), 4);
    run(of, 0, 1.5 * hour);
    const done = acted(of).find(({ kind }) => kind === "inspection") ?? expect.fail("nothing was decided");
    const state = makerState(of.optimizer.state.makers["inspection"]).characteristics[0] ?? expect.fail("no state");
    state.open = { decision: done, after: hour, until: null, values: [], isWhole: false };
    of.optimizer.state.policy = { ...of.optimizer.state.policy, modes: { inspection: "advise" } };
    const { undoes: _, ...choice } = done;
    const again = admit(of.optimizer, { ...choice, at: 1.5 * hour }, 1.5 * hour);
    expect(again.standing.status).toBe("advised");
    expect(state.open.until).toBeNull();
  });

  test("leaves a line alone whose measurements cost nothing, and where no part that is missed does", () => {
    const of = looped(inspected({ gauge: { noise: 0.05 }, escapeCost: 0 }), 4);
    const free = compileLine({ ...of.plant.line.spec, characteristics: { size: { unit: "µm", spec: [8, 12], measuredAt: "inspect", gauge: { noise: 0.05 } } } });
    const left = looped(free, 4);
    run(left, 0, 3 * hour);
    expect([...left.decisions.values()]).toEqual([]);
  });
});
