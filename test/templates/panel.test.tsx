import { expect, test } from "vitest";
import { compileLine } from "#line";
import { createSession, lineView, stepSession, summarize } from "#loop";
import { htmlIn, textOf } from "../view/dashboard/panels/inLanguage.tsx";
import { panelProps } from "../view/dashboard/panels/panelProps.ts";
import { line } from "./line.ts";
import { panel } from "./panel.tsx";

test.each(["en", "ko"] as const)("the panel my-thing shows a run, in %s", (language) => {
  const compiled = compileLine(line);
  const session = createSession(compiled, { seed: 1, loop: "closed" });
  stepSession(session, 600);
  const { Panel } = panel;
  const text = textOf(htmlIn(language, <Panel {...panelProps(lineView(compiled), summarize(session, null))} />));
  expect(text).toContain(line.name?.[language] ?? line.id);
  expect(text).not.toMatch(/\{\{|NaN|undefined/u);
});
