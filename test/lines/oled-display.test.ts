import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { plants } from "#lines";
import { type Happening, createSession, stepSession, summarize } from "#loop";
import { inject } from "../core/quality/sensorHealth/injected.ts";

const spec = plants["oled-display"];
if (spec === undefined) throw new Error("there is a line oled-display");
const line = compileLine(spec);
const hour = 3600;

describe("the display plant", () => {
  test("makes twelve panels of a sheet, and loses less with the loop closed", () => {
    const money = (loop: "open" | "closed"): number => {
      const session = createSession(line, { seed: 5, loop, shadow: false, forecasts: false });
      stepSession(session, 6 * hour);
      const { plant } = summarize(session);
      // A sheet each 108 s, 33.3 an hour: six hours make 2,400 panels, less what is under way.
      expect(plant.totals.good + plant.totals.scrapped).toBeGreaterThan(1800);
      return plant.totals.money;
    };
    expect(money("closed")).toBeGreaterThan(money("open"));
  });
});

const begin = 5 * hour;

/** What the loop saw and did in the two hours after faults that befell machines at the same time. */
function answered(faults: readonly (readonly [fault: string, machine: number])[]): readonly Happening[] {
  const session = createSession(line, { seed: 5, loop: "closed", shadow: false, forecasts: false, events: faults.map(([fault, machine]) => ({ at: begin, command: { type: "fault", fault, machine } })) });
  const seen = new Map<number, Happening>();
  stepSession(session, begin);
  for (let at = begin + 600; at <= begin + 2 * hour; at += 600) {
    stepSession(session, at);
    for (const happening of summarize(session).happenings) if (happening.at > begin) seen.set(happening.id, happening);
  }
  return [...seen.values()];
}

/** How far the loop has moved a set point of a machine. */
function moved(seen: readonly Happening[], setPoint: string, machine: number): number {
  const moves = seen.filter((one) => one.kind === "run-to-run" && one.machine === machine && one.facts["setPoint"] === setPoint);
  return moves.reduce((sum, { facts }) => sum + Number(facts["to"]) - Number(facts["from"]), 0);
}

describe("faults of tools", () => {
  const seen = answered([["crystalSlips", 0], ["maskWarms", 1], ["windowBurns", 0], ["lampDims", 0], ["nozzlesClog", 0], ["headKnocked", 0]]);

  test.each([
    ["rate", 0, 0.5], ["alignTrim", 1, -2.4], ["laserEnergy", 0, 9], ["dose", 0, 6], ["inkDose", 0, 0.9], ["bondTrim", 0, -14],
  ])("are compensated by %s of machine %i, half of it or more within two hours", (setPoint, machine, whole) => {
    expect(moved(seen, setPoint, machine) / whole).toBeGreaterThan(0.5);
  });
});

describe("faults that no control answers show on a chart within two hours:", () => {
  /** Means of a sheet's panels that lie more than four standard deviations above those of a sound plant (contact 1.00 ± 0.06, dark spots 0.93 ± 0.18). */
  const shows = (seen: readonly Happening[], characteristic: string, above: number): boolean => seen.some(({ kind, facts }) => kind === "signal" && facts["characteristic"] === characteristic && Number(facts["value"]) > above);

  test("low pressure in the contacts, damp nitrogen, an impure host and flakes in dark spots", () => {
    const damp = answered([["pressureLow", 0], ["purifierFails", 0]]);
    expect(shows(damp, "contact", 1.35)).toBe(true);
    expect(shows(damp, "darkSpots", 1.7)).toBe(true);
    const impure = answered([["dirtyHost", 0]]);
    expect(shows(impure, "darkSpots", 1.7)).toBe(true);
    expect(shows(impure, "contact", 1.35)).toBe(false);
    expect(shows(answered([["wallFlakes", 0]]), "darkSpots", 1.7)).toBe(true);
    const sound = answered([]);
    expect([shows(sound, "contact", 1.35), shows(sound, "darkSpots", 1.7)]).toEqual([false, false]);
    expect(sound.filter(({ kind, facts }) => kind === "signal" && ["contact", "darkSpots"].includes(String(facts["characteristic"]))).length).toBeLessThan(5);
  });
});

describe("a fault", () => {
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
