import { expect, test } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { createSession, lineView, stepSession, summarize } from "#loop";
import { flows, links } from "../../../../src/view/dashboard/panels/stack/chain.ts";
import { wordsOf } from "../speak.ts";

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const compiled = compileLine(spec);
const line = lineView(compiled);

const session = createSession(compiled, { seed: 5, loop: "open", forecasts: true });
stepSession(session, 5400);
const summary = summarize(session);

test("the chain has its five links in order, each with the panel behind it", () => {
  const chain = links({ line, summary }, wordsOf("en"));
  expect(chain.map(({ id, panel }) => [id, panel])).toEqual([["design", "design"], ["hardware", "overview"], ["product", "part"], ["ai", "decisions"], ["data", "quality"]]);
  expect(chain[0]?.says).toContain("bump pitch 46.0");
  expect(chain[1]?.figure).toMatch(/ of 30 working$/u);
  expect(chain[3]?.says, "the loop is open").toContain("decides nothing");
});

test("what stands still is told from what moves: an open loop orders nothing, but its data comes", () => {
  const moving = Object.fromEntries(flows({ line, summary }, wordsOf("ko")).map(({ from, isMoving }) => [from, isMoving]));
  expect(moving).toMatchObject({ design: false, hardware: true, product: true });
});
