import { describe, expect, test } from "vitest";
import { type LineSpec, compileLine, hours, seconds } from "#line";
import { replicate } from "#loop";
import { moneyOf, stationEnergy, tally } from "#plant";
import { ran, saturated } from "./lines.ts";

const energyOf = (line: LineSpec, until: number): number[] => stationEnergy(compileLine(line), tally(ran(line, until)).machineSeconds);

describe("the energy of a line", () => {
  test("is the power of each state over the time in it: a works 1 s and is blocked 2 s of every 3, b works always", () => {
    const line = saturated({ id: "a", time: seconds(1), power: { processing: 36, blocked: 9, idle: 1 } }, { id: "b", time: seconds(3), machines: 1, power: { processing: 7.2 } });
    const [a, b] = energyOf(line, 3600 + 1);
    // a: 1 s, then blocked until 4, and so on: 1201 s at 36 kW and 2400 s at 9 kW; b: 3600 s at 7.2 kW after 1 s of nothing. In kWh.
    expect(a).toBeCloseTo((1201 * 36 + 2400 * 9) / 3600, 9);
    expect(b).toBeCloseTo(7.2, 9);
  });

  test("counts a state that is left out as idle, of each machine", () => {
    const failures = { uptime: seconds(10), repair: seconds(30) };
    expect(energyOf(saturated({ id: "a", machines: 3, time: seconds(1), failures, power: { processing: 10, idle: 2 } }), 3600)[0]).toBeCloseTo(3 * (0.25 * 10 + 0.75 * 2), 9);
    expect(energyOf(saturated({ id: "a", machines: 3, time: seconds(1), failures, power: { processing: 10 } }), 3600)[0]).toBeCloseTo(7.5, 9);
  });

  test("off shift is what off says", () => {
    const calendars = { half: { period: seconds(100), working: [[seconds(0), seconds(50)]] } } satisfies LineSpec["calendars"];
    expect(energyOf({ ...saturated({ id: "a", time: seconds(1), calendar: "half", power: { processing: 10, idle: 2, off: 0.5 } }), calendars }, 3600)[0]).toBeCloseTo(5.25, 9);
  });

  test("is paid for where it has a price", () => {
    const line: LineSpec = { ...saturated({ id: "a", time: seconds(1), power: { processing: 10 } }), product: { id: "p", price: 1, energyPrice: 0.2 } };
    expect(moneyOf(ran(line, 3600))).toBeCloseTo(3600 - 2, 9);
    expect(tally(ran(line, 3600)).money).toBe(moneyOf(ran(line, 3600)));
  });

  test("stands in the figures of a run: in all, of a good part, by station", () => {
    const line = saturated({ id: "a", time: seconds(2), power: { processing: 10 } }, { id: "b", time: seconds(1) });
    const options = { seed: 1, untilSeconds: hours(3), warmupSeconds: hours(1), replications: 1, loop: "open" } as const;
    const { energy, operators } = replicate(compileLine(line), options);
    expect(energy?.total).toMatchObject({ mean: expect.closeTo(20, 9), unit: "kWh" });
    expect(energy?.total.halfWidth).toBeCloseTo(0, 9);
    // 10 kW for 2 s.
    expect(energy?.perGoodPart).toMatchObject({ mean: expect.closeTo(20 / 3600, 9), unit: "kWh" });
    expect(energy?.stations["b"]?.mean).toBe(0);
    expect(operators).toBeUndefined();
    expect(replicate(compileLine(saturated({ id: "a", time: seconds(2) })), options)).not.toHaveProperty("energy");
  });

  test("and the shares of states that only some lines have", () => {
    const calendars = { half: { period: seconds(100), working: [[seconds(0), seconds(50)]] } } satisfies LineSpec["calendars"];
    const line: LineSpec = { ...saturated({ id: "a", machines: 2, time: seconds(1), calendar: "half", operators: [{ pool: "crew", for: ["processing"] }] }), calendars, operators: { crew: { number: 1 } } };
    const { stations, operators } = replicate(compileLine(line), { seed: 1, untilSeconds: 1000, warmupSeconds: 0, replications: 1, loop: "open" });
    expect(stations["a"]).toEqual({ processing: 0.25, starved: 0, blocked: 0, down: 0, maintenance: 0, setup: 0, off: 0.5, waitingForOperator: 0.25 });
    expect(operators).toEqual({ crew: { number: 1, busy: 0.5 } });
  });
});
