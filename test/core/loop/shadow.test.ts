import { describe, expect, test } from "vitest";
import { comparePaired, give, setLoop, startComparison, stepSession, summarize } from "#loop";
import { advance, createPlant, order } from "#plant";
import { controlled } from "../optimizer/lines.ts";
import { fingerprint } from "../fingerprint.ts";
import { hour, session, shipped } from "./sessions.ts";

const line = shipped();
const faults = Object.keys(line.spec.faults ?? {});

describe("with the loop open, plant and shadow are the same to the byte", () => {
  test("from the start, whatever befalls them", () => {
    const run = session(line, { loop: "open", events: faults.map((fault, nth) => ({ at: (nth + 1) * 1000, command: { type: "fault", fault, machine: 0 } })) });
    for (let at = hour; at <= 6 * hour; at += hour) {
      stepSession(run, at);
      expect(fingerprint(run.shadow)).toBe(fingerprint(run.plant));
    }
  });

  test("from the moment that the comparison begins, though the loop was closed before, and between two looks of the loop", () => {
    const run = session(line, { shadow: false });
    stepSession(run, 4 * hour + 17.3);
    startComparison(run);
    setLoop(run, "open");
    expect(run.shadow).not.toBe(run.plant);
    for (let at = 5 * hour; at <= 6 * hour; at += hour) {
      stepSession(run, at);
      expect(fingerprint(run.shadow)).toBe(fingerprint(run.plant));
    }
    const { plant, shadow, charts } = summarize(run);
    expect(shadow).toEqual(plant);
    // The shadow's pale line lies on the plant's own, with what waited for the loop's next look when the comparison began.
    for (const { points, shadow: pale } of charts) {
      const since = points.filter(({ at }) => at > 4 * hour).map(({ at, value }) => ({ at, value }));
      expect(pale).toEqual(since);
    }
  });
});

test("with the loop closed they part, and what the loop does never touches the shadow: it is the plant that nobody watches", () => {
  const run = session(line, { events: [{ at: 2 * hour, command: { type: "fault", fault: "cameraDrift", machine: 1 } }] });
  stepSession(run, 6 * hour);
  expect(fingerprint(run.plant)).not.toBe(fingerprint(run.shadow));
  const alone = createPlant(line, { seed: 7 });
  advance(alone, 2 * hour);
  order(alone, { type: "fault", fault: "cameraDrift", machine: 1 });
  advance(alone, 6 * hour);
  // Sums over time are added up in other pieces; what was made, and the tools, are the same.
  expect([...run.shadow.state.machines.tools]).toEqual([...alone.state.machines.tools]);
  expect([...run.shadow.state.count.subarray(2, 7)]).toEqual([...alone.state.count.subarray(2, 7)]);
});

test("a comparison begins level: figures, history and totals of both from the same moment on", () => {
  const run = session(line, { shadow: false });
  stepSession(run, 3 * hour);
  startComparison(run);
  const at = summarize(run);
  expect(at.comparedSinceSeconds).toBe(3 * hour);
  expect(at.shadow).toEqual(at.plant);
  expect(at.plant.totals).toEqual({ good: 0, scrapped: 0, reworked: 0, money: 0 });
  expect(at.history.at).toEqual([]);
  stepSession(run, 4 * hour);
  const later = summarize(run);
  expect(later.history.at[0]).toBeGreaterThan(3 * hour);
  expect(later.shadow.totals.good).toBeGreaterThan(100);
});

test("a fault befalls both, a moved set point the plant alone: and it changes nothing of its luck, each part is off by just what was moved", () => {
  const of = controlled();
  const run = session(of, { loop: "open" });
  stepSession(run, 600);
  give(run, { type: "fault", fault: "jump", machine: 1 });
  give(run, { type: "set-point", station: "work", machine: 0, setPoint: "trim", value: 0.75 });
  stepSession(run, 1800);
  const tool = run.plant.widths.tool;
  expect(run.plant.state.machines.tools[tool]).toBeGreaterThan(1);
  expect([...run.plant.state.machines.tools]).toEqual([...run.shadow.state.machines.tools]);
  const charts = summarize(run).charts;
  for (const [machine, moved] of [[0, 0.75], [1, 0]] as const) {
    const { points, shadow } = charts[machine] ?? { points: [], shadow: [] };
    const newest = points.slice(-30);
    expect(newest).toHaveLength(30);
    for (const { at, value } of newest) expect(value - (shadow.find((pale) => pale.at === at)?.value ?? Number.NaN)).toBeCloseTo(moved, 9);
  }
});

test("over 20 seeds the closed loop gains yield and money on its shadow, pair by pair, beyond doubt at 95 %", { timeout: 120_000 }, () => {
  const result = comparePaired(line, { seed: 1, untilSeconds: 4 * hour, warmupSeconds: hour / 2, replications: 20 });
  for (const { gain } of [result.yield, result.goodOutput, result.moneyPerHour]) expect(gain.mean).toBeGreaterThan(gain.halfWidth ?? Number.POSITIVE_INFINITY);
});
