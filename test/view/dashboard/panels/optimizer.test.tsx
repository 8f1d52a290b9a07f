import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import { createSession, lineView, setPolicy, stepSession, summarize } from "#loop";
import type { Decision } from "#optimizer";
import { shipped } from "../../../core/loop/sessions.ts";
import { DecisionRecord } from "../../../../src/view/dashboard/panels/decisions/DecisionRecord.tsx";
import { Score } from "../../../../src/view/dashboard/panels/decisions/Score.tsx";
import { WordsProvider } from "../../../../src/view/dashboard/words/useWords.tsx";
import { languageOf } from "../speak.ts";

const nothing = (): void => undefined;
const compiled = shipped();
const line = lineView(compiled);
const run = createSession(compiled, { seed: 3, loop: "closed", shadow: false });
const { policy } = summarize(run).optimizer;
setPolicy(run, { ...policy, modes: { "run-to-run": "approve" }, rails: { ...policy.rails, moveSharePerHour: 0.001 } });
stepSession(run, 2 * 3600);

function inLanguage(language: "en" | "ko", element: ReactElement): string {
  return renderToString(<I18nextProvider i18n={languageOf(language)}><WordsProvider>{element}</WordsProvider></I18nextProvider>).replaceAll(/<[^>]*>|&nbsp;/gu, " ");
}

const record = (decision: Decision, language: "en" | "ko"): string =>
  inLanguage(language, <DecisionRecord decision={decision} line={line} realised={null} undo={summarize(run).optimizer.undo[decision.id] ?? null} onUndo={nothing} />);

describe.each(["en", "ko"] as const)("in %s", (language) => {
  test("a decision that a guard rail stopped says which, what was found and what is allowed", () => {
    const stopped = summarize(run).decisions.find(({ standing }) => standing.status === "stopped") ?? expect.fail("nothing was stopped");
    const text = record(stopped, language);
    expect(stopped.standing.breach?.rail).toBe("moveSharePerHour");
    expect(text).toContain(language === "en" ? "Moves of a set point in an hour" : "설정값의 시간당 이동");
    expect(text).toMatch(language === "en" ? /0\s% allowed/u : /허용 0/u);
    expect(text).not.toMatch(/optimizer\.|panels\./u);
  });

  test("every standing, reason and rail has its words", () => {
    const [decision] = summarize(run).decisions;
    if (decision === undefined) throw new Error("nothing was decided");
    for (const status of ["kept", "advised", "waiting", "declined", "expired", "stopped", "done", "undone"] as const) {
      for (const rail of ["setPointShare", "moveSharePerHour", "maintenancesPerHour", "leastYield", "range", "step", "number"] as const) {
        const told = { ...decision, undoes: 1, standing: { status, since: 1, until: 2, by: "person" as const, breach: { rail, found: 2, allowed: 1, unit: "N" } } };
        expect(record(told, language)).not.toMatch(/optimizer\.|panels\./u);
      }
    }
    for (const undo of ["possible", "maintenance", "inspection", "overtaken", "fault"] as const) {
      expect(inLanguage(language, <DecisionRecord decision={decision} line={line} realised={null} undo={undo} onUndo={nothing} />)).not.toMatch(/optimizer\.|panels\./u);
    }
  });

  test("a score card says a dash where there is nothing to tell, and one sample where there is one", () => {
    const empty = { statuses: {}, came: 0, within: null, expectedGain: null, realisedGain: null, bias: null, coverage: null };
    expect(inLanguage(language, <Score name="x" score={empty} currency="€" />).match(/–/gu)).toHaveLength(5);
    expect(inLanguage(language, <Score name="x" score={{ ...empty, realisedGain: { mean: 12, halfWidth: null } }} currency="€" />)).toContain(language === "en" ? "one sample" : "표본 1개");
  });
});
