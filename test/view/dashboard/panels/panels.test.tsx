import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { type DesignState, type PairOptions, compareSides, createSession, lineView, loopClosed, loopOpen, nothingBefalls, poolOfThisThread, setFollowed, stepSession, summarize, worthOfEach } from "#loop";
import type { Decision } from "#optimizer";
import type { Asked, Replications } from "#store";
import { DecisionRecord } from "../../../../src/view/dashboard/panels/decisions/DecisionRecord.tsx";
import { decisionSentence, verdictOf } from "../../../../src/view/dashboard/panels/decisions/sentence.ts";
import { standing } from "../../../../src/view/dashboard/panels/overview/OverviewPanel.tsx";
import { bottleneckOf, growingOf, loadsOf, worstOf } from "../../../../src/view/dashboard/panels/overview/loads.ts";
import type { PanelId } from "../../../../src/view/dashboard/panels/panel.ts";
import { isWithin } from "../../../../src/view/dashboard/panels/part/isWithin.ts";
import { panelOrder, panels } from "../../../../src/view/dashboard/panels/registry.ts";
import { turnTo } from "../../../../src/view/dashboard/panels/SidePanel.tsx";
import { presetQuestion } from "../../../../src/view/dashboard/panels/replications/presets.ts";
import { shownMachine } from "../../../../src/view/dashboard/panels/station/StationPanel.tsx";
import { readEntry } from "../../../../src/view/dashboard/panels/station/entry.ts";
import { reasonOf } from "../../../../src/view/dashboard/panels/station/reason.ts";
import { stepped } from "../../../../src/view/dashboard/panels/Tabs.tsx";
import { wordsOf } from "../speak.ts";
import { htmlIn as inLanguage, textOf } from "./inLanguage.tsx";
import { panelProps } from "./panelProps.ts";

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const compiled = compileLine(spec);
const line = lineView(compiled);
const session = createSession(compiled, { seed: 7, loop: "closed" });
const followed = 40;
setFollowed(session, followed);
stepSession(session, 2 * 3600);
const summary = summarize(session);
const bond = line.stations.findIndex(({ id }) => id === "bond");
const nothing = (): void => undefined;

