import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileLine, problemText } from "#line";
import { readLine } from "#line/read";
import { replicate } from "#loop";

const page = readFileSync(new URL("../../../../docs/line-model-people.md", import.meta.url), "utf8");
const examples = [...page.matchAll(/```json\n([^`]+)```/gu)].map(([, text = ""]) => text);

describe("an example on the page of shifts, operators and energy", () => {
  test("is there to be tried", () => expect(examples.length).toBe(4));

  for (const text of examples) {
    const read = readLine(text);
    test(`reads and runs: ${read.ok ? read.line.id : text.slice(0, 60)}`, () => {
      expect(read.ok ? [] : read.problems.map(problemText)).toEqual([]);
      if (!read.ok) return;
      const result = replicate(compileLine(read.line), { seed: 1, untilSeconds: 10 * 86_400, warmupSeconds: 86_400, replications: 1, loop: "open" });
      expect(result.throughput.mean).toBeGreaterThan(0);
      // Maintenance is a part of down.
      for (const { maintenance: _part, ...shares } of Object.values(result.stations)) expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    });
  }
});
