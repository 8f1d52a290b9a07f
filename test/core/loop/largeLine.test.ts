import { expect, test } from "vitest";
import { compileLine } from "#line";
import { parseLine } from "#line/read";
import { createSession, stepSession, summarize } from "#loop";
import { chain } from "./chain.ts";

/** `npm run bench -- loop` says how long it takes. */
test("a line as large as may be, all of which hangs together, opens and runs", { timeout: 120_000 }, () => {
  const read = parseLine(chain(20));
  expect(read.ok ? [] : read.problems).toEqual([]);
  if (!read.ok) return;
  const session = createSession(compileLine(read.line), { seed: 1, loop: "closed", forecasts: true });
  stepSession(session, 30);
  const { stations, charts } = summarize(session);
  expect({ stations: stations.length, charts: charts.length }).toEqual({ stations: 100, charts: 100 * 20 });
});
