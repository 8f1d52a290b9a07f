import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { type Summary, createSession, give, lineView, setFollowed, stepSession, summarize } from "#loop";
import { advance, createPlant, order } from "#plant";
import { createGenealogy, historyOf, trace } from "#quality";
import { attachSensing } from "#sensing";
import { HistoryView } from "../../../../src/view/dashboard/panels/part/history/HistoryView.tsx";
import { ordersFor, staysOf } from "../../../../src/view/dashboard/panels/part/history/stay.ts";
import type { PanelProps } from "../../../../src/view/dashboard/panels/panel.ts";
import { PartPanel } from "../../../../src/view/dashboard/panels/part/PartPanel.tsx";
import { decimalsOf, settingDecimals } from "../../../../src/view/dashboard/words/words.ts";
import { wordsOf } from "../speak.ts";
import { htmlIn, textOf } from "./inLanguage.tsx";
import { panelProps } from "./panelProps.ts";

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const compiled = compileLine(spec);
const line = lineView(compiled);
const seed = 7;
const hour = 3600;

// The same plant twice: in a session with a desk, and by itself with a genealogy that was built apart from any session.
const session = createSession(compiled, { seed, loop: "open", forecasts: true, shadow: false });
const plant = createPlant(compiled, { seed });
const sensing = attachSensing(plant, [], { movements: true });
const genealogy = createGenealogy(compiled);
function to(seconds: number): void {
  stepSession(session, seconds);
  advance(plant, seconds);
  for (const observation of sensing.take()) trace(genealogy, observation);
}
to(hour);
const setPoint = { type: "set-point", station: "bond", machine: 0, setPoint: "bondForce", value: 83.5 } as const;
give(session, setPoint);
order(plant, setPoint);
to(2 * hour);

/** The newest part that left the line with a map taken of it, and one that is in the line and measured. */
const { parts } = genealogy.state;
const mapped = parts.findLast(({ left, maps }) => left !== null && maps.length > 0)?.part ?? -1;
const inside = parts.find(({ left, measurements, visits }) => left === null && measurements.length > 0 && visits.length > 0)?.part ?? -1;
const scrapped = parts.findLast(({ left }) => left?.good === false && left.failed.length > 0)?.part ?? -1;

function following(part: number): Summary {
  setFollowed(session, part);
  return summarize(session);
}

function props(summary: Summary, followed: number | null): PanelProps {
  return panelProps(line, summary, { followed });
}

function show(part: number, language: "en" | "ko" = "en"): string {
  return htmlIn(language, <PartPanel {...props(following(part), part)} />);
}

const buttons = (html: string): readonly (readonly [string, boolean])[] =>
  [...html.matchAll(/<button type="button" class="secondary"([^>]*)>([^<]*)</gu)].map(([, attributes = "", name = ""]) => [name, !attributes.includes("disabled")] as const);

test("the history of a part in a session is that of a genealogy built from the same observations by itself", () => {
  expect([mapped, inside, scrapped].every((part) => part >= 0)).toBe(true);
  for (const part of [mapped, inside, scrapped]) expect(following(part).desk?.history).toEqual(historyOf(genealogy, part));
});

test("every figure of a part's history is shown, once opened: visits, set points in force, readings, lots, measurements, maps", () => {
  const en = wordsOf("en");
  const history = historyOf(genealogy, mapped);
  if (history === null) throw new Error("the part is forgotten");
  const text = textOf(show(mapped));
  const plain = (shown: string): string => shown.replaceAll("\u00A0", " ");
  const bonded = history.visits.find(({ station }) => station === "bond");
  expect(Object.keys(bonded?.setPoints ?? {})).toEqual(["alignTrim", "bondForce"]);
  for (const { station, setPoints, from, until } of history.visits) {
    expect(text).toContain(`${en.clock(from ?? -1)} ${plain(en.span((until ?? 0) - (from ?? 0)))}`);
    const points = line.stations.find(({ id }) => id === station)?.setPoints ?? [];
    for (const { id, name, unit, range } of points) expect(text).toContain(`${name.en} ${plain(en.quantity(setPoints[id] ?? Number.NaN, unit, settingDecimals(range)))}`);
  }
  for (const { station, sensor, at, value } of history.readings) {
    const known = line.stations.find(({ id }) => id === station)?.sensors.find(({ id }) => id === sensor);
    expect(text).toContain(`${known?.name.en} at ${en.clock(at)} ${plain(en.quantity(value, known?.unit ?? "", decimalsOf(value)))}`);
  }
  for (const { characteristic, at, value } of history.measurements) {
    const known = line.characteristics.find(({ id }) => id === characteristic);
    expect(text).toContain(`${known?.name.en} ${en.clock(at)} ${plain(en.quantity(value, known?.unit ?? "", decimalsOf(value)))}`);
  }
  for (const { lot } of history.materials) expect(text).toContain(`underfill resin lot ${lot + 1}`);
  for (const { at, defects } of history.maps) expect(text).toContain(`void map X-ray inspection ${en.clock(at)} ${defects}`);
  expect(history.materials.length * history.maps.length * history.readings.length * history.measurements.length).toBeGreaterThan(0);
});

