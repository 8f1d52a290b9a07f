import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileLine, problemText } from "#line";
import { parseLine } from "#line/read";
import { createSession, stepSession } from "#loop";

const page = readFileSync(new URL("../../docs/run-to-run.md", import.meta.url), "utf8");

test("the page of run-to-run control has a line that is read, and whose two set points its loop moves together", () => {
  const [, text = ""] = /^```json\n(.*?)^```$/msu.exec(page) ?? [];
  const read = parseLine(JSON.parse(text));
  expect(read.ok ? [] : read.problems.map(problemText)).toEqual([]);
  if (!read.ok) return;
  const session = createSession(compileLine(read.line), { seed: 1, loop: "closed", shadow: false });
  stepSession(session, 4 * 3600);
  const moved = session.brain.optimizer.state.decisions.flatMap(({ kind, at, change }) => (kind === "run-to-run" && change !== null ? [{ at, name: change.name }] : []));
  expect(moved.filter(({ name, at }) => name === "force" && moved.some((other) => other.name === "heat" && other.at === at)).length).toBeGreaterThan(0);
});
