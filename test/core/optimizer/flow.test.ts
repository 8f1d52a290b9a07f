import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type LineSpec, compileLine, problemText } from "#line";
import { parseLine } from "#line/read";
import { type Session, give, restoreSession, saveSession, setPolicy, stepSession, summarize } from "#loop";
import type { Decision } from "#optimizer";
import { tally } from "#plant";
import { hour, session, sessionPrint } from "../loop/sessions.ts";

/** The line of the page: saturated, it fills up with parts that cost. Its work is 50 s at a pace of 12 s, so that five parts would do without any luck (critical work in process). */
const crowded = lineOfPage();

function lineOfPage(): LineSpec {
  const page = readFileSync(new URL("../../../docs/flow.md", import.meta.url), "utf8");
  const read = parseLine(JSON.parse(/^```json\n(?<text>.*?)^```$/msu.exec(page)?.groups?.["text"] ?? "null"));
  if (!read.ok) throw new Error(read.problems.map(problemText).join("; "));
  return read.line;
}

function ofFlow({ brain }: Session): readonly Decision[] {
  return brain.optimizer.state.decisions.filter(({ kind }) => kind === "flow");
}

describe("a line that is fuller than pays", () => {
  const run = session(compileLine(crowded), { shadow: false });
  const first = (): Decision => {
    const [decision] = ofFlow(run);
    if (decision === undefined) throw new Error("nothing was decided");
    return decision;
  };
  stepSession(run, 11.5 * hour);

  test("is given a limit of its parts, of which it is stated how surely it is the best of those compared", () => {
    const { chosen, considered, gain, selection, unit } = first();
    expect(chosen).toBe("wip-much-lower");
    expect(unit).toBe("€/h");
    expect(considered.map(({ id }) => id)).toEqual(["keep", "wip-lower", "wip-much-lower", "buffer-half"]);
    expect(selection?.probability).toBe(0.95);
    expect(selection?.replications).toBeGreaterThanOrEqual(10);
    expect((gain?.mean ?? 0) - (gain?.halfWidth ?? 0)).toBeGreaterThan(selection?.indifference ?? Number.POSITIVE_INFINITY);
  });

  test("holds no more than that from then on, and its shadow of the twin foretells what that brings", () => {
    const command = first().considered.find(({ id }) => id === first().chosen)?.command;
    const limit = command?.type === "wip-limit" ? (command.limit ?? 0) : 0;
    expect(limit).toBeGreaterThan(5);
    expect(tally(run.plant).wip).toBeLessThanOrEqual(limit);
    const { came, expected } = first();
    expect(came?.isWhole).toBe(true);
    expect(Math.abs((came?.mean ?? 0) - expected.mean)).toBeLessThan(Math.hypot(came?.halfWidth ?? 0, expected.halfWidth ?? 0));
    expect(summarize(run).flow).toMatchObject({ wipLimit: limit, now: { station: "c" } });
  });

  test("has the slowest station as its bottleneck, and the next slowest, of two alike the first, were that faster", () => {
    const { shares, next } = summarize(run).flow ?? {};
    expect(shares?.[0]?.station).toBe("c");
    expect(next).toMatchObject({ of: "c", byTimes: "a" });
    expect(["a", "b"]).toContain(next?.station);
  });
});

test("where parts in the line cost nothing, nothing is changed: fewer of them bring no more", () => {
  const run = session(compileLine({ ...crowded, product: { id: "part", price: 10 } }), { shadow: false });
  stepSession(run, 9.5 * hour);
  expect(ofFlow(run)).toMatchObject([{ chosen: "keep", gain: { mean: 0 } }]);
});

test("an owner who does not weigh what parts in the line cost is left alone", () => {
  const run = session(compileLine(crowded), { shadow: false });
  const { policy } = run.brain.optimizer.state;
  setPolicy(run, { ...policy, weights: { ...policy.weights, holding: 0 } });
  stepSession(run, 9.5 * hour);
  expect(ofFlow(run)).toMatchObject([{ chosen: "keep" }]);
});

test("an order of somebody else's ends the what-if that goes on, and nothing is decided for four hours", () => {
  const run = session(compileLine(crowded), { shadow: false });
  stepSession(run, 8.2 * hour);
  expect(summarize(run).flow?.study).not.toBeNull();
  give(run, { type: "wip-limit", limit: 20 });
  expect(summarize(run).flow).toMatchObject({ study: null, wipLimit: 20 });
  stepSession(run, 12 * hour);
  expect(ofFlow(run)).toEqual([]);
});

test("a session that was saved in the middle of a what-if goes on byte for byte", () => {
  const run = session(compileLine(crowded), { shadow: false });
  stepSession(run, 8.2 * hour);
  const again = restoreSession(saveSession(run));
  for (const one of [run, again]) stepSession(one, 9 * hour);
  expect(ofFlow(again)).toHaveLength(1);
  expect(sessionPrint(again)).toBe(sessionPrint(run));
});

test("a line without a product has nothing to weigh, and its bottleneck is known all the same", () => {
  const run = session(compileLine({ format: "plantloop/line@1", id: "plain", arrivals: "saturated", stations: crowded.stations }), { shadow: false });
  // The buffers before it are full by then: while they fill, the first station works without a pause.
  stepSession(run, 6 * hour);
  expect(summarize(run).flow?.shares[0]?.station).toBe("c");
  expect(ofFlow(run)).toEqual([]);
});
