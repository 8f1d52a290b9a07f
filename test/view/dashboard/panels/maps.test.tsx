import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { createSession, give, lineView, stepSession, summarize } from "#loop";
import { type MapResult, readMap } from "#quality";
import { type MapReadings, mapKey } from "#store";
import { MapDetail } from "../../../../src/view/dashboard/panels/quality/maps/MapDetail.tsx";
import { MapsView } from "../../../../src/view/dashboard/panels/quality/maps/MapsView.tsx";
import { kindsOf, likelihoodText, readingText } from "../../../../src/view/dashboard/panels/quality/maps/reading.ts";
import { WordsProvider } from "../../../../src/view/dashboard/words/useWords.tsx";
import { shippedNetwork } from "../../../app/maps/shipped.ts";
import { languageOf, wordsOf } from "../speak.ts";
import { panelProps } from "./panelProps.ts";

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const compiled = compileLine(spec);
const line = lineView(compiled);
const session = createSession(compiled, { seed: 7, loop: "open", shadow: false, forecasts: true });
const young = summarize(session);
// Tips so worn that the holes of all of them mark the parts.
for (let machine = 0; machine < 6; machine += 1) for (let twice = 0; twice < 2; twice += 1) give(session, { type: "fault", fault: "tipDamage", machine });
stepSession(session, 3600);
const summary = summarize(session);
const maps = summary.desk?.maps ?? [];
const network = await shippedNetwork();
const results = new Map(maps.map((map): [string, MapResult] => [mapKey(map), readMap(network, map)]));
const read: MapReadings = { results, isReading: false, failure: null };
const unread: MapReadings = { results: new Map(), isReading: true, failure: null };
const nothing = (): void => undefined;
const bad = /maps\.|quality\.|panels\.|\{\{|NaN|undefined|Infinity/u;

describe.each(["en", "ko"] as const)("in %s", (language) => {
  test("the maps of a real run are shown, each with what the network reads on it", () => {
    expect(maps.length).toBeGreaterThan(5);
    const html = show(language, read);
    expect(html).not.toMatch(bad);
    expect(html.match(/class="map-tile"/gu)).toHaveLength(maps.length);
    for (const result of results.values()) expect(html).toContain(escaped(readingText(result, wordsOf(language))));
  });

  test("each map of a real run has its page, read or not", () => {
    for (const map of maps) for (const result of [results.get(mapKey(map)) ?? null, null]) expect(detail(language, map, result)).not.toMatch(bad);
  });

  test("whatever may be read has its words", () => {
    const probabilities = { centre: 0, ring: 1, edge: 0.5, scratch: 0, cluster: 0, repeater: 0, unknown: 0.999 };
    const readings: MapResult[] = [
      { ok: true, reading: { verdict: "patterns", classes: ["centre", "ring", "edge", "scratch", "cluster", "repeater"], probabilities, defects: 80 } },
      { ok: true, reading: { verdict: "unknown", classes: [], probabilities, defects: 80 } },
      { ok: true, reading: { verdict: "random", classes: [], probabilities, defects: 80 } },
      { ok: true, reading: { verdict: "few", classes: [], probabilities: null, defects: 3 } },
      { ok: true, reading: { verdict: "none", classes: [], probabilities: null, defects: 0 } },
      { ok: false, fault: { path: "x[4]", found: "2", allowed: "a place on the part, from -1 to 1" } },
    ];
    for (const result of readings) expect(detail(language, maps[0], result)).not.toMatch(bad);
  });

  test("a run without maps yet, a line without any, maps that are being read and a network that cannot be had say so in words", () => {
    const text = (key: "noStation" | "reading" | "again") => languageOf(language).t(`maps.view.${key}`);
    expect(show(language, read, { summary: young })).not.toMatch(bad);
    expect(show(language, read, { summary: young })).toContain(languageOf(language).t("maps.view.notYet", { count: 10 }));
    expect(show(language, read, { line: { ...line, maps: [] } })).toContain(text("noStation"));
    expect(show(language, unread)).toContain(text("reading"));
    const failed = show(language, { ...unread, isReading: false, failure: "manifest.json could not be loaded: 404" });
    expect(failed).toContain("manifest.json could not be loaded: 404");
    expect(failed).toContain(text("again"));
    expect(failed, "the maps are shown all the same").toContain("map-tile");
  });
});

test("a pattern leads to what can make it: on this line by its model, and in general", () => {
  const marked = maps.find((map) => kindsOf(results.get(mapKey(map)) ?? never()).includes("repeater")) ?? never();
  const html = detail("en", marked, results.get(mapKey(marked)) ?? never()).replaceAll("<!-- -->", "");
  const bonder = (marked.machines[line.stations.findIndex(({ id }) => id === "bond")] ?? -1) + 1;
  expect(html).toMatch(new RegExp(`tool: bond tip wear, <button[^>]*>Bonding ${bonder}</button>`, "u"));
  expect(html).toContain("a mark on the mask or the template");
  expect(html).toMatch(new RegExp(`Part ${marked.part.toLocaleString("en")}</button>`, "u"));
});

test("a wafer is drawn round and told by its diameter, a stack by its sides", () => {
  const [stack] = line.maps;
  const map = maps[0];
  if (stack === undefined || map === undefined) throw new Error("the run has no map");
  const wafer = detail("en", map, null, { ...stack, shape: "disc", unit: "mm", size: [300, 300] });
  expect(wafer).toContain('<circle class="map-part" r="100"');
  expect(wafer).toContain("⌀ 300\u00A0mm");
  const square = detail("en", map, null);
  expect(square).toContain('<rect class="map-part" x="-100" y="-110" width="200" height="220"');
  expect(square).toContain("10 × 11\u00A0mm");
});

test("no probability is told as certainty", () => {
  const words = wordsOf("en");
  expect([0.0004, 0.5, 0.9996].map((likelihood) => likelihoodText(likelihood, words).replaceAll("\u00A0", " "))).toEqual(["< 1 %", "50 %", "> 99 %"]);
});

function propsOf(readings: MapReadings, over: { readonly line?: typeof line; readonly summary?: typeof summary } = {}) {
  return { ...panelProps(over.line ?? line, over.summary ?? summary, { mapReadings: readings }), onShow: () => undefined };
}

function show(language: "en" | "ko", readings: MapReadings, over: Parameters<typeof propsOf>[1] = {}): string {
  return renderToString(<I18nextProvider i18n={languageOf(language)}><WordsProvider><MapsView {...propsOf(readings, over)} /></WordsProvider></I18nextProvider>);
}

function detail(language: "en" | "ko", map: (typeof maps)[number] | undefined, result: MapResult | null, of = line.maps[0] ?? never()): string {
  return renderToString(<I18nextProvider i18n={languageOf(language)}><WordsProvider><MapDetail {...propsOf(read)} of={of} map={map ?? never()} result={result} onBack={nothing} /></WordsProvider></I18nextProvider>);
}

function escaped(text: string): string {
  return text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function never(): never {
  throw new Error("the run has no such map");
}
