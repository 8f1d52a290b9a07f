import { beforeAll, describe, expect, test } from "vitest";
import { type FaultSpec, type TimedCommand, analyzeLine, compileLine, problemText } from "#line";
import { parseLine } from "#line/read";
import { shippedLines } from "#lines";
import { type Happening, type Investigation, type Summary, createSession, replicate, stepSession, summarize } from "#loop";

const spec = shippedLines["car-plant"];
if (spec === undefined) throw new Error("the car plant is gone");
const line = compileLine(spec);
const hour = 3600;

test("the car plant is right, and can be written as a file and read again", () => {
  const read = parseLine(JSON.parse(JSON.stringify(spec)));
  expect(read.ok ? [] : read.problems.map(problemText)).toEqual([]);
});

test("its bottleneck is the framing station, in the body shop (Patchong et al. 2003), and no station is more than half as fast again", () => {
  const { stations, bottleneck } = analyzeLine(spec);
  expect(bottleneck).toBe("framing");
  const capacities = stations.map(({ capacity }) => capacity ?? Number.NaN);
  expect(Math.max(...capacities) / Math.min(...capacities)).toBeLessThan(1.7);
});

test("with the loop closed it makes nearly a car a minute of takt, and loses a twentieth of them and more with nobody at it", () => {
  const run = (loop: "open" | "closed") => replicate(line, { seed: 4, untilSeconds: 10 * hour, warmupSeconds: 3 * hour, replications: 1, loop });
  const [closed, open] = [run("closed"), run("open")];
  expect((closed.throughput.mean ?? 0) * hour).toBeGreaterThan(57);
  expect((closed.throughput.mean ?? 0) * hour).toBeLessThan(61);
  expect(closed.yield?.mean).toBeGreaterThan(0.97);
  expect(open.yield?.mean).toBeLessThan(0.96);
  expect(open.yield?.mean).toBeGreaterThan(0.6);
}, 60_000);

/** Faults that befall one plant in turn, each a machine of its own, and the minutes within which the loop has to answer. */
const first = 4 * hour;
const shifts: readonly (readonly { readonly fault: string; readonly machine: number; readonly after: number; readonly within: number }[])[] = [
  [
    { fault: "cableBreaks", machine: 0, after: 0, within: 15 },
    { fault: "gunPressureLow", machine: 1, after: 20, within: 15 },
    { fault: "tipMushrooms", machine: 2, after: 40, within: 45 },
    { fault: "locatorLoose", machine: 0, after: 60, within: 20 },
    { fault: "gripperBent", machine: 1, after: 80, within: 20 },
    { fault: "bellClogs", machine: 1, after: 100, within: 60 },
    { fault: "headKnocked", machine: 1, after: 120, within: 20 },
    { fault: "hardCoil", machine: 0, after: 140, within: 15 },
  ],
  [
    { fault: "ovenSensorStuck", machine: 0, after: 0, within: 20 },
    { fault: "currentSensorLow", machine: 1, after: 0, within: 120 },
    { fault: "flowMeterLow", machine: 2, after: 10, within: 150 },
    { fault: "thermocoupleSlips", machine: 0, after: 40, within: 45 },
    { fault: "dampBooth", machine: 0, after: 165, within: 60 },
  ],
];

/** What was seen of a plant, in looks of five minutes. */
interface Look {
  readonly minutes: number;
  readonly happenings: readonly Happening[];
  readonly investigations: readonly Investigation[];
  readonly sensors: NonNullable<Summary["desk"]>["sensors"];
}

function watch(befalls: (typeof shifts)[number]): readonly Look[] {
  const events: TimedCommand[] = befalls.map(({ fault, machine, after }) => ({ at: first + after * 60, command: { type: "fault", fault, machine } }));
  const session = createSession(line, { seed: 3, loop: "closed", shadow: false, forecasts: true, events });
  stepSession(session, first);
  const minutes = Math.max(...befalls.map(({ after, within }) => after + within));
  return Array.from({ length: Math.ceil(minutes / 5) }, (_, look) => {
    stepSession(session, first + (look + 1) * 300);
    const { happenings, investigations, desk } = summarize(session);
    return { minutes: (look + 1) * 5, happenings, investigations, sensors: desk?.sensors ?? [] };
  });
}

const sensorIsBad = ["stuck", "biased", "drifting", "noisier", "dropping-out"];

/** Whether a look shows that the fault is answered: the sensor is called faulty; or maintenance of the machine is ordered, or what is wrong is among the first three suspects. */
function isAnswered({ happenings, investigations, sensors }: Look, spec: FaultSpec, { machine, from }: { readonly machine: number; readonly from: number }): boolean {
  if ("sensor" in spec) return sensors.some((one) => one.station === spec.station && one.machine === machine && one.sensor === spec.sensor && sensorIsBad.includes(one.state));
  const what = "tool" in spec ? spec.tool : "setPoint" in spec ? spec.setPoint : "material" in spec ? spec.property : spec.environment;
  const isMended = happenings.some(({ kind, station, machine: at, at: when }) => kind === "maintenance" && station === spec.station && at === machine && when >= from);
  return isMended || investigations.some(({ newestAt, suspects }) => newestAt >= from && suspects.slice(0, 3).some((suspect) => suspect.station === spec.station && suspect.what === what));
}

describe.each(shifts.map((befalls) => ({ befalls, names: befalls.map(({ fault }) => fault).join(", ") })))("when the car plant is befallen by $names,", ({ befalls }) => {
  let looks: readonly Look[] = [];
  beforeAll(() => {
    looks = watch(befalls);
  }, 60_000);

  test.each(befalls)("$fault is answered within $within minutes", ({ fault, machine, after, within }) => {
    const befallen = spec?.faults?.[fault];
    if (befallen === undefined) throw new Error(`there is no fault ${fault}`);
    const answered = looks.filter(({ minutes }) => minutes > after && minutes <= after + within).some((look) => isAnswered(look, befallen, { machine, from: first + after * 60 }));
    expect(answered).toBe(true);
  });
});

test("each fault of the car plant is tried", () => {
  expect(shifts.flat().map(({ fault }) => fault).toSorted()).toEqual(Object.keys(spec?.faults ?? {}).toSorted());
});
