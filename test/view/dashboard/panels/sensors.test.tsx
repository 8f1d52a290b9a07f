import { describe, expect, test } from "vitest";
import { type TimedCommand, compileLine } from "#line";
import { shippedLines } from "#lines";
import { createSession, lineView, stepSession, summarize } from "#loop";
import { machinesToLookAt, nearer, wantsLook } from "../../../../src/view/dashboard/panels/station/sensors/belief.ts";
import { SensorRow } from "../../../../src/view/dashboard/panels/station/sensors/SensorRow.tsx";
import { StationPanel } from "../../../../src/view/dashboard/panels/station/StationPanel.tsx";
import { decimalsOf } from "../../../../src/view/dashboard/words/words.ts";
import { texts, wordsOf } from "../speak.ts";
import { htmlIn, textOf } from "./inLanguage.tsx";
import { panelProps } from "./panelProps.ts";

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const compiled = compileLine(spec);
const line = lineView(compiled);
const hour = 3600;

/** A fault of a sensor on one machine, and a fault of the process on another. */
const events: readonly TimedCommand[] = [
  { at: 3 * hour, command: { type: "fault", fault: "massFlowBias", machine: 0 } },
  { at: 3 * hour, command: { type: "fault", fault: "needleClog", machine: 2 } },
  { at: 3 * hour, command: { type: "fault", fault: "plateSensorStuck", machine: 1 } },
];
const session = createSession(compiled, { seed: 7, loop: "open", forecasts: true, shadow: false, events });
stepSession(session, 4.5 * hour);
const summary = summarize(session);
const verdicts = summary.desk?.sensors ?? [];
const verdictOf = (station: string, machine: number, sensor: string) => verdicts.find((one) => one.station === station && one.machine === machine && one.sensor === sensor);

function show(station: string, machine: number, language: "en" | "ko" = "en", over = summary): string {
  return htmlIn(language, <StationPanel {...panelProps(line, over, { selectedStation: station, selectedMachine: machine })} />);
}

/** What is shown of the sensors of a machine. */
const sensorsOf = (html: string): string => textOf(/<ul class="sensors">.*?<\/ul>/su.exec(html)?.[0] ?? "");

test("the faulty sensors of a real run are found, and so is a process that has moved", () => {
  expect(verdictOf("underfill", 0, "massFlow")?.state).toMatch(/biased|drifting/u);
  expect(verdictOf("underfill", 2, "massFlow")?.state).toBe("process-moved");
  expect(verdictOf("mould", 1, "plateTemperature")?.state).toBe("stuck");
});

test("a sensor that shows wrong is told from a process that has moved, with belief, cause and figures", () => {
  const wrong = sensorsOf(show("underfill", 0));
  expect(wrong).toMatch(/sensor (shows wrong by a step|drifts away)/u);
  expect(wrong).toMatch(/nothing else (has moved|moves) along: the fault is in the sensor/u);
  const moved = sensorsOf(show("underfill", 2));
  expect(moved).toContain("the process has moved, the sensor is right");
  // The needle gives less than the pump is set to: the line model tells neither from the other by what is read here.
  const causes: Readonly<Record<string, string>> = { needleClog: "needle clogging", dispenseMass: "dispensed mass is not as set" };
  expect(moved).toContain(`In the process, this would explain it best: ${causes[verdictOf("underfill", 2, "massFlow")?.cause ?? ""]}.`);
  const evidence = verdictOf("underfill", 2, "massFlow")?.evidence.find(({ kind, of }) => kind === "characteristic" && of === "voidRatio");
  if (evidence === undefined) throw new Error("the voids are no witness");
  const { observed, byProcess, sd } = evidence;
  const decimals = decimalsOf(Math.max(Math.abs(observed), Math.abs(byProcess ?? 0), sd));
  const en = wordsOf("en");
  expect(moved).toContain(`+${en.number(observed, decimals)} ± ${en.number(sd, decimals)} ${en.number(0, decimals)} +${en.number(byProcess ?? 0, decimals)}`);
});