describe.each(["en", "ko"] as const)("in %s", (language) => {
  test("a part's history is told without a missing text, whatever became of it", () => {
    for (const part of [mapped, inside, scrapped, 0]) expect(show(part, language)).not.toMatch(/panels\.|history\.|\{\{|NaN|undefined|Infinity/u);
  });

  test("a part that nobody has heard of is looked for", () => {
    expect(textOf(show(1_000_000, language))).toContain(wordsOf(language).t("panels.part.waiting"));
  });
});

test.each([["en", "HBM stack, no. 5"], ["ko", "HBM 스택 5번"]] as const)("in %s a part is called by its product", (language, title) => {
  expect(textOf(show(5, language))).toContain(title);
});

test("in a line of several products a part is called by what it is; one that has left before it was followed is a part", () => {
  const spec = shippedLines["shipyard"];
  if (spec === undefined) throw new Error("the line is gone");
  const yard = createSession(compileLine(spec), { seed, loop: "open", forecasts: false, shadow: false });
  const view = lineView(yard.line);
  const title = (part: number): string => {
    setFollowed(yard, part);
    stepSession(yard, (yard.plant.state.count[0] ?? 0) / 1e6 + hour);
    return textOf(htmlIn("en", <PartPanel {...panelProps(view, summarize(yard), { followed: part })} />));
  };
  stepSession(yard, 120 * hour);
  const { number, product } = yard.plant.state.parts;
  const names = view.floor.products.map(({ name }) => name?.en);
  expect(names).toEqual(["Panel", "Sub-block", "Hull block"]);
  // One of each; the plant's own records, read before the run goes on.
  const shown = names.map((name, index) => [name, number[product.findIndex((of, slot) => of === index && (number[slot] ?? -1) >= 0)] ?? -1] as const);
  for (const [name, part] of shown) expect(title(part)).toContain(`${name}, no. ${part}`);
  expect(title(0)).toContain("Part 0");
});

test("a scrapped part says what failed, and nothing can be ordered of it", () => {
  const failed = historyOf(genealogy, scrapped)?.failed ?? [];
  const names = failed.map((id) => line.characteristics.find((one) => one.id === id)?.name.en);
  const html = show(scrapped);
  expect(textOf(html)).toContain(`Out of specification: ${names.join(", ")}.`);
  expect(buttons(html)).toEqual([]);
});

test("a part in the line can be held, then released or inspected again, and each order is told", () => {
  expect(buttons(show(inside))).toEqual([["Hold", true], ["Release", false], ["Inspect again", true]]);
  give(session, { type: "hold", parts: [inside] });
  stepSession(session, 2 * hour + 60);
  const held = show(inside);
  expect(buttons(held)).toEqual([["Hold", false], ["Release", true], ["Inspect again", true]]);
  expect(textOf(held)).toContain("On hold");
  expect(textOf(held)).toMatch(/put on hold day 1, 02:00/u);
  give(session, { type: "re-inspect", parts: [inside] });
  stepSession(session, 2 * hour + 120);
  const history = following(inside).desk?.history;
  if (history === null || history === undefined) throw new Error("the part is forgotten");
  const last = history.orders.at(-1);
  expect(last?.order).toBe("sent-to-inspection");
  const isMeasured = (history.measurements.at(-1)?.at ?? 0) >= (last?.at ?? 0);
  expect(ordersFor(history)).toEqual({ hold: true, release: false, inspect: isMeasured });
});

test("a part that is not measured yet has nothing to be inspected again for; what is shipped is out of reach", () => {
  const base = historyOf(genealogy, inside);
  if (base === null) throw new Error("the part is forgotten");
  expect(ordersFor({ ...base, measurements: [] })).toEqual({ hold: true, release: false, inspect: false });
  expect(ordersFor({ ...base, isHeld: true, where: { is: "shipped", at: 9 } })).toEqual({ hold: false, release: false, inspect: false });
  expect(ordersFor({ ...base, orders: [{ at: 1e9, order: "sent-to-inspection" }] }).inspect).toBe(false);
});

test("of two visits to one machine each has its own readings, and a reading of no known visit is not lost", () => {
  const base = historyOf(genealogy, mapped);
  if (base === null) throw new Error("the part is forgotten");
  const visit = { station: "cure", machine: 1, setPoints: {} };
  const reading = (at: number, machine = 1) => ({ station: "cure", machine, sensor: "pressure", at, value: at });
  const { stays, elsewhere } = staysOf({
    ...base,
    visits: [{ ...visit, from: 10, until: 20 }, { ...visit, from: 50, until: null }],
    readings: [reading(20), reading(55), reading(30), reading(15, 2)],
    materials: [{ material: "resin", lot: 3, at: 20 }, { material: "resin", lot: 2, at: -1 }],
  });
  expect(stays.map(({ readings }) => readings.map(({ at }) => at))).toEqual([[20], [55]]);
  expect(stays.map(({ materials }) => materials.map(({ lot }) => lot))).toEqual([[3], []]);
  expect(elsewhere.readings.map(({ at }) => at)).toEqual([30, 15]);
  expect(elsewhere.materials.map(({ lot }) => lot)).toEqual([2]);
});

test("a history whose beginnings nobody told of shows the ends that are known", () => {
  const quiet = createGenealogy(compiled);
  trace(quiet, { type: "measurement", at: 500, characteristic: "bumpOffset", part: 3, revision: 0, value: 0.4, reworks: 0, machines: line.stations.map((_, index) => (index < 4 ? 0 : -1)), times: line.stations.map((_, index) => (index < 4 ? 100 + index : -1)) });
  const history = historyOf(quiet, 3);
  if (history === null) throw new Error("the part is forgotten");
  const html = htmlIn("en", <HistoryView {...props(following(3), 3)} history={history} />);
  expect(html).not.toMatch(/NaN|undefined|Infinity/u);
  expect(textOf(html)).toContain("until 00:01");
});
