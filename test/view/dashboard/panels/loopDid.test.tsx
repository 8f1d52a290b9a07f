import { expect, test } from "vitest";
import { compileLine } from "#line";
import { lineView, stepSession, summarize } from "#loop";
import { rankedMakers } from "../../../../src/view/dashboard/panels/decisions/rankedMakers.ts";
import type { PanelProps } from "../../../../src/view/dashboard/panels/panel.ts";
import { LoopDid } from "../../../../src/view/dashboard/panels/overview/LoopDid.tsx";
import { session, shipped } from "../../../core/loop/sessions.ts";
import { wordsOf } from "../speak.ts";
import { htmlIn, textOf } from "./inLanguage.tsx";
import { panelProps } from "./panelProps.ts";

const compiled = shipped();
const line = lineView(compiled);
const run = session(compiled);
const young = summarize(run);
stepSession(run, 3 * 3600);
const summary = summarize(run);

const told = (language: "en" | "ko", of: typeof summary, over: Partial<PanelProps> = {}): string => textOf(htmlIn(language, <LoopDid {...panelProps(line, of, over)} />));

test("who changed something is told with how often, the busiest first; who only looked is not", () => {
  const acts = rankedMakers(line, summary, wordsOf("en")).filter(({ changes }) => changes > 0);
  expect(acts.length).toBeGreaterThan(0);
  for (const { kind, name, changes } of acts) {
    expect(changes).toBe(summary.optimizer.scores[kind]?.statuses.done);
    expect(told("en", summary)).toContain(`${name}: ${changes} change`);
  }
  expect(acts.map(({ changes }) => changes)).toEqual(acts.map(({ changes }) => changes).toSorted((a, b) => b - a));
  const carriedOut = Object.values(summary.optimizer.scores).reduce((sum, { statuses }) => sum + (statuses.done ?? 0), 0);
  expect(acts.reduce((sum, { changes }) => sum + changes, 0)).toBe(carriedOut);
});

test("each kind of change comes with its newest as an example, and with what was seen", () => {
  const newest = summary.decisions.find(({ kind, change, standing }) => kind === "run-to-run" && change !== null && standing.status === "done");
  expect(newest).toBeDefined();
  expect(told("en", summary)).toMatch(/Newest, \d\d:\d\d: .+→.+Seen: .+of \d+ seen/u);
});

test("who has nothing to decide on a line stands last and says why", () => {
  const plain = lineView(compileLine({ ...compiled.spec, controls: [] }));
  const ranked = rankedMakers(plain, young, wordsOf("en"));
  const idle = ranked.map((maker) => Number(maker.idle !== null));
  expect(idle).toEqual(idle.toSorted((a, b) => a - b));
  expect(ranked.find(({ kind }) => kind === "run-to-run")?.idle).toContain("no set point to control");
  expect(rankedMakers(line, young, wordsOf("en")).find(({ kind }) => kind === "run-to-run")?.idle).toBeNull();
});

test("what it has brought is the plant's money less its shadow's, and a loss is called one", () => {
  const more = summary.plant.totals.money - summary.shadow.totals.money;
  expect(told("en", summary)).toContain(`${Math.round(Math.abs(more)).toLocaleString("en-US")} ${more < 0 ? "less" : "more"} than its shadow`);
  const worse = { ...summary, plant: { ...summary.plant, totals: { ...summary.plant.totals, money: summary.shadow.totals.money - 1234 } } };
  expect(told("en", worse)).toContain("the plant has earned €1,234 less than its shadow");
  expect(told("ko", worse)).toContain("€1,234 덜 벌었습니다");
});

test("a run that has just begun says that nothing was changed, and leads on all the same", () => {
  expect(told("en", young)).toContain("It has changed nothing so far.");
  expect(told("en", young)).toContain("Each decision and its reasons");
});

test("the loop's worth an hour is this run's lead over its time, and not known beyond luck until pairs of runs say it", () => {
  const money = ((summary.plant.totals.money - summary.shadow.totals.money) * 3600) / (summary.timeSeconds - summary.comparedSinceSeconds);
  expect(told("en", summary)).toContain(`${Math.round(Math.abs(money)).toLocaleString("en-US")} an hour, in this one run. How much of it is luck: not yet known.`);
  expect(told("en", young)).toContain("What that is an hour is not known yet.");
  const asked = { question: { is: "each" as const }, pairs: 10, hours: 8, withStory: false };
  expect(told("en", summary, { replications: { is: "running", asked, done: 0.4 } })).toContain("is being measured: 40 %");
  const side = { mean: 1, halfWidth: 0 };
  const contrast = (mean: number) => ({ a: side, b: side, gain: { mean, halfWidth: 900 }, pairs: 10, unit: "" });
  const contrasts = { yield: contrast(0), goodOutput: contrast(0), moneyPerHour: contrast(4100) };
  const result = { line: "die-stacking", simulatedSeconds: 0, events: 0, replications: 10, seed: 7, horizon: null, loop: contrasts, each: [] };
  const done = told("en", summary, { replications: { is: "done", asked, story: null, answer: { is: "each", result } } });
  expect(done).toContain("Over 10 pairs of other runs of 8 h it is +€4,100 ± 900 an hour");
  expect(done).not.toContain("not yet known");
});
