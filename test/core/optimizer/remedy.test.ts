import { expect, test } from "vitest";
import { type LineSpec, compileLine, minutes, seconds, station } from "#line";
import { createSession, give, restoreSession, saveSession, stepSession } from "#loop";
import { type Decision, remedyOf } from "#optimizer";

const name = { en: "fault", ko: "고장" };
const hour = 3600;

/** Glue is put on at one of two machines and checked: no set point is controlled by what the check says. */
const line = compileLine({
  format: "plantloop/line@1",
  id: "glued",
  arrivals: { interarrival: seconds(20) },
  product: { id: "part", price: 40, materialCost: 10, scrapCost: 2 },
  materials: { glue: { at: "glue", lot: 900, properties: { viscosity: { unit: "Pa·s", mean: 30, sd: 0.3 } } } },
  environment: { humidity: { unit: "%", mean: 40, wander: { sd: 0.3, memory: minutes(60) }, service: { time: minutes(10), cost: 25 } } },
  stations: [
    station("glue", {
      machines: 2, time: seconds(30),
      recipe: { pressure: { unit: "bar", setPoint: 4, range: [3, 5] } },
      tool: { nozzle: { unit: "mm", initialSd: 0.02 } },
      makes: { bead: { formula: "5 + 0.5*(pressure - 4) + nozzle", noise: 0.1 }, shear: { formula: "20 + 2*(bead - 5) - 0.3*(viscosity - 30) - 0.2*(humidity - 40)", noise: 0.4 } },
      sensors: [{ id: "air", unit: "%", reads: "humidity", noise: 0.2, period: minutes(2) }],
      maintenance: { time: minutes(4), cost: 12, every: 4000 },
    }),
    station("check", { time: seconds(5), bufferBefore: 5 }),
  ],
  characteristics: { shear: { unit: "MPa", spec: [18, 22], measuredAt: "check", gauge: { noise: 0.1 } } },
  faults: {
    badGlue: { name, station: "glue", material: "glue", property: "viscosity", step: 7 },
    damp: { name, station: "glue", environment: "humidity", step: 11 },
    pressureLow: { name, station: "glue", setPoint: "pressure", step: -2 },
  },
} satisfies LineSpec);

const settled = (() => {
  const session = createSession(line, { seed: 1, loop: "closed", shadow: false });
  stepSession(session, 3 * hour);
  return saveSession(session);
})();

/** What was mended within an hour of a fault, or of nothing. */
function remedies(fault: string | null): readonly Decision[] {
  const session = restoreSession(settled);
  if (fault !== null) give(session, { type: "fault", fault, machine: 0 });
  stepSession(session, 4 * hour);
  return session.brain.optimizer.state.decisions.filter(({ kind }) => kind === "remedy");
}

test.each([
  ["a bad lot of glue is put aside", "badGlue", { type: "change-lot", material: "glue" }],
  ["damp air is put right", "damp", { type: "restore", station: "glue", environment: "humidity" }],
  ["a machine that presses too little is maintained", "pressureLow", { type: "maintain", station: "glue", machine: 0 }],
])("%s, once, and what is measured comes back", (_, fault, command) => {
  const [first, ...others] = remedies(fault);
  expect(first?.considered.map((one) => one.command)).toEqual([null, command]);
  expect(others).toEqual([]);
  expect(first?.gain?.mean).toBeGreaterThan(0);
  expect(first?.verdict).toBe("asExpected");
  expect(Math.abs((first?.came?.mean ?? 0) - 20)).toBeLessThan(0.5);
});

test("nothing is mended in a plant that nothing has befallen", () => {
  expect(remedies(null)).toEqual([]);
});

test("who is suspected says what would mend it", () => {
  const of = (kind: Parameters<typeof remedyOf>[1]["kind"], at: string, what: string, machine: number | null): ReturnType<typeof remedyOf> => remedyOf(line, { kind, station: at, what, machine });
  expect(of("tool", "glue", "nozzle", 1)).toEqual({ type: "maintain", station: "glue", machine: 1 });
  expect(of("gauge", "check", "shear", 0)).toBeNull();
  expect(of("environment", "glue", "humidity", null)).toEqual({ type: "restore", station: "glue", environment: "humidity" });
  expect(of("material", "glue", "viscosity", null)).toEqual({ type: "change-lot", material: "glue" });
});
