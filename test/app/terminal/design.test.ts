import { describe, expect, test } from "vitest";
import type { StudyResult } from "#design";
import { plantloop, three } from "./plantloop.ts";

/** A small study: seven points of a d-optimal plan and its centre, at a quarter of an hour each. */
const small = ["die-stacking", "--plan", "d-optimal", "--runs", "7", "--replications", "1", "--centres", "1", "--hours", "15min", "--confirmations", "3"];

async function studied(...more: string[]): Promise<StudyResult> {
  const { code, out, err } = await plantloop("design", ...small, "--json", ...more);
  expect([code, err.includes("rror")]).toEqual([0, false]);
  return JSON.parse(out) as StudyResult;
}

describe("plantloop design", { timeout: 60_000 }, () => {
  test("finds the same on one thread or several, and something else with other luck", async () => {
    const first = await studied("--plain", "--workers", "1");
    expect(await studied("--plain", "--workers", "2")).toEqual(first);
    expect(await studied("--plain", "--seed", "2")).not.toEqual(first);
    expect([first.line, first.plan.points.length, first.noises.length, first.startsAt, first.candidates.map(({ id }) => id)]).toEqual(["die-stacking", 8, 0, null, ["keep", "optimum"]]);
  });

  test("prints the plan, the surfaces, the designs, the front and the tolerances", async () => {
    const { code, out } = await plantloop("design", ...small);
    expect(code).toBe(0);
    for (const text of ["die-stacking: D-optimal over bumpPitch 34–54 µm", "8 points; D-efficiency", "noise factors, ± one standard deviation:", "on the twin, from a fresh line, seed 1", "money, €/h: R² ", "lack of fit", "proposed: ", "Pareto front of price, yield and cost:", "tolerances of ", "worst case"]) expect(out).toContain(text);
    expect(out).not.toMatch(/NaN|undefined|Infinity/u);
  });

  test("begins from the twin of a run as it stands, which is another start than a fresh line", async () => {
    const [running, fresh] = [await studied("--at", "2h"), await studied()];
    expect(running.startsAt).toBe(7200);
    expect(running.noises).toEqual(fresh.noises);
    const money = ({ responses }: StudyResult): number => responses.flatMap((one) => (one.id === "money" && one.ok ? one.residuals.map(({ fitted }) => fitted) : [])).reduce((sum, one) => sum + one, 0);
    expect(money(running)).not.toBe(money(fresh));
    expect(await studied("--at", "2h")).toEqual(running);
  });

  test.each([
    [["die-stacking", "--plan", "cdd"], "--plan: found \"cdd\""],
    [["die-stacking", "--plan", "box-behnken"], "--plan: box-behnken: found 2 factors; it is for 3 to 5"],
    [["die-stacking", "--plan", "d-optimal", "--runs", "3", "--plain"], "--plan:"],
    [["die-stacking", "--hours", "0"], "--hours: found 0; a run lasts longer than that"],
    [["die-stacking", "--aversion", "-1"], "--aversion: found \"-1\""],
    [["die-stacking", "--loop", "open"], "--loop: it is of the run that --at names, and that is missing"],
    [[three], "found no design parameters; a study varies at least one"],
  ])("%s is refused with what was found and what is allowed", async (given, says) => {
    const { code, out, err } = await plantloop("design", ...given);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(says);
  });
});