describe.each(["en", "ko"] as const)("in %s", (language) => {
  test.each(panelOrder)("the panel %s shows a real run without a missing text", (id) => {
    const html = show(id, language);
    expect(html).not.toMatch(/panels\.|\{\{|NaN|undefined|Infinity/u);
    expect(textOf(html), "a key where its text should stand").not.toMatch(/\b[a-z]+\.[a-zA-Z]+\.[a-zA-Z]/u);
    expect(html.length).toBeGreaterThan(200);
  });

  test.each(line.stations.map(({ id }) => id))("the station %s can be looked at", (station) => {
    expect(show("station", language, { selectedStation: station })).not.toMatch(/panels\.|\{\{|NaN|undefined/u);
  });

  test("every decision of a real run has its whole record", () => {
    expect(summary.decisions.length).toBeGreaterThan(3);
    for (const decision of summary.decisions) {
      const html = inLanguage(language, <DecisionRecord decision={decision} line={line} realised={null} undo={summary.optimizer.undo[decision.id] ?? null} onUndo={nothing} />);
      expect(html).not.toMatch(/panels\.|\{\{|NaN|undefined|Infinity/u);
    }
  });

  test("a run that has just begun says in words what is not there yet", () => {
    const young = summarize(createSession(compiled, { seed: 7, loop: "closed" }));
    for (const id of panelOrder) expect(show(id, language, { summary: young })).not.toMatch(/panels\.|\{\{|NaN|undefined|Infinity/u);
  });
});

describe("replications", async () => {
  const asked: Asked = { question: { is: "settings", a: "loop=open", b: "loop=closed" }, pairs: 10, hours: 8, withStory: false };
  const options: PairOptions = { seed: 7, untilSeconds: 4 * 3600, warmupSeconds: 1800, replications: 4, ...nothingBefalls };
  const short = { ...options, untilSeconds: 60, warmupSeconds: 0 };
  const sides = { a: { line: compiled.spec, setting: loopOpen }, b: { line: compiled.spec, setting: loopClosed } };
  const result = await compareSides(poolOfThisThread, sides, { options });
  const done: Replications = { is: "done", asked, story: null, answer: { is: "settings", result } };
  const none: Replications = { is: "done", asked, story: null, answer: { is: "settings", result: await compareSides(poolOfThisThread, sides, { options: short }) } };
  const own: Replications = { ...done, asked: { ...asked, question: { is: "settings", a: "off=maintenance", b: "stations[bond].machines=7" } }, story: "first-light" };
  const worths = await worthOfEach(poolOfThisThread, compiled.spec, { options: { ...options, untilSeconds: 3600, replications: 2 } });
  const each: Replications = { ...done, asked: { ...asked, question: { is: "each" } }, answer: { is: "each", result: worths } };

  test.each(["en", "ko"] as const)("are told in %s, however they stand", (language) => {
    for (const replications of [done, none, own, each, { is: "running", asked, done: 0.4 }, { is: "failed", asked, message: "it piles up" }] satisfies Replications[]) {
      expect(show("replications", language, { replications })).not.toMatch(/panels\.|\{\{|NaN|undefined|Infinity/u);
    }
  });

  test.each([[1, 24, "1 d"], [60, 24, "60 d"], [60, 480, "20 d"], [1, 72, "3 d"]])("begin with a span that is usual in the line, or with what was asked of it: stretch %s, %s h", (stretch, hours, chosen) => {
    const html = show("replications", "en", { replications: { is: "none", asked: { ...asked, hours } }, stretch });
    expect([...html.matchAll(/aria-pressed="true"[^>]*>([^<]* d)</gu)].map(([, text = ""]) => text.replaceAll("\u00A0", " "))).toEqual([chosen]);
  });

  test("that are done show the gain of each pair's difference, its interval, and how the terminal gives the same", () => {
    const html = show("replications", "en", { replications: done }).replaceAll("<!-- -->", "");
    const { mean, halfWidth } = result.moneyPerHour.gain;
    const number = (value: number) => Math.round(value).toLocaleString("en");
    expect(html).toContain(`<b>+${number(mean ?? 0)}</b> ± ${number(halfWidth ?? 0)}`);
    expect(html).toContain("<code>plantloop compare die-stacking --seed 7 --replications 4 --until 8h</code>");
    expect(html).toContain("Mean of 4 pairs");
  });

  test("of two settings say what they are, in the terminal's words", () => {
    const html = show("replications", "en", { replications: own }).replaceAll("<!-- -->", "");
    expect(html).toContain("B: <code>stations[bond].machines=7</code>");
    expect(html).toContain("--until 8h --a off=maintenance --b &#x27;stations[bond].machines=7&#x27; --with first-light</code>");
    expect(html).toContain(">B less A</th>");
  });

  test("of each decision maker have a row for each, and for the design search", () => {
    const html = show("replications", "en", { replications: each }).replaceAll("<!-- -->", "");
    for (const { name } of line.makers) expect(html).toContain(name.en);
    expect(html).toContain("Search for a better design");
    expect(html).toContain("--each</code>");
  });

  test("offer the present design against the first once there is another, with no search beside them", () => {
    const design = { revision: "B", design: { bumpPitch: 44 }, revisions: [{ id: "A" }, { id: "B" }] } as unknown as DesignState;
    expect(presetQuestion("revision", design)).toEqual({ is: "settings", a: "off=design", b: "off=design,design.bumpPitch=44" });
    expect(presetQuestion("revision", { ...design, revisions: design.revisions.slice(0, 1) })).toBeNull();
  });

  test("in which no part was finished have no yield to compare, and say of how many pairs", () => {
    expect(show("replications", "en", { replications: none })).toContain("leaves out the pairs in which no part was finished: 4.");
  });

  test("under way show how far they are and can be cancelled, and nothing else can be started", () => {
    const html = show("replications", "en", { replications: { is: "running", asked, done: 0.4 } }).replaceAll("<!-- -->", "");
    expect(html).toMatch(/<progress value="0\.4" max="1"/u);
    expect(html).toContain(">Cancel</button>");
    expect(html).not.toContain(">Start</button>");
  });
});

test("a forecast of no finished part shows no yield, and one that reaches beyond all parts ends there", () => {
  const forecast = { at: 7200, horizonSeconds: 3600, yield: null, goodPerHour: { mean: 0, halfWidth: 0 } };
  expect(show("overview", "en", { summary: { ...summary, forecast } })).toContain('<td class="figure">–</td>');
  const high = { ...forecast, yield: { mean: 0.97, halfWidth: 0.06 } };
  expect(show("overview", "en", { summary: { ...summary, forecast: high } })).toMatch(/97\.0.% \(91\.0–100.%\).*whisker-span" style="left:[\d.]+%;right:0%"/u);
});

test("the panel turns to what is selected, and back when it is dropped", () => {
  const none = { station: null, followed: null };
  expect(turnTo("design", none, { station: "bond", followed: null })).toBe("station");
  expect(turnTo("station", { station: "bond", followed: null }, none)).toBe("overview");
  expect(turnTo("station", none, { station: null, followed: 12 })).toBe("part");
  expect(turnTo("part", { station: "bond", followed: 12 }, { station: "bond", followed: null })).toBe("station");
  expect(turnTo("quality", { station: "bond", followed: null }, none)).toBe("quality");
});

test("arrows walk through the tabs and round", () => {
  const tabs: readonly PanelId[] = ["overview", "station", "design"];
  expect(stepped(tabs, "design", "ArrowRight")).toBe("overview");
  expect(stepped(tabs, "overview", "ArrowLeft")).toBe("design");
  expect(stepped(tabs, "station", "End")).toBe("design");
  expect(stepped(tabs, "station", "a")).toBeNull();
});

test("a set point is only sent when it is a number in its range", () => {
  expect(readEntry("81.4", [60, 110])).toEqual({ value: 81.4 });
  expect(readEntry(" 81,4 ", [60, 110])).toEqual({ value: 81.4 });
  expect(readEntry("−2", [-6, 6])).toEqual({ value: -2 });
  expect(readEntry("400", [60, 110])).toEqual({ problem: "outOfRange" });
  for (const text of ["eighty", "1e3", "8 0", "Infinity", "0x50", "--1"]) expect({ text, ...readEntry(text, [60, 110]) }).toEqual({ text, problem: "notNumber" });
  expect(readEntry("  ", [60, 110])).toEqual({ problem: "empty" });
});

test("the bottleneck is the station that is busy most, the worst the one that loses most", () => {
  const station = (id: string, fractions: readonly number[]) => ({ id, queue: 2, machines: [{ state: 1, sinceSeconds: 0, setPoints: [], readings: [], fractions, partsMade: 1, attention: false }] });
  const loads = loadsOf([station("a", [0.5, 0.5, 0, 0, 0, 0]), station("b", [0.05, 0.9, 0.02, 0.03, 0, 0]), station("c", [0.3, 0.5, 0, 0.12, 0, 0.08])]);
  expect(bottleneckOf(loads)?.station).toBe("b");
  expect(worstOf(loads)?.station).toBe("c");
  expect(worstOf(loads.slice(0, 1))).toBeNull();
});

test("a queue that no picture shows whole is told, where its buffer has no limit", () => {
  const [first, second] = line.stations;
  if (first === undefined || second === undefined) throw new Error("the line is gone");
  const loads = loadsOf([500, 9000].map((queue, index) => ({ id: `s${index}`, queue, machines: [] })));
  const views = (firstBuffer: number | null, secondBuffer: number | null) => [{ ...first, buffer: firstBuffer }, { ...second, buffer: secondBuffer }];
  expect(growingOf(loads, views(null, null))?.station).toBe("s1");
  expect(growingOf(loads, views(null, 10_000))?.station).toBe("s0");
  expect(growingOf(loads, views(10_000, 10_000))).toBeNull();
  expect(growingOf(loadsOf([{ id: "s0", queue: 12, machines: [] }]), views(null, null))).toBeNull();
});

test("the machine that wants a look is shown first, unless another is chosen", () => {
  const machine = { state: 1, sinceSeconds: 0, setPoints: [], readings: [], fractions: [], partsMade: 0 };
  const station = { id: "bond", queue: 0, machines: [{ ...machine, attention: false }, { ...machine, attention: true }] };
  expect(shownMachine(station, null)).toBe(1);
  expect(shownMachine(station, 0)).toBe(0);
  expect(shownMachine(station, 9)).toBe(1);
});

test("a waiting machine names the station that it waits for", () => {
  const station = line.stations[bond];
  if (station === undefined) throw new Error("no bonder");
  expect(reasonOf("starved", { line, station, queue: 0 }, wordsOf("en"))).toContain("Dicing");
  expect(reasonOf("blocked", { line, station, queue: 0 }, wordsOf("ko"))).toContain("언더필");
});

test("who is ahead is said in points, and that nobody is, too", () => {
  const en = wordsOf("en");
  expect(standing({ plant: 0.971, shadow: 0.914, loop: "closed" }, en)).toContain("5.7 points more");
  expect(standing({ plant: 0.9, shadow: 0.914, loop: "closed" }, en)).toContain("1.4 points less");
  expect(standing({ plant: 0.9, shadow: 0.9, loop: "open" }, en)).toContain("open");
  expect(standing({ plant: null, shadow: null, loop: "closed" }, en)).toContain("No part");
});

const correction: Decision = {
  id: 1, kind: "run-to-run", at: 100, station: "bond", machine: 2, about: "bumpOffset", unit: "µm", seen: { mean: 1.2, halfWidth: 0.1, observations: 8 },
  considered: [{ id: "hold", expected: { mean: 1.2, halfWidth: 0.1 }, command: null }], chosen: "hold", expected: { mean: 1.2, halfWidth: 0.1 }, gain: null, came: null,
  standing: { status: "done", since: 100, until: null, by: "optimizer", breach: null }, realised: null, verdict: null, inverse: null, undoes: null,
  change: { name: "alignTrim", from: 0.12, to: -0.31, unit: "µm" },
};

test("a correction is told with its place, its set point and both values", () => {
  expect(decisionSentence(correction, line, wordsOf("en"))).toBe("Bonding 3: alignment trim 0.12 → −0.31\u00A0µm");
  expect(decisionSentence(correction, line, wordsOf("ko"))).toBe("TC 본딩 3: 정렬 보정 0.12 → −0.31\u00A0µm");
  expect(decisionSentence({ ...correction, change: null }, line, wordsOf("en"))).toBe("Bonding 3: bump offset left as it is");
});

test("a wear is called by its name in both languages", () => {
  const wait: Decision = { ...correction, kind: "maintenance", about: "tipWear", change: null };
  expect(decisionSentence(wait, line, wordsOf("ko"))).toContain("본딩 팁 마모");
  const now = { id: "maintain-now", expected: wait.expected, command: { type: "maintain", station: "bond", machine: 2 } as const };
  expect(decisionSentence({ ...wait, considered: [now], chosen: "maintain-now" }, line, wordsOf("en"))).toBe("Bonding 3: maintenance for bond tip wear");
});

test("what came is as expected where the intervals touch", () => {
  const design = (halfWidth: number | null) => ({ kind: "design", expected: { mean: 1, halfWidth } }) as const;
  expect(verdictOf(design(0.3), { mean: 1.4, halfWidth: 0.3 })).toBe("asExpected");
  expect(verdictOf(design(0.3), { mean: 1.5, halfWidth: 0.3 }), "the sum of both would still reach it").toBe("otherwise");
  expect(verdictOf(design(null), { mean: 1.3, halfWidth: null })).toBe("came");
  expect(verdictOf(design(0.1), null)).toBe("notYet");
  const move = { kind: "run-to-run", expected: { mean: 1, halfWidth: 0.3 } } as const;
  expect(verdictOf(move, { mean: 1.4, halfWidth: 0.3, isWhole: true }), "the scatter of what came is in what was expected").toBe("otherwise");
  expect(verdictOf(move, { mean: 1.2, halfWidth: 0.3, isWhole: true })).toBe("asExpected");
  expect(verdictOf(move, { mean: 1.4, halfWidth: null, isWhole: false }), "one measurement scatters more than the mean of eight").toBe("came");
});

test("a value on its limit keeps to the specification", () => {
  expect(isWithin(2, { lowerSpec: null, upperSpec: 2 })).toBe(true);
  expect(isWithin(2.01, { lowerSpec: null, upperSpec: 2 })).toBe(false);
  expect(isWithin(-3, { lowerSpec: -2, upperSpec: null })).toBe(false);
});

function show(id: PanelId, language: "en" | "ko", { stretch = line.stretch, ...over }: { readonly summary?: typeof summary; readonly selectedStation?: string; readonly replications?: Replications; readonly stretch?: number } = {}): string {
  const Panel = panels[id];
  if (Panel === undefined) throw new Error(`there is no panel ${id}`);
  return inLanguage(language, <Panel {...panelProps({ ...line, stretch }, summary, { selectedStation: "bond", followed, scenario: "first-light", ...over })} />);
}
