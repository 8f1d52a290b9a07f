import { expect, test } from "vitest";
import { plants } from "#lines";
import { type Befallen, befall } from "./befallen.ts";

/** The car plant and the wafer fab try each of their faults in tests of their own, the shipyard and the display plant all but those here. */
const seed = 1;
const looks = 24;

function befallen(id: string, only?: readonly string[]): readonly Befallen[] {
  const spec = plants[id];
  if (spec === undefined) throw new Error(`there is no plant ${id}`);
  return befall(spec, seed, { looks, ...(only !== undefined && { only }) });
}

test("each fault of die stacking is answered by control, maintenance or a verdict on the sensor within three hours, but a force sensor's slow drift", () => {
  const runs = befallen("die-stacking");
  expect(runs.map(({ fault }) => fault).toSorted()).toEqual(Object.keys(plants["die-stacking"]?.faults ?? {}).toSorted());
  // It drifts by 2 N an hour: by 6 N in the time it is watched. No verdict is given on it by then.
  expect(runs.filter(({ shown }) => shown.every(({ by }) => by === "chart")).map(({ fault }) => fault)).toEqual(["forceSensorDrift"]);
}, 120_000);

test("a fouled mask of the display plant is changed within the hour, for each sheet that it spoils is twelve panels", () => {
  const [soiled] = befallen("oled-display", ["maskSoils"]);
  expect(soiled?.shown.some(({ by, about, after }) => by === "maintenance" && about === "evaporate/maskFouling" && after <= 3600)).toBe(true);
}, 60_000);
