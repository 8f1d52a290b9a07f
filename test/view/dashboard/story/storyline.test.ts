import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { type Summary, createSession, lineView, startComparison, stepSession, summarize } from "#loop";
import { scenarios } from "#scenarios";
import { captionOf, happeningText } from "../../../../src/view/dashboard/story/sentence.ts";
import { type Storyline, continueStory, skipTurn, untold } from "../../../../src/view/dashboard/story/storyline.ts";
import type { Turn } from "../../../../src/view/dashboard/story/turn.ts";
import { wordsOf } from "../speak.ts";

const scenario = scenarios["first-light"];
const spec = shippedLines["die-stacking"];
if (scenario === undefined || spec === undefined) throw new Error("the story is gone");
const compiled = compileLine(spec);
const line = lineView(compiled);

/** The story as a visitor sees it: a summary four times a second, at the scenario's speed. */
function watched(seconds: number): { readonly turns: readonly (Turn & { readonly shownAt: number })[]; readonly last: Summary } {
  const { seed, events, designSearchAt, openAtSeconds, speed } = scenario ?? { seed: 1, events: [], designSearchAt: 0, openAtSeconds: 0, speed: 1 };
  const session = createSession(compiled, { seed, loop: "closed", shadow: false, events, designSearchAt });
  stepSession(session, openAtSeconds);
  startComparison(session);
  const turns: (Turn & { readonly shownAt: number })[] = [];
  let story: Storyline = untold;
  let summary = summarize(session);
  for (let wall = 0; wall <= seconds; wall += 0.25) {
    stepSession(session, openAtSeconds + wall * speed);
    summary = summarize(session);
    story = continueStory(story, { summary, line, isScenario: true, now: wall * 1000 });
    const shown = story.shown?.turn;
    if (shown !== undefined && shown.id !== turns.at(-1)?.id) turns.push({ ...shown, shownAt: wall });
  }
  return { turns, last: summary };
}

const { turns, last } = watched(120);
const firstOf = (kind: Turn["kind"]): number => turns.findIndex((turn) => turn.kind === kind);

describe("the one-minute story", () => {
  test("tells drift, signal and answer in this order, then what the shadow loses, then the design", () => {
    const order = (["welcome", "fault", "signal", "correct", "experiment", "release", "landed", "realised", "yours"] as const).map(firstOf);
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((left, right) => left - right));
    expect(firstOf("gap")).toBeGreaterThan(firstOf("fault"));
  });

  test("shows the gap between plant and shadow within a minute", () => {
    expect(turns[firstOf("gap")]?.shownAt).toBeLessThan(60);
  });

  test("gives time to read every caption", () => {
    for (const [index, turn] of turns.entries()) expect((turns[index + 1]?.shownAt ?? Infinity) - turn.shownAt).toBeGreaterThanOrEqual(4);
  });

  test("points at the machine that the fault is on", () => {
    expect(turns[firstOf("fault")]?.pointed).toEqual({ at: "machine", station: scenario.events[0]?.command.type === "fault" ? "bond" : "", machine: 2 });
    expect(turns[firstOf("correct")]?.pointed).toMatchObject({ at: "machine", station: "bond", machine: 2 });
  });

  test.each(["en", "ko"] as const)("has all its words and figures in %s", (language) => {
    const words = wordsOf(language);
    for (const turn of turns) {
      const { head, body } = captionOf(turn, { line, design: last.design }, words);
      expect(`${head} ${body}`).not.toMatch(/story\.|\{\{|NaN|undefined|Infinity/u);
    }
    for (const happening of last.happenings) expect(happeningText(happening, { line, design: last.design }, words)).not.toMatch(/story\.|\{\{|NaN|undefined/u);
  });
});

test("switching the loop is told at once, and no more of the gap that is no longer the loop's", () => {
  const before: Storyline = { ...untold, isWelcomed: true, loop: "closed", gapTold: 3, queue: turns.slice(0, 2) };
  const summary: Summary = { ...last, loop: "open" };
  const off = continueStory(before, { summary, line, isScenario: true, now: 0 });
  expect(off.shown?.turn.kind).toBe("loopOff");
  expect(off.queue).toEqual([]);
  expect(continueStory(off, { summary, line, isScenario: true, now: 500 }).queue.map(({ kind }) => kind)).not.toContain("gap");
  expect(continueStory(off, { summary: last, line, isScenario: true, now: 1000 }).shown?.turn.kind).toBe("loopOn");
});

test("a gain whose interval holds 0 is told as too early to tell", () => {
  const told = (halfWidth: number | null) => ({ ...last, happenings: [{ id: 9999, at: last.timeSeconds, kind: "realised", station: null, machine: null, facts: { revision: "B", moneyPerHour: 900, halfWidth, change: -700 } } as const] });
  const kinds = (halfWidth: number | null) => continueStory({ ...untold, isWelcomed: true, gapTold: 90, loop: "closed" }, { summary: told(halfWidth), line, isScenario: false, now: 0 }).shown?.turn.kind;
  expect([kinds(2000), kinds(null), kinds(400)]).toEqual(["realisedEarly", "realisedEarly", "realised"]);
});

test("a visitor who has read enough goes on to the next caption", () => {
  const queued: Storyline = { ...untold, queue: [turns[0], turns[1]].filter((turn) => turn !== undefined), isWelcomed: true };
  const first = skipTurn(queued, 0);
  expect(first.shown?.turn.id).toBe(turns[0]?.id);
  expect(skipTurn(first, 1).shown?.turn.id).toBe(turns[1]?.id);
  expect(skipTurn(skipTurn(first, 1), 2).shown).toBeNull();
});

test("a gain of which there is one sample is told without an interval", () => {
  const told = { id: 1, at: 0, kind: "realised", station: null, machine: null, facts: { revision: "B", moneyPerHour: 1234, halfWidth: null } } as const;
  const text = happeningText(told, { line, design: { ...last.design, revisions: [] } }, wordsOf("en"));
  expect(text).toContain("1,234");
  expect(text).not.toMatch(/±|NaN/u);
});

test("what a revision has brought is told as the panels have it by now, not as it was when it was first known", () => {
  const told = { id: 1, at: 0, kind: "realised", station: null, machine: null, facts: { revision: "B", moneyPerHour: 1234, halfWidth: 2000, change: 0 } } as const;
  const revisions = (halfWidth: number): Summary["design"]["revisions"] => [{ id: "B", releasedAt: 0, design: {}, predicted: { mean: 800, halfWidth: 100 }, fromPart: null, realised: { mean: 900, halfWidth }, change: 0 }];
  const caption = (halfWidth: number) => captionOf({ id: "1", kind: "realisedEarly", pointed: null, happening: told, yields: null }, { line, design: { ...last.design, revisions: revisions(halfWidth) } }, wordsOf("en"));
  expect(caption(300).body).toContain("+€900 ± 300 an hour so far");
  expect(caption(300).head).toBe("What revision B was worth");
  expect(caption(1000).head).toContain("too early to tell");
});
