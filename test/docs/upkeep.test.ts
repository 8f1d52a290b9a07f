import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileLine, problemText } from "#line";
import { parseLine } from "#line/read";
import { createSession, stepSession, summarize } from "#loop";
import { bestPlan } from "../../src/core/optimizer/inspection/plan.ts";
import { bestAge } from "../../src/core/optimizer/maintenance/ageReplacement.ts";

const pageOf = (name: string): string => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), "utf8");

/** What the loop decides in some hours on the line that a page gives. */
function decidedOn(name: string, kind: string, hours: number) {
  const { groups } = /^```json\n(?<text>.*?)^```$/msu.exec(pageOf(name)) ?? {};
  const read = parseLine(JSON.parse(groups?.["text"] ?? "") as unknown);
  if (!read.ok) throw new Error(read.problems.map(problemText).join("; "));
  const session = createSession(compileLine(read.line), { seed: 1, loop: "closed", shadow: false });
  stepSession(session, hours * 3600);
  return summarize(session).decisions.filter((decision) => decision.kind === kind);
}

describe("the page of maintenance", () => {
  test("has the best ages and costs that come out", () => {
    const rows = [...pageOf("maintenance").matchAll(/^\| (?<shape>[\d.]+) \| (?<cells>.*) \|$/gmu)];
    expect(rows.length).toBe(5);
    for (const { groups = {} } of rows) {
      const cells = groups["cells"]?.split(" | ") ?? [];
      cells.forEach((cell, index) => {
        const { age, rate } = bestAge([{ shape: Number(groups["shape"]), scale: 1 }], { preventive: { cost: 1, seconds: 0 }, failure: { cost: [2, 5, 10, 20][index] ?? 0, seconds: 0 } });
        expect(`${Number.isFinite(age) ? age.toFixed(3) : "never"}, ${rate.toFixed(3)}`).toBe(cell);
      });
    }
  });

  test("has a line whose press is maintained at its age", () => {
    expect(decidedOn("maintenance", "age-replacement", 24).length).toBeGreaterThan(0);
  });
});

describe("the page of inspection", () => {
  test("has the plans that come out", () => {
    const rows = [...pageOf("inspection").matchAll(/^\| (?<p>[\d.]+) \| (?<causes>[\d.]+) \| (?<every>\d+) \|$/gmu)];
    expect(rows.length).toBe(6);
    for (const { groups = {} } of rows) {
      const [mean, causes, every] = [Number(groups["p"]), Number(groups["causes"]), Number(groups["every"])];
      expect(bestPlan({ pace: 100, measurement: 1, caught: 20, missed: 220, share: { mean, halfWidth: 0 }, causes: { mean: causes, halfWidth: 0 }, drift: 0, present: 1, expected: { mean: 0, part: 1, measured: 1, lower: -3, upper: 3 } })).toBe(every);
    }
  });

  test("has a line of which fewer parts are measured when all is well", () => {
    const decisions = decidedOn("inspection", "inspection", 4);
    expect(decisions.some(({ chosen }) => chosen === "fewer")).toBe(true);
  });
});
