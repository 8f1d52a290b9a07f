import { expect, test } from "vitest";
import { compileLine, days, hours, minutes, seconds, station } from "#line";
import { freeSeconds, noStandstill, noteStandstill } from "../../../src/core/optimizer/maintenance/cheapMoment.ts";

const line = compileLine({
  format: "plantloop/line@1",
  id: "moments",
  arrivals: "saturated",
  calendars: { day: { period: days(1), working: [[hours(6), hours(22)]] } },
  stations: [
    station("press", { time: seconds(60), maintenance: { time: minutes(10) } }),
    station("weld", { time: seconds(60), machines: 2, bufferBefore: 3, failures: { uptime: { exponential: { mean: hours(50) } }, repair: minutes(40) } }),
    station("paint", { time: seconds(60), bufferBefore: 3, calendar: "day" }),
  ],
});

test("a machine is away for nothing while all machines of another station stand still, for as long as their repair is expected to last", () => {
  const [, weld] = line.stations;
  if (weld === undefined) throw new Error("the station is gone");
  const standstill = noStandstill(line);
  const event = (machine: number, event: "failed" | "repaired", at: number): void => noteStandstill(standstill, weld, { type: "equipment", at, station: "weld", machine, event });
  const free = (now: number): number => freeSeconds(line, standstill, { station: 0, now });
  event(0, "failed", 36_000);
  expect(free(36_100)).toBe(0);
  event(1, "failed", 36_600);
  // The first is expected back 40 minutes after it failed.
  expect(free(37_000)).toBe(2400 - 1000);
  expect(freeSeconds(line, standstill, { station: 1, now: 37_000 })).toBe(0);
  event(0, "repaired", 37_500);
  expect(free(37_600)).toBe(0);
});

test("and until its next shift while its own station is off shift", () => {
  const off = (hour: number): number => freeSeconds(line, noStandstill(line), { station: 2, now: hour * 3600 }) / 3600;
  expect([5, 6, 12, 22, 23, 29].map(off)).toEqual([1, 0, 0, 8, 7, 1]);
  expect(freeSeconds(line, noStandstill(line), { station: 0, now: 23 * 3600 })).toBe(0);
});
