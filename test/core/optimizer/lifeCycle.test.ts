import { describe, expect, test } from "vitest";
import { type Choice, type Optimizer, commandOf, createOptimizer, decide, settle } from "#optimizer";
import { createTwin, noteCommand } from "#twin";
import { admit } from "../../../src/core/optimizer/lifeCycle.ts";
import { controlled } from "./lines.ts";

/** A move of machine 0's trim from 0 that is meant to bring size from 11 to 10. */
const move: Choice = {
  kind: "run-to-run", at: 0, station: "work", machine: 0, about: "size", unit: "µm", seen: { mean: 11, halfWidth: 0.1, observations: 8 },
  considered: [
    { id: "hold", expected: { mean: 11, halfWidth: 0.2 }, command: null },
    { id: "correct", expected: { mean: 10, halfWidth: 0.2 }, command: { type: "set-point", station: "work", machine: 0, setPoint: "trim", value: -1 } },
  ],
  chosen: "correct", expected: { mean: 10, halfWidth: 0.2 }, gain: { mean: 270, halfWidth: 50 }, came: null, change: { name: "trim", from: 0, to: -1, unit: "µm" },
};

/** The move as it is made at once, with a mean that comes of eight measurements. */
function moved(mean: number): Optimizer {
  const optimizer = createOptimizer(createTwin(controlled()));
  const decision = admit(optimizer, move, 0);
  noteCommand(optimizer.twin, { at: 0, command: commandOf(decision) ?? expect.fail("no command") });
  optimizer.state.settled.push({ ...decision, came: { mean, halfWidth: 0.3, at: 500, observations: 8, isWhole: true } });
  settle(optimizer, 510);
  return optimizer;
}

describe("a decision that disappoints", () => {
  // Size has come to 8, on the limit: without the move it would be 9, where nearly all parts are good.
  const optimizer = moved(8);
  const [first] = optimizer.state.decisions;

  test("is known by what came, valued against the same without it: half of 360 parts an hour, each worth 120 more when good", () => {
    expect(first?.realised?.mean).toBeLessThan(-0.4 * 120 * 360);
    expect(first?.realised?.mean).toBeGreaterThan(-0.6 * 120 * 360);
    expect(first?.verdict).toBe("otherwise");
  });

  test("is taken back by a decision of its own that names it, and no decision about the same follows at once", () => {
    const [back, ...others] = decide(optimizer, 540, { left: 0 });
    expect(others).toEqual([]);
    expect(back).toMatchObject({ id: 2, undoes: 1, chosen: "undo", standing: { status: "done", by: "optimizer" }, change: { from: -1, to: 0 }, expected: { mean: 9 } });
    expect(back === undefined ? null : commandOf(back)).toEqual({ type: "set-point", station: "work", machine: 0, setPoint: "trim", value: 0 });
    expect(optimizer.state.decisions[0]?.standing).toMatchObject({ status: "undone", since: 540, by: "optimizer" });
    expect(optimizer.state.resting).toEqual({ "run-to-run/work/0/size": 540 + optimizer.state.policy.proposalSeconds });
    expect(decide(optimizer, 570, { left: 0 })).toEqual([]);
  });

  test("is told from one that does not: on target nothing is taken back", () => {
    const good = moved(10.1);
    expect(good.state.decisions[0]?.realised?.mean).toBeGreaterThan(0);
    expect(good.state.decisions[0]?.verdict).toBe("asExpected");
    expect(decide(good, 540, { left: 0 })).toEqual([]);
  });

  test("stays where the set point has been moved since", () => {
    const other = moved(8);
    noteCommand(other.twin, { at: 520, command: { type: "set-point", station: "work", machine: 0, setPoint: "trim", value: -0.5 } });
    expect(decide(other, 540, { left: 0 })).toEqual([]);
  });

  test("is taken back by a person's yes alone where its kind waits for one", () => {
    const careful = moved(8);
    careful.state.policy = { ...careful.state.policy, modes: { "run-to-run": "approve" } };
    expect(decide(careful, 540, { left: 0 })[0]?.standing.status).toBe("waiting");
    expect(careful.state.decisions[0]?.standing.status).toBe("done");
  });
});
