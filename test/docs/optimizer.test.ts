import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { moneyTerms } from "#line";
import { replicate } from "#loop";
import { createOptimizer, setPolicy } from "#optimizer";
import { createTwin } from "#twin";
import { controlled } from "../core/optimizer/lines.ts";

const page = readFileSync(new URL("../../docs/optimizer.md", import.meta.url), "utf8");
const [, example = ""] = /^```json policy\n(.*?)^```$/msu.exec(page) ?? [];

describe("the page of the optimizer", () => {
  test("has a policy that is taken as it stands, and names every term, rail and mode", () => {
    const optimizer = createOptimizer(createTwin(controlled()));
    const policy: typeof optimizer.state.policy = JSON.parse(example);
    setPolicy(optimizer, policy);
    expect(optimizer.state.policy).toEqual(policy);
    for (const name of [...moneyTerms, ...Object.keys(policy.rails), "off", "advise", "approve", "auto"]) expect(page).toContain(`| \`${name}\` |`);
  });

  test("names every figure of the score card that a run gives", () => {
    const { decisions = {}, accounts } = replicate(controlled(), { seed: 1, untilSeconds: 2 * 3600, warmupSeconds: 1800, replications: 2, loop: "closed" });
    const score = decisions["run-to-run"] ?? expect.fail("nothing was decided");
    for (const name of ["decisions", ...Object.keys(score), "accounts"]) expect(page).toContain(`\`${name}\``);
    expect(score.statuses.kept).toBeGreaterThan(0);
    expect(score.within?.mean).toBeGreaterThan(0.5);
    expect(Object.keys(accounts ?? {}).toSorted()).toEqual([...moneyTerms].toSorted());
  });
});