test("a stuck sensor says how many readings are equal, against how many were before", () => {
  const repeats = verdictOf("mould", 1, "plateTemperature")?.evidence[0];
  expect(sensorsOf(show("mould", 1))).toContain(`The newest ${repeats?.observed} readings are equal; before, ${wordsOf("en").number(repeats?.byProcess ?? 0, 1)} in a row were.`);
});

test("machines with a sensor to look at are marked, and say so; those without are not", () => {
  const html = show("mould", 0);
  expect([...machinesToLookAt(verdicts, "mould")]).toEqual([1]);
  const chips = [...html.matchAll(/<button type="button" class="chip"[^>]*aria-label="([^"]*)"[^>]*>(.*?)<\/button>/gu)].map(([, label = "", content = ""]) => ({ label, isMarked: content.includes("attention-mark") }));
  expect(chips).toHaveLength(3);
  expect(chips[1]?.label).toContain("a sensor needs a look");
  expect(chips[1]?.isMarked).toBe(true);
  for (const [machine, { label }] of chips.entries()) if (machine !== 1) expect(label).not.toContain("sensor");
  expect(textOf(show("mould", 1))).toContain("Plate temperature: sensor stuck. See the sensors below.");
  expect(textOf(html)).not.toContain("See the sensors below.");
});

describe.each(["en", "ko"] as const)("in %s", (language) => {
  test("every sensor of the line can be read, whatever is believed of it", () => {
    for (const { id, machines } of line.stations) {
      for (let machine = 0; machine < machines; machine += 1) expect(show(id, machine, language)).not.toMatch(/panels\.|sensors\.|\{\{|NaN|undefined|Infinity/u);
    }
  });

  test("every state has its words", () => {
    const [station] = line.stations.filter(({ sensors }) => sensors.length > 0);
    const [sensor] = station?.sensors ?? [];
    if (station === undefined || sensor === undefined) throw new Error("no sensor");
    const verdict = { station: station.id, machine: 0, sensor: sensor.id, belief: 0.93, cause: null };
    const evidence = (["reading", "characteristic", "sensor", "siblings", "repeats", "missing", "scatter"] as const).map((kind) => ({
      kind, of: kind === "characteristic" || kind === "scatter" ? (line.characteristics[0]?.id ?? "") : sensor.id, observed: 0.4, bySensor: kind === "reading" ? null : 0, byProcess: kind === "reading" ? null : 0.5, sd: 0.1, parts: 24,
    }));
    for (const state of ["healthy", "stuck", "dropping-out", "biased", "drifting", "noisier", "process-moved", "undecided", "too-little-data"] as const) {
      const html = htmlIn(language, <SensorRow line={line} station={station} sensor={sensor} verdict={{ ...verdict, state, evidence }} reading="1" />);
      expect(html).not.toMatch(/sensors\.|\{\{|NaN|undefined|Infinity/u);
      expect(html).toContain(texts[language].sensors.state[state]);
    }
  });

  test("without a desk the newest readings stand alone", () => {
    const text = sensorsOf(show("underfill", 0, language, { ...summary, desk: null }));
    expect(text).not.toContain(texts[language].sensors.state.healthy);
    expect(text).toMatch(/\d mg/u);
  });

  test("a run that has just begun judges nothing", () => {
    const young = summarize(createSession(compiled, { seed: 7, loop: "open", forecasts: true, shadow: false }));
    expect(show("underfill", 0, language, young)).not.toMatch(/sensors\.|\{\{|NaN|undefined|Infinity/u);
  });
});

test("what lies nearer to what was seen speaks for it, unless chance makes up for the difference", () => {
  const one = { kind: "characteristic", of: "voidRatio", observed: 1, bySensor: 0, byProcess: 1.2, sd: 0.2, parts: 20 } as const;
  expect(nearer(one)).toBe("process");
  expect(nearer({ ...one, observed: 0.1 })).toBe("sensor");
  expect(nearer({ ...one, observed: 0.6 })).toBeNull();
  expect(nearer({ ...one, byProcess: null })).toBeNull();
});

test("a sensor in order, or one that is not judged yet, wants no look", () => {
  expect(verdicts.filter(wantsLook).every(({ state }) => state !== "healthy" && state !== "too-little-data")).toBe(true);
  expect(verdicts.filter((verdict) => !wantsLook(verdict)).length).toBeGreaterThan(10);
});
