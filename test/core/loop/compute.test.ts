import { describe, expect, test } from "vitest";
import { type ComputeSetting, noAccelerators } from "#compute";
import { type Session, createSession, logOf, replay, restoreSession, saveSession, setCompute, setLoop, startDesignSearch, stepSession, summarize } from "#loop";
import { hour, session, sessionPrint, shipped } from "./sessions.ts";

const line = shipped();
const given = (scale: number): ComputeSetting => ({ accelerators: { l4: 1 }, rates: { inspection: 60 * scale, maps: scale, "what-if": 10 * scale, "design-search": 10 * scale }, powerWatts: 72, moneyPerHour: 2 });
const run = (compute: ComputeSetting | null, hours = 2): Session => {
  const of = session(line, { shadow: false, compute });
  stepSession(of, hours * hour);
  return of;
};
const computeOf = (of: Session) => summarize(of).compute;
const inspection = (of: Session) => computeOf(of).workloads.find(({ id }) => id === "inspection");

describe("a run with accelerators", { timeout: 60_000 }, () => {
  test("without any, nothing is seen that a model must read, and no forecast is made: what is read without one is seen", () => {
    const none = session(line, { shadow: false, compute: noAccelerators() });
    startDesignSearch(none);
    stepSession(none, 2 * hour);
    expect(computeOf(none)).toMatchObject({ inspectedShare: 0, whatIfsPerHour: 0 });
    expect(computeOf(none).workloads[0]?.arrived).toBeGreaterThan(500);
    expect(Object.keys(none.brain.monitor.state)).toEqual(Object.keys(session(line).brain.monitor.state));
    const seen = summarize(none).charts.filter(({ collected }) => collected > 0).map(({ characteristic }) => characteristic);
    expect(new Set(seen)).toEqual(new Set(["warpage"]));
    expect(none.brain.own.experiment).not.toBeNull();
  });

  test("what has arrived was read, was dropped, or waits", () => {
    for (const scale of [0.2, 0.7, 3]) {
      const { arrived = 0, served = 0, dropped = 0, waiting = 0 } = inspection(run(given(scale))) ?? {};
      expect(arrived).toBe(served + dropped + waiting);
      expect(arrived).toBeGreaterThan(500);
    }
  });

  test("with fewer of them less is inspected", () => {
    const shares = [0, 0.3, 0.6, 1, 2, 8].map((scale) => computeOf(run(given(scale), 1)).inspectedShare ?? 0);
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });

  test("with fewer of them an experiment makes fewer what-ifs: as many as capacity pays for", () => {
    const made = [0.5, 1].map((scale) => {
      const of = session(line, { shadow: false, compute: given(scale) });
      startDesignSearch(of);
      stepSession(of, 0.25 * hour);
      return computeOf(of).workloads.find(({ id }) => id === "design-search")?.served ?? 0;
    });
    // 10 × 10¹² operations a second for a quarter of an hour, at 733 × 10¹² a what-if: 12, and half of it 6.
    expect(made).toEqual([6, 12]);
  });

  test("what is read comes late, and never later than it is wanted", () => {
    const { latency } = inspection(run(given(0.7))) ?? {};
    expect(latency?.mean).toBeGreaterThan(20);
    expect(latency?.p95).toBeLessThanOrEqual(120);
  });

  test("having them costs money, by the hour, as a term of its own", () => {
    const { plant, compute } = summarize(run(given(1)));
    expect(compute.spent).toBeCloseTo(4, 9);
    expect(plant.accountsPerHour.compute).toBeCloseTo(-2, 6);
  });

  test("without a setting it is as if there were enough for all: as with so many that nothing waits", () => {
    const plenty: ComputeSetting = { accelerators: { b200: 1000 }, rates: { inspection: 1e12, maps: 1e12, "what-if": 1e12, "design-search": 1e12 }, powerWatts: 0, moneyPerHour: 0 };
    expect(summarize(run(plenty)).plant).toEqual(summarize(run(null)).plant);
  });

  test("a share that changes changes what waits, and the log has it: replay and snapshot give the same to the byte", () => {
    const whole = session(line, { shadow: true, compute: given(1) });
    const acts: [number, () => void][] = [[1000.5, () => setCompute(whole, given(0.3))], [2000, () => setLoop(whole, "open")], [2500, () => setCompute(whole, null)], [3000, () => setCompute(whole, noAccelerators())], [3600, () => setCompute(whole, given(2))]];
    let kept = saveSession(whole);
    for (const [at, act] of acts) {
      stepSession(whole, at);
      act();
      if (at === 2500) kept = saveSession(whole);
    }
    stepSession(whole, 5000);
    const log = JSON.parse(JSON.stringify(logOf(whole))) as ReturnType<typeof logOf>;
    const again = createSession(line, log.options);
    replay(again, log, 5000);
    expect(sessionPrint(again)).toBe(sessionPrint(whole));
    const resumed = restoreSession(kept);
    replay(resumed, log, 5000);
    expect(sessionPrint(resumed)).toBe(sessionPrint(whole));
  });

  test("a setting that makes no sense is told, and changes nothing", () => {
    const of = run(given(1), 0.1);
    const before = sessionPrint(of);
    expect(() => setCompute(of, { ...given(1), rates: { inspection: -1 } })).toThrow("compute.rates.inspection: found -1; a number of 0 or more");
    expect(() => setCompute(of, { ...given(1), powerWatts: Number.NaN })).toThrow("compute.powerWatts: found NaN; a number of 0 or more");
    expect(sessionPrint(of)).toBe(before);
  });
});
