import { expect, test } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { type Session, createSession, give, restoreSession, saveSession, startComparison, stepSession, summarize } from "#loop";

const day = 86_400;
/** Three weeks after its start the yard is full and its controllers have found their set points. */
const settled = 21 * day;

const spec = shippedLines["shipyard"];
if (spec === undefined) throw new Error("the shipyard is not among the lines that ship");
const line = compileLine(spec);
/** The yard at that moment: without what is worked out for a dashboard alone, and with it. */
const begun = saved(false);
const untouched = after(null, 14);

function saved(forecasts: boolean, seed: number = 3): ReturnType<typeof saveSession> {
  const session = createSession(line, { seed, loop: "closed", shadow: false, forecasts });
  stepSession(session, settled);
  return saveSession(session);
}

function after(fault: string | null, days: number, from = begun): Session {
  const session = restoreSession(from);
  if (fault !== null) give(session, { type: "fault", fault, machine: 0 });
  stepSession(session, settled + days * day);
  return session;
}

/** How often the loop told of a characteristic at a station in so many days. */
function told({ data }: Session, days: number, { kind, station, about }: { readonly kind: string; readonly station: string; readonly about: string }): number {
  return data.happenings.newest.filter((one) => one.at >= settled && one.at <= settled + days * day && one.kind === kind && one.station === station && one.facts["characteristic"] === about).length;
}

const answers = [
  { fault: "nozzleDamage", days: 3, kind: "run-to-run", station: "cut", about: "plateError" },
  { fault: "kerfEntry", days: 3, kind: "run-to-run", station: "cut", about: "plateError" },
  { fault: "wireSlips", days: 3, kind: "run-to-run", station: "stiffen", about: "legError" },
  { fault: "stressedPlates", days: 6, kind: "signal", station: "straighten", about: "panelFlatness" },
  { fault: "jigSinks", days: 7, kind: "run-to-run", station: "block-assembly", about: "blockLengthError" },
  { fault: "pumpWorn", days: 10, kind: "run-to-run", station: "paint", about: "filmThickness" },
  { fault: "rain", days: 7, kind: "run-to-run", station: "paint", about: "filmThickness" },
  { fault: "marksMove", days: 4, kind: "run-to-run", station: "erect", about: "jointGap" },
] as const;

test.each(answers)("within $days days the loop answers $fault at its station, more than it would do without", ({ fault, days, ...sought }) => {
  expect(told(after(fault, days), days, sought)).toBeGreaterThan(told(untouched, days, sought));
}, 60_000);

test.each([1, 2])("damp wire rings the chart of repair rates within 14 days, more often than without (seed %i)", (seed) => {
  const from = saved(false, seed);
  const rung = (fault: string | null): number => told(after(fault, 14, from), 14, { kind: "signal", station: "erect", about: "repairRate" });
  expect(rung("dampWire")).toBeGreaterThan(rung(null));
}, 60_000);

test.each(["levelBias", "gunGaugeStuck"])("a sensor that lies (%s) moves no set point of its machine: controllers go by what parts measure", (fault) => {
  const machine = line.stations.find(({ id }) => id === spec.faults?.[fault]?.station)?.firstMachine ?? 0;
  const setPoints = ({ plant: { state, widths } }: Session): number[] => Array.from(state.machines.setPoints.slice(machine * widths.recipe, (machine + 1) * widths.recipe));
  expect(setPoints(after(fault, 5))).toEqual(setPoints(after(null, 5)));
}, 60_000);

test("a wire that slips and a sensor that says so are told apart within a day", () => {
  const watched = saved(true);
  const stateOf = (fault: string): string | undefined => after(fault, 1, watched).desk?.own.verdicts.find(({ station, sensor }) => station === "stiffen" && sensor === "feedRate")?.state;
  expect(stateOf("wireSlips")).toBe("process-moved");
  expect(["biased", "drifting", "noisier"]).toContain(stateOf("feedBias"));
}, 60_000);

test("in three weeks the yard makes more good blocks than its shadow, for more money", () => {
  const session = restoreSession(begun);
  startComparison(session);
  stepSession(session, 2 * settled);
  const { plant, shadow } = summarize(session);
  expect(plant.totals.good).toBeGreaterThan(shadow.totals.good);
  expect(plant.totals.money).toBeGreaterThan(shadow.totals.money);
}, 60_000);
