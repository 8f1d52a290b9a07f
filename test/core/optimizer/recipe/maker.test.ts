import { describe, expect, test } from "vitest";
import { createPlant, order } from "#plant";
import { attachSensing } from "#sensing";
import { noteCommand } from "#twin";
import { defer } from "#optimizer";
import { type Looped, acted, looped, run } from "../lines.ts";
import { tunable } from "./tunable.ts";

const hour = 3600;

/** Controllers and recipe search alone. */
function searched(of: Looped): Looped {
  of.optimizer.state.policy = { ...of.optimizer.state.policy, modes: { flow: "off", maintenance: "off" } };
  return of;
}

function recipeMoves(of: Looped): ReturnType<typeof acted> {
  return acted(of).filter(({ kind }) => kind === "recipe");
}

function heats(of: Looped): number[] {
  return Array.from({ length: of.plant.line.stations[0]?.machines ?? 0 }, (_, machine) => of.plant.state.machines.setPoints[machine * of.plant.widths.recipe + 1] ?? Number.NaN);
}

describe("recipe search", () => {
  test("finds the better recipe on the twin and goes there step by step, one machine first; each step says what it is worth and what came", () => {
    const of = searched(looped(tunable(30), 1));
    run(of, 0, 22 * hour);
    for (const heat of heats(of)) expect(Math.abs(heat - 30)).toBeLessThan(5);
    const moves = recipeMoves(of);
    for (const { change } of moves) {
      expect(Math.abs((change?.to ?? 99) - (change?.from ?? 0))).toBeLessThanOrEqual(4 + 1e-9);
      expect(change?.to).toBeLessThanOrEqual(40);
      expect(change?.to).toBeGreaterThanOrEqual(0);
    }
    const tries = moves.filter(({ chosen }) => chosen === "try");
    expect(tries[0]).toMatchObject({ station: "work", machine: 0, change: { name: "heat", from: 20, to: 24 } });
    expect(tries[0]?.considered.map(({ id }) => id)).toEqual(["stay", "try"]);
    expect((tries[0]?.gain?.mean ?? 0) - (tries[0]?.gain?.halfWidth ?? 0)).toBeGreaterThan(0);
    expect(tries[0]?.came?.observations).toBeGreaterThanOrEqual(60);
    // The other machines follow after the watch, and not before.
    const second = moves.find(({ machine }) => machine === 1);
    expect(second?.at).toBeGreaterThan((tries[0]?.at ?? 0) + 60 * 60);
    expect([...of.decisions.values()].filter(({ chosen }) => chosen === "keep").length).toBeGreaterThan(0);
    expect(tries[0]?.realised?.halfWidth).toBeGreaterThan(0);
  }, 20_000);

  test("only tells what it would try when it may not act, and not again at every look", () => {
    const of = searched(looped(tunable(30), 1));
    const { state } = of.optimizer;
    state.policy = { ...state.policy, modes: { ...state.policy.modes, recipe: "advise" } };
    run(of, 0, 24 * hour);
    expect(new Set(heats(of))).toEqual(new Set([20]));
    const told = [...of.decisions.values()].filter(({ chosen }) => chosen === "try");
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(4);
  }, 20_000);

  test("leaves a plant alone that is at its best, and says so", () => {
    const of = searched(looped(tunable(20), 2));
    run(of, 0, 36 * hour);
    expect(recipeMoves(of)).toEqual([]);
    expect([...of.decisions.values()].find(({ kind }) => kind === "recipe")).toMatchObject({ chosen: "stay", gain: { mean: 0 } });
  });

  test.each([1, 3])("takes a step back that the parts do not bear out, with %i machines", (machines) => {
    // The twin's model believes in 30 °C, while the plant's own parts scatter the more the hotter it is.
    const believed = tunable(30, 20, machines);
    const plant = createPlant(tunable(6, 20, machines), { seed: 3 });
    const of = searched({ ...looped(believed, 3), plant, sensing: attachSensing(plant) });
    run(of, 0, 20 * hour);
    const back = [...of.decisions.values()].find(({ chosen }) => chosen === "take-back");
    expect(back).toMatchObject({ kind: "recipe", machine: 0, change: { name: "heat" } });
    for (const heat of heats(of)) expect(heat).toBeLessThanOrEqual(24);
    expect(recipeMoves(of).filter(({ chosen }) => chosen === "try").length).toBeLessThanOrEqual(2);
  });

  test("keeps its hands off a set point that someone else has moved", () => {
    const of = searched(looped(tunable(30), 1));
    let now = 0;
    for (; recipeMoves(of).length === 0 && now < 24 * hour; now += hour) run(of, now, now + hour);
    const command = { type: "set-point", station: "work", machine: 1, setPoint: "heat", value: 18 } as const;
    order(of.plant, command);
    defer(of.optimizer, { at: now, command });
    noteCommand(of.twin, { at: now, command });
    const before = recipeMoves(of).length;
    expect(before).toBeGreaterThan(0);
    // Half a day later it may have reasons again.
    run(of, now, now + 11 * hour);
    expect(heats(of)[1]).toBe(18);
    expect(recipeMoves(of).length).toBe(before);
  });

  test("puts the recipe on again that has proved itself, when maintenance has put a machine back", () => {
    const of = searched(looped(tunable(30), 1));
    run(of, 0, 20 * hour);
    const [agreed = 0] = heats(of);
    expect(agreed).toBeGreaterThan(20);
    const command = { type: "maintain", station: "work", machine: 1 } as const;
    order(of.plant, command);
    run(of, 20 * hour, 24 * hour);
    expect(of.seen.some((one) => one.type === "equipment" && one.event === "maintained" && one.machine === 1)).toBe(true);
    expect(heats(of)[1]).toBeGreaterThanOrEqual(agreed);
  });
});
