import { describe, expect, test } from "vitest";
import { type CompiledLine, compileLine } from "#line";
import { parseLine } from "#line/read";
import { createSession, give, saveSession, stepSession, summarize } from "#loop";
import { chain, charted } from "./chain.ts";

function read(given: unknown): CompiledLine {
  const found = parseLine(given);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return compileLine(found.line);
}

/** `npm run bench -- loop` says how long it takes. */
describe("a line as large as may be", { timeout: 120_000 }, () => {
  test("all of which hangs together, opens and runs", () => {
    const session = createSession(read(chain()), { seed: 1, loop: "closed", forecasts: true });
    stepSession(session, 30);
    const { stations, charts } = summarize(session);
    expect({ stations: stations.length, charts: charts.length }).toEqual({ stations: 100, charts: 1000 });
  });

  test("whose charts are full has a snapshot of less than 60 MB, also while a revision is held against its like", () => {
    const session = createSession(read(charted()), { seed: 1, loop: "closed" });
    stepSession(session, 700);
    give(session, { type: "release-revision", revision: "B", design: { width: 1.5 } });
    stepSession(session, 720);
    const { charts } = summarize(session);
    expect(charts).toHaveLength(1000);
    // 40,000 of each at most; a machine makes a part in 10 s, of which a few are on their way.
    expect(charts.reduce((sum, { points }) => sum + points.length, 0)).toBe(40_000);
    expect(charts.reduce((sum, { shadow }) => sum + shadow.length, 0)).toBe(40_000);
    expect(session.holdout).not.toBeNull();
    expect(saveSession(session).byteLength).toBeLessThan(60e6);
  });
});
