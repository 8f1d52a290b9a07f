import { expect, test } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { type Happening, type Summary, createSession, lineView, summarize } from "#loop";
import type { Decision } from "#optimizer";
import { weighedBeside } from "../../../../src/view/dashboard/panels/decisions/weighedBeside.ts";
import { captionOf } from "../../../../src/view/dashboard/story/sentence.ts";
import type { Turn } from "../../../../src/view/dashboard/story/turn.ts";
import { weighedText } from "../../../../src/view/dashboard/story/weighed.ts";
import { wordsOf } from "../speak.ts";

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const line = lineView(compileLine(spec));
const { design } = summarize(createSession(compileLine(spec), { seed: 1, loop: "open", forecasts: false, shadow: false }));
const estimate = (mean: number) => ({ mean, halfWidth: 0.1 });

/** A wear of the second underfiller that was weighed at this time: going on costs less there than a change. */
function wear({ at, about = "needleClog", chosen = "wait" }: { readonly at: number; readonly about?: string; readonly chosen?: string }): Decision {
  return {
    id: at, at, kind: "maintenance", station: "underfill", machine: 1, about, unit: "mg", seen: { ...estimate(2.3), observations: 50 },
    considered: [{ id: "maintain-now", expected: estimate(0), cost: estimate(2723), command: { type: "maintain", station: "underfill", machine: 1 } }, { id: "wait", expected: estimate(2.3), cost: estimate(2454), command: null }],
    chosen, expected: estimate(2.3), gain: estimate(0), came: null, change: null, realised: null, verdict: null, inverse: null, undoes: null,
    standing: { status: chosen === "wait" ? "kept" : "done", since: at, until: null, by: "optimizer", breach: null },
  };
}

const correction: Decision = { ...wear({ at: 3600 }), kind: "run-to-run", about: "voidRatio", change: { name: "dispenseMass", from: 12, to: 13, unit: "mg" } };
const life = { station: "underfill", machine: 1, tool: "needleClog", unit: "mg", level: 1.3, limit: 2, low: 1, median: 2, high: 3, planned: 4 };

function said(kind: "correct" | "maintain", facts: Happening["facts"], summary: Pick<Summary, "decisions" | "lives">): string | null {
  const happening: Happening = { id: 1, at: 3600, kind: kind === "correct" ? "run-to-run" : "maintenance", station: "underfill", machine: 1, facts };
  const turn: Turn = { id: "1", kind, pointed: null, yields: null, happening };
  return weighedText(turn, { line, summary }, wordsOf("en"));
}

test("how far a tool is worn is told in its unit, or as a share of what is worn out where it has none", () => {
  const caption = (station: string, tool: string, language: "en" | "ko") => captionOf({ id: "1", kind: "maintain", pointed: null, yields: null, happening: { id: 1, at: 3600, kind: "maintenance", station, machine: 1, facts: { tool, wear: 1.9, limit: 2 } } }, { line, design }, wordsOf(language)).body.replaceAll("\u00A0", " ");
  expect(caption("underfill", "needleClog", "en")).toContain("is at 1.90 mg; 2.00 mg is worn out");
  expect(caption("underfill", "needleClog", "ko")).toContain("1.90 mg, 한계 2.00 mg");
  expect(caption("bond", "tipWear", "en")).toContain("is at 95 %; 100 % is worn out");
});

test("a caption of a correction says what its tool was weighed at, or that it is steered until it pays to change it", () => {
  const facts = { setPoint: "dispenseMass" };
  expect(said("correct", facts, { decisions: [wear({ at: 3000 })], lives: [life] })).toContain("costs €2,454, changing it now €2,723");
  expect(said("correct", facts, { decisions: [], lives: [life] })).toContain("at 1.3 of 2.0");
  expect(said("correct", facts, { decisions: [], lives: [{ ...life, level: 0.1 }] }), "a fresh tool is not worth a word").toBeNull();
  expect(said("correct", { setPoint: "alignTrim" }, { decisions: [wear({ at: 3000 })], lives: [life] }), "another set point").toBeNull();
});

test("a caption of a maintenance says what was weighed", () => {
  expect(said("maintain", { decision: 3600 }, { decisions: [wear({ at: 3600, chosen: "maintain-now" })], lives: [] })).toContain("going on €2,454, changing it now €2,723");
  expect(said("maintain", { decision: 7 }, { decisions: [], lives: [] })).toBeNull();
});

test("beside a correction stands the nearest decision about the tool that it steers against, and no other", () => {
  const decisions = [wear({ at: 7000 }), wear({ at: 4000 }), wear({ at: 3700, about: "tipWear" })];
  expect(weighedBeside(correction, decisions, line)?.at).toBe(4000);
  expect(weighedBeside(correction, [wear({ at: 30_000 })], line), "long after").toBeNull();
  expect(weighedBeside({ ...correction, kind: "recipe" }, decisions, line)).toBeNull();
});
