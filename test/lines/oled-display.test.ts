import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { plants } from "#lines";
import { createSession, stepSession, summarize } from "#loop";
import { inject } from "../core/quality/sensorHealth/injected.ts";

const spec = plants["oled-display"];
if (spec === undefined) throw new Error("there is a line oled-display");
const line = compileLine(spec);
const hour = 3600;

describe("the display plant", () => {
  test("makes twelve panels of a sheet, and loses less with the loop closed", () => {
    const money = (loop: "open" | "closed"): number => {
      const session = createSession(line, { seed: 5, loop, shadow: false, forecasts: false });
      stepSession(session, 10 * hour);
      const { plant } = summarize(session);
      // A sheet each 108 s: 33.3 an hour, of which ten hours make some 4,000 panels less what is under way.
      expect(plant.totals.good + plant.totals.scrapped).toBeGreaterThan(3500);
      return plant.totals.money;
    };
    expect(money("closed")).toBeGreaterThan(money("open"));
  });
});

describe("a fault of the display plant", () => {
  const verdicts = inject(line, ["opticalRateLow", "crystalSlips", "laserMeterStuck"].map((fault) => ({ fault, machine: 0 })), { seed: 4, before: 8 * hour, after: 4 * hour });
  const of = (nth: number, sensor: string): string | undefined => verdicts[nth]?.verdicts.find((one) => one.sensor === sensor && one.machine === 0)?.state;

  test("at the sensor of the rate is told from a slipping crystal that would read the same", () => {
    expect(of(0, "opticalRate")).toBe("biased");
    expect(of(1, "opticalRate")).toBe("process-moved");
  });

  test("that freezes the laser's meter is named", () => {
    expect(of(2, "laserMeter")).toBe("stuck");
  });
});
