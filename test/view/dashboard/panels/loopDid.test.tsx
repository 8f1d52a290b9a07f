import { expect, test } from "vitest";
import { lineView, stepSession, summarize } from "#loop";
import { LoopDid, actsOf } from "../../../../src/view/dashboard/panels/overview/LoopDid.tsx";
import { session, shipped } from "../../../core/loop/sessions.ts";
import { wordsOf } from "../speak.ts";
import { htmlIn, textOf } from "./inLanguage.tsx";

const compiled = shipped();
const line = lineView(compiled);
const run = session(compiled);
const young = summarize(run);
stepSession(run, 3 * 3600);
const summary = summarize(run);

const told = (language: "en" | "ko", of: typeof summary): string => textOf(htmlIn(language, <LoopDid line={line} summary={of} onShowPanel={() => undefined} />));

test("who changed something is told with how often, the busiest first; who only looked is not", () => {
  const acts = actsOf(line, summary, wordsOf("en"));
  expect(acts.length).toBeGreaterThan(0);
  for (const { kind, count } of acts) expect(count).toBe(summary.optimizer.scores[kind]?.statuses.done);
  expect(acts.map(({ count }) => count)).toEqual(acts.map(({ count }) => count).toSorted((a, b) => b - a));
  const carriedOut = Object.values(summary.optimizer.scores).reduce((sum, { statuses }) => sum + (statuses.done ?? 0), 0);
  expect(acts.reduce((sum, { count }) => sum + count, 0)).toBe(carriedOut);
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
