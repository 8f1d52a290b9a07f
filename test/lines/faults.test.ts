import { expect, test } from "vitest";
import { plants } from "#lines";
import { type Befallen, befall } from "./befallen.ts";

/** The car plant and the wafer fab try each of their faults in tests of their own, the shipyard and the display plant the others. */
const seed = 1;
const looks = 24;

function befallen(id: string, only?: readonly string[]): readonly Befallen[] {
  const spec = plants[id];
  if (spec === undefined) throw new Error(`there is no plant ${id}`);
  return befall(spec, seed, { looks, untilAnswered: true, ...(only !== undefined && { only }) });
}

const answersOf = (runs: readonly Befallen[]): Readonly<Record<string, string | undefined>> => Object.fromEntries(runs.map(({ fault, shown }) => [fault, shown.find(({ by }) => by !== "chart")?.by]));

test("each fault of die stacking is answered by control, maintenance or a verdict on the sensor within three hours", () => {
  const runs = befallen("die-stacking");
  expect(runs.map(({ fault }) => fault).toSorted()).toEqual(Object.keys(plants["die-stacking"]?.faults ?? {}).toSorted());
  expect(runs.filter(({ shown }) => shown.every(({ by }) => by === "chart")).map(({ fault }) => fault)).toEqual([]);
}, 120_000);

test("what no controller of the display plant compensates is mended within the hour: a mask that soils twelve panels with each sheet, a bad lot, damp nitrogen, a bonder's pressure", () => {
  const runs = befallen("oled-display", ["maskSoils", "dirtyHost", "purifierFails", "pressureLow"]);
  const soiled = runs.find(({ fault }) => fault === "maskSoils");
  expect(soiled?.shown.some(({ by, about, after }) => by === "maintenance" && about === "evaporate/maskFouling" && after <= 3600)).toBe(true);
  expect(answersOf(runs)).toEqual({ maskSoils: "maintenance", dirtyHost: expect.stringMatching(/remedy|run-to-run/u), purifierFails: "remedy", pressureLow: "remedy" });
  expect(runs.flatMap(({ shown }) => shown.filter(({ by }) => by === "remedy")).every(({ after }) => after <= 2700)).toBe(true);
}, 60_000);

test("wire that has drawn damp is put aside in the yard, and what cuts its plates wrong is compensated and changed", () => {
  expect(answersOf(befallen("shipyard", ["nozzleDamage", "dampWire"]))).toEqual({ nozzleDamage: "run-to-run", dampWire: "remedy" });
}, 60_000);
