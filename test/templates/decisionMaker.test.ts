import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import type { Context } from "../../src/core/optimizer/decisionMaker.ts";
import type { Twin } from "#twin";
import { type MyThingState, maker } from "./decisionMaker.ts";
import { line } from "./line.ts";

const compiled = compileLine(line);
/** It asks the twin for the line alone. */
const twin = { line: compiled } as unknown as Twin;
const context = (state: MyThingState): Context<MyThingState> => ({ twin, state, settled: [], runs: { left: 0 } }) as unknown as Context<MyThingState>;
const hour = 3600;

describe("the decision maker my-thing", () => {
  test("keeps plain data, maintains each machine after five hours, and not again before the next five", () => {
    const state = maker.start(twin);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(maker.decide(context(state), 4 * hour)).toEqual([]);
    const choices = maker.decide(context(state), 5 * hour);
    expect(choices.map(({ station, machine, chosen }) => [station, machine, chosen])).toEqual([["coat", 0, "maintain-now"], ["coat", 1, "maintain-now"]]);
    expect(maker.decide(context(state), 6 * hour)).toEqual([]);
  });

  test("counts from a maintenance that it sees", () => {
    const state = maker.start(twin);
    maker.observe(context(state), { type: "equipment", at: 4 * hour, station: "coat", machine: 1, event: "maintained" });
    expect(maker.decide(context(state), 5 * hour).map(({ machine }) => machine)).toEqual([0]);
  });
});
