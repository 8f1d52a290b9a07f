import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { type Summary, createSession, lineView, stepSession, summarize } from "#loop";
import { ledgerFigures } from "#loop/ledger";
import { fitOf } from "../../../../src/view/dashboard/panels/quality/capability/fit.ts";
import { histogramScale } from "../../../../src/view/dashboard/panels/quality/capability/histogramScale.ts";
import { paretoRows } from "../../../../src/view/dashboard/panels/quality/capability/paretoRows.ts";
import { isInside, scatterScale } from "../../../../src/view/dashboard/panels/quality/prediction/scatterScale.ts";
import type { QualityViewId } from "../../../../src/view/dashboard/panels/quality/view.ts";
import { qualityViewOrder, qualityViews } from "../../../../src/view/dashboard/panels/quality/views.ts";
import { wordsOf } from "../speak.ts";
import { htmlIn } from "./inLanguage.tsx";
import { panelProps } from "./panelProps.ts";

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const compiled = compileLine(spec);
const line = lineView(compiled);
const session = createSession(compiled, { seed: 7, loop: "closed", shadow: false, forecasts: true });
const young = summarize(session, ledgerFigures);
stepSession(session, 2 * 3600);
const summary = summarize(session, ledgerFigures);
const desk = deskOf(summary);
const missing = /quality\.|capability\.|prediction\.|\{\{|NaN|undefined|Infinity/u;

describe.each(["en", "ko"] as const)("in %s", (language) => {
  test.each(qualityViewOrder)("the view %s shows a real run without a missing text or number, and says in words what a young one lacks", (view) => {
    expect(show(view, summary, language)).not.toMatch(missing);
    expect(show(view, young, language)).not.toMatch(missing);
    expect(show(view, { ...summary, desk: null }, language)).not.toMatch(missing);
  });

  test("capability tells values that are not normal, those without a limit, and those without spread", () => {
    const [first] = desk.capabilities;
    if (first === undefined) throw new Error("nothing was measured");
    const not = { statistic: 3.1, pValue: 1e-5 };
    const percentiles = { low: -2, median: 0.1, high: 2.2, pp: 0.9, ppk: 0.8 };
    const cases = [
      { ...first, normality: not, percentiles }, { ...first, normality: not, percentiles: null }, { ...first, normality: not, percentiles: { ...percentiles, pp: null } },
      { ...first, indices: null, lowerSpec: null, upperSpec: null, target: null }, { ...first, indices: null, normality: null, within: 0, overall: 0, histogram: { from: 1, width: 1, counts: [count(first)] } },
    ];
    const html = cases.map((capability) => show("capability", { ...summary, desk: { ...desk, capabilities: [capability] } }, language));
    for (const one of html) expect(one).not.toMatch(missing);
    expect(html[0]).toContain("0.90");
    expect(html[1]).toContain("741");
  });

  test("yields of a line without prices, of one part, and of parts none of which were sold are told", () => {
    const { yields } = desk;
    if (yields === null) throw new Error("nothing was finished");
    const all = [{ ...yields, cost: null }, { ...yields, parts: 1, seconds: 0, rolled: null, pareto: [] }, { ...yields, cost: { total: 5, poor: 5, poorOfSales: null } }];
    for (const one of all) expect(show("capability", { ...summary, desk: { ...desk, yields: one } }, language)).not.toMatch(missing);
  });
});

test("capability shows the indices and the cost an hour that the ledger has", () => {
  const html = show("capability", summary, "en");
  const en = wordsOf("en");
  for (const { indices } of desk.capabilities) expect(html).toContain(`<b>${en.number(indices?.ppk.value ?? Number.NaN, 2)}</b>`);
  const cost = ((desk.yields?.cost?.poor ?? Number.NaN) / (desk.yields?.seconds ?? Number.NaN)) * 3600;
  expect(cost).toBeGreaterThan(0);
  expect(html).toContain(`cost ${en.money(cost, line.currency)} an hour`);
});

test("prediction shows the newest 60 pairs, and tells which part should have been measured and how unsure it was", () => {
  const [first] = desk.virtual;
  if (first === undefined) throw new Error("nothing was predicted");
  expect(first.pairs.length).toBeGreaterThan(60);
  const inside = first.pairs.slice(-60).filter(isInside).length;
  const html = show("prediction", { ...summary, desk: { ...desk, virtual: [{ ...first, asked: { at: 5400, part: 321, value: 1.2, halfWidth: 0.9, usual: 0.5 } }] } }, "en");
  expect(html).toContain(`the newest 60 parts, ${inside} of them within`);
  expect(html).toMatch(/part 321 measured .*1\.200 ± 0\.900.µm is unsurer than the usual ± 0\.500.µm/u);
});

test("a process fits with room to spare from a Ppk of 1.33, and not at all below 1", () => {
  const index = (value: number) => ({ value, interval: null });
  const fit = (ppk: number) => fitOf({ lowerSpec: 0, upperSpec: 1, percentiles: null, indices: { cp: null, cpk: index(2), cpm: null, pp: null, ppk: index(ppk) } });
  expect([1.5, 1.33, 1.2, 1, 0.99].map(fit)).toEqual(["well", "well", "barely", "barely", "wide"]);
  expect(fitOf({ lowerSpec: null, upperSpec: null, indices: null, percentiles: null })).toBe("unlimited");
  expect(fitOf({ lowerSpec: null, upperSpec: 1, indices: null, percentiles: null })).toBe("still");
  const mislead = { cp: null, cpk: index(2), cpm: null, pp: null, ppk: index(2) };
  expect(fitOf({ lowerSpec: 0, upperSpec: 1, indices: mislead, percentiles: { low: 0, median: 0.4, high: 1.2, pp: null, ppk: 0.75 } }), "values that are not normal are judged by their percentiles").toBe("wide");
});

test("a histogram shows all values, ±3σ and the limits that are near, and tells the far ones", () => {
  const scale = histogramScale({ histogram: { from: 8, width: 0.5, counts: [1, 3, 5, 2] }, mean: 9, overall: 0.4, lowerSpec: -50, upperSpec: 11, target: 9.5 });
  expect(scale.marks.map(({ id }) => id)).toEqual(["minus", "mean", "target", "plus", "upperSpec"]);
  expect(scale.far.map(({ id }) => id)).toEqual(["lowerSpec"]);
  expect(scale.x[0]).toBeLessThan(9 - 1.2);
  expect(scale.x[1]).toBeGreaterThan(11);
  expect(scale.most).toBe(5);
});

test("Pareto's trivial many are one row, and the whole is 100 %", () => {
  const weights = [40, 20, 10, 9, 8, 6, 4, 2, 1];
  const bars = weights.map((weight, index) => ({ name: `f${index}`, weight, share: weight / 100, cumulated: weights.slice(0, index + 1).reduce((sum, one) => sum + one, 0) / 100 }));
  const rows = paretoRows(bars);
  expect(rows).toHaveLength(7);
  expect(rows.at(-1)).toEqual({ id: null, kinds: 3, weight: 7, share: expect.closeTo(0.07, 10), cumulated: 1 });
  expect(paretoRows(bars.slice(0, 7)).every(({ id }) => id !== null)).toBe(true);
});

test("one part of which nothing was known does not flatten the others in the scatter", () => {
  const pair = (predicted: number, halfWidth = 0.2) => ({ part: 1, predicted, measured: predicted, halfWidth });
  const [low, high] = scatterScale([pair(0), pair(1), pair(0.5, 1000)]).ends;
  expect(low).toBeGreaterThan(-1);
  expect(high).toBeLessThan(2);
});

function deskOf({ desk: found }: Summary): NonNullable<Summary["desk"]> {
  if (found === null) throw new Error("the session has no desk");
  return found;
}

function count(view: { readonly count: number }): number {
  return view.count;
}

function show(id: QualityViewId, over: Summary, language: "en" | "ko"): string {
  const View = qualityViews[id];
  const html = htmlIn(language, <View {...panelProps(line, over, { selectedStation: "bond", scenario: "first-light" })} onShow={() => undefined} />);
  return html.replaceAll("<!-- -->", "");
}
