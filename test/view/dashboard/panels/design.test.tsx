import { beforeAll, describe, expect, test } from "vitest";
import type { StudyResult } from "#design";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { createSession, lineView, poolOfThisThread, stepSession, summarize } from "#loop";
import { studyDesign } from "#loop/design";
import type { DesignStudy } from "#store";
import type { DesignViewId, DesignViewProps } from "../../../../src/view/dashboard/panels/design/view.ts";
import { designViewOrder, designViews } from "../../../../src/view/dashboard/panels/design/views.ts";
import { htmlIn, textOf } from "./inLanguage.tsx";
import { panelProps } from "./panelProps.ts";

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const compiled = compileLine(spec);
const line = lineView(compiled);
const session = createSession(compiled, { seed: 7, loop: "closed", shadow: false, forecasts: true });
stepSession(session, 1800);
const summary = summarize(session);
const missing = /design\.\w|panels\.\w|\{\{|NaN|undefined|Infinity/u;
let result: StudyResult;

beforeAll(async () => {
  result = await studyDesign(poolOfThisThread, compiled, { plan: "d-optimal", present: null, seed: 1, replications: 1, centres: 1, runs: 7, horizonSeconds: 900, isRobust: true, aversion: 1, confirmations: 4 });
}, 60_000);

function show(view: DesignViewId, study: DesignStudy, language: "en" | "ko", of = summary): string {
  const View = designViews[view];
  const props: DesignViewProps = { ...panelProps(line, of, { study }), onShow: () => undefined };
  return htmlIn(language, <View {...props} />);
}

describe.each(["en", "ko"] as const)("in %s", (language) => {
  test.each(designViewOrder)("the view %s shows a study, one under way, one that failed, and none, without a missing text or number", (view) => {
    for (const study of [{ is: "done", result }, { is: "running", done: 0.4 }, { is: "failed", message: "why" }, { is: "none" }] as const) expect(show(view, study, language)).not.toMatch(missing);
  });

  test("a surface that cannot be fitted and a specification that no tolerance meets are said in words", () => {
    const unfit: StudyResult = {
      ...result, front: [], candidates: result.candidates.slice(0, 1), proposal: "keep",
      responses: result.responses.map(({ id, unit }) => ({ id, unit, ok: false, why: { finding: "not-estimable", runs: 4, coefficients: 6 } })),
      tolerances: result.tolerances.map((one) => ({ ...one, finding: "infeasible", contributors: [], methods: [] })),
    };
    const texts = designViewOrder.map((view) => show(view, { is: "done", result: unfit }, language));
    for (const text of texts) expect(text).not.toMatch(missing);
    expect(texts[1]).toContain(language === "en" ? "cannot tell its 6 coefficients apart" : "6개 계수를 가를 수 없습니다");
    expect(texts[3]).toContain(language === "en" ? "no tolerance mends that" : "공차로는 고칠 수 없습니다");
  });
});

test("the share of the work that is done, and a button for each confirmed design that would be the next revision", () => {
  expect(textOf(show("study", { is: "running", done: 0.4 }, "en"))).toContain("40 %");
  const text = textOf(show("study", { is: "done", result }, "en"));
  expect(text).toContain("Release the best mean as B");
  expect(text).toContain("Release the robust one as B");
});

test("what a search waits for is said in both languages, and nothing where none waits", () => {
  const waiting = { ...summary, design: { ...summary.design, waitsFor: ["voidRatio"] } };
  expect(textOf(show("now", { is: "none" }, "en", waiting))).toContain("The search waits: the twin has lost void ratio");
  expect(textOf(show("now", { is: "none" }, "ko", waiting))).toContain("트윈이 보이드율을(를) 놓쳐");
  expect(textOf(show("now", { is: "none" }, "en"))).not.toContain("The search waits");
});
