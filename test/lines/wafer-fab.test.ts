import { beforeAll, describe, expect, test } from "vitest";
import { type FaultSpec, type TimedCommand, analyzeLine, compileLine, problemText } from "#line";
import { parseLine } from "#line/read";
import { shippedLines } from "#lines";
import { type Happening, type Investigation, type Summary, createSession, replicate, stepSession, summarize } from "#loop";

const spec = shippedLines["wafer-fab"];
if (spec === undefined) throw new Error("the wafer fab is gone");
const line = compileLine(spec);
const hour = 3600;

test("the wafer fab is right, and can be written as a file and read again", () => {
  const read = parseLine(JSON.parse(JSON.stringify(spec)));
  expect(read.ok ? [] : read.problems.map(problemText)).toEqual([]);
});

test("lithography is visited once for each mask layer, and is the bottleneck (SMT2020)", () => {
  const route = Object.values(spec.products ?? {})[0]?.route ?? [];
  expect(route.filter(({ station }) => station === "litho").map(({ setup }) => setup)).toEqual(["active", "gate", "contact", "metal"]);
  expect(analyzeLine(spec).bottleneck).toBe("litho");
});

test("with the loop closed nearly all lots are good; with nobody at it a twentieth and more are lost", () => {
  const run = (loop: "open" | "closed") => replicate(line, { seed: 3, untilSeconds: 72 * hour, warmupSeconds: 24 * hour, replications: 1, loop });
  const [closed, open] = [run("closed"), run("open")];
  expect((closed.throughput.mean ?? 0) * hour).toBeGreaterThan(3);
  expect(closed.yield?.mean).toBeGreaterThan(0.97);
  expect(open.yield?.mean).toBeLessThan(0.95);
  expect(open.yield?.mean).toBeGreaterThan(0.6);
}, 60_000);

/** Faults that befall one plant, each a machine of its own, and the hours within which the loop has to answer. */
const first = 60 * hour;
const days: readonly (readonly { readonly fault: string; readonly machine: number; readonly within: number }[])[] = [
  [
    { fault: "chuckParticle", machine: 0, within: 6 },
    { fault: "stageShift", machine: 1, within: 6 },
    { fault: "chamberPolymer", machine: 2, within: 12 },
    { fault: "padGlazed", machine: 1, within: 6 },
    { fault: "tubeOff", machine: 1, within: 12 },
    { fault: "wallFlakes", machine: 1, within: 6 },
  ],
  [
    { fault: "opticsHaze", machine: 2, within: 8 },
    { fault: "energyLow", machine: 0, within: 8 },
    { fault: "thinSlurry", machine: 0, within: 6 },
    { fault: "trimShort", machine: 3, within: 12 },
    { fault: "ammoniaHigh", machine: 1, within: 12 },
  ],
  [{ fault: "badResist", machine: 0, within: 6 }],
  [{ fault: "filterThrough", machine: 0, within: 6 }],
];

/** What was seen of a plant, hour by hour. */
interface Look {
  readonly hours: number;
  readonly happenings: readonly Happening[];
  readonly investigations: readonly Investigation[];
  readonly sensors: NonNullable<Summary["desk"]>["sensors"];
}

function watch(befalls: (typeof days)[number]): readonly Look[] {
  const events: TimedCommand[] = befalls.map(({ fault, machine }) => ({ at: first, command: { type: "fault", fault, machine } }));
  const session = createSession(line, { seed: 5, loop: "closed", shadow: false, forecasts: true, events });
  stepSession(session, first);
  return Array.from({ length: Math.max(...befalls.map(({ within }) => within)) }, (_, look) => {
    stepSession(session, first + (look + 1) * hour);
    const { happenings, investigations, desk } = summarize(session);
    return { hours: look + 1, happenings, investigations, sensors: desk?.sensors ?? [] };
  });
}

const sensorIsBad = ["stuck", "biased", "drifting", "noisier", "dropping-out"];

/** Whether a look shows that the fault is answered: the sensor is called faulty; or maintenance of the machine is ordered, or what is wrong is among the first three suspects. */
function isAnswered({ happenings, investigations, sensors }: Look, befallen: FaultSpec, machine: number): boolean {
  if ("sensor" in befallen) return sensors.some((one) => one.station === befallen.station && one.machine === machine && one.sensor === befallen.sensor && sensorIsBad.includes(one.state));
  const what = "tool" in befallen ? befallen.tool : "setPoint" in befallen ? befallen.setPoint : "material" in befallen ? befallen.property : befallen.environment;
  const isMended = happenings.some(({ kind, station, machine: at, at: when }) => kind === "maintenance" && station === befallen.station && at === machine && when >= first);
  return isMended || investigations.some(({ newestAt, suspects }) => newestAt >= first && suspects.slice(0, 3).some((suspect) => suspect.station === befallen.station && suspect.what === what));
}

describe.each(days.map((befalls) => ({ befalls, names: befalls.map(({ fault }) => fault).join(", ") })))("when the wafer fab is befallen by $names,", ({ befalls }) => {
  let looks: readonly Look[] = [];
  beforeAll(() => {
    looks = watch(befalls);
  }, 120_000);

  test.each(befalls)("$fault is answered within $within hours", ({ fault, machine, within }) => {
    const befallen = spec?.faults?.[fault];
    if (befallen === undefined) throw new Error(`there is no fault ${fault}`);
    expect(looks.some((look) => look.hours <= within && isAnswered(look, befallen, machine))).toBe(true);
  });
});

test("each fault of the wafer fab is tried", () => {
  expect(days.flat().map(({ fault }) => fault).toSorted()).toEqual(Object.keys(spec?.faults ?? {}).toSorted());
});
