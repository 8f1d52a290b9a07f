import { describe, expect, test } from "vitest";
import { normalQuantile, Stream } from "#kernel";
import { order } from "#plant";
import type { Observation } from "#sensing";
import { isLost, safeState, takeFindings, type TwinFinding } from "#twin";
import { type Looped, acted, controlled, looped, only, run } from "../lines.ts";

const hour = 3600;
const still = { tool: { drift: { unit: "µm" }, wear: { unit: "1" } } } as const;

/** A loop whose observations are made others from a time on, run to the end; with what the twin has found out about itself. */
function hostile({ seed, from, until, line = {}, change, happens }: {
  readonly seed: number; readonly from: number; readonly until: number; readonly line?: Parameters<typeof controlled>[0];
  readonly change: (seen: Observation, nth: number) => Observation; readonly happens?: (of: Looped, now: number) => void;
}): { readonly of: Looped; readonly findings: readonly TwinFinding[] } {
  const of = only(looped(controlled({ work: still, ...line }), seed), "run-to-run");
  const { take } = of.sensing;
  let nth = 0;
  const changed: Looped = { ...of, sensing: { ...of.sensing, take: () => take().map((seen) => (seen.at < from ? seen : change(seen, (nth += 1)))) } };
  const findings: TwinFinding[] = [];
  for (let now = 0; now < until; now += 60) {
    happens?.(of, now);
    run(changed, now, now + 60);
    findings.push(...takeFindings(of.twin, now + 60));
  }
  return { of, findings };
}

/** Where the set points of both machines stand. */
const trims = (of: Looped): readonly number[] => [...of.plant.state.machines.setPoints].slice(0, 2);

describe("while the twin is lost, the run-to-run controller", () => {
  const draws = new Stream(5, "wild");
  test.each([
    ["is stuck", (): number => 11.2],
    ["is wild", (nth: number): number => 10 + 6 * normalQuantile(draws.uniform(nth))],
  ])("holds its set points where the gauge %s: the measurements are suspect themselves, and a finding says so", (_, value) => {
    const { of, findings } = hostile({ seed: 3, from: hour, until: 4 * hour, change: (seen, nth) => (seen.type === "measurement" ? { ...seen, value: value(nth) } : seen) });
    const lost = findings.find(({ kind }) => kind === "lost");
    expect(lost).toMatchObject({ safe: "hold" });
    expect(isLost(of.twin)).toBe(true);
    expect(safeState(of.twin, 0)).toBe("hold");
    const since = lost?.at ?? 0;
    expect(since).toBeLessThan(2 * hour);
    expect(acted(of).filter(({ at }) => at > since + 60)).toEqual([]);
  });

  test("goes by its own chart where what is measured can be relied on: a jump is taken back, whatever the twin believes", () => {
    // A sensor that lies of the wear, which the line model says shows in the size: the twin expects what never comes.
    const line = { work: { ...still, makes: { size: { unit: "µm", formula: "10 + trim + drift + 4*wear", noise: 0.4 } } } } as const;
    const lie = (nth: number): number => 1 + 2 * (nth % 160 < 80 ? 0 : 1.5);
    let lostAt = Number.POSITIVE_INFINITY;
    const whileLost: { readonly at: number; readonly safe: string | null; readonly trims: readonly number[] }[] = [];
    const { findings } = hostile({
      seed: 4, from: hour, until: 1.75 * hour, line, change: (seen, nth) => (seen.type === "reading" ? { ...seen, value: lie(nth) } : seen),
      happens: (of, now) => {
        const { plant, twin } = of;
        if (isLost(twin)) whileLost.push({ at: now, safe: safeState(twin, 0), trims: trims(of) });
        if (!isLost(twin) || Number.isFinite(lostAt)) return;
        lostAt = now;
        order(plant, { type: "fault", fault: "jump", machine: 1 });
      },
    });
    expect(findings.find(({ kind }) => kind === "lost")).toMatchObject({ safe: "chart" });
    const last = whileLost.at(-1);
    expect(whileLost.every(({ safe }) => safe === "chart")).toBe(true);
    // Some sixty parts of the machine later the twin has learnt to scatter widely, and counts as found.
    expect((last?.at ?? 0) - lostAt).toBeGreaterThan(500);
    const [first, second] = last?.trims ?? [];
    // The jump is of 1.5 µm; parts scatter by 0.41, of which an EWMA of weight 0.2 leaves a third, within a dead band of 3.5 times that.
    expect(Math.abs((second ?? 0) + 1.5)).toBeLessThan(0.6);
    expect(Math.abs(first ?? 9)).toBeLessThan(0.6);
  });

  test("goes by the twin again once that has found the plant", () => {
    const { of, findings } = hostile({ seed: 3, from: hour, until: 4 * hour, change: (seen) => (seen.type === "measurement" && seen.at < 2 * hour ? { ...seen, value: 10.2 } : seen) });
    expect(findings.filter(({ kind }) => kind !== "pace").map(({ kind }) => kind).at(-1)).toBe("found");
    expect(safeState(of.twin, 0)).toBeNull();
  });
});
