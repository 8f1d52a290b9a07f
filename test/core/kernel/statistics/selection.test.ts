import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Selection, type SelectionRules, Stream, beginSelection, continueSelection, normalQuantile, replicationsAtMost, selectionConstant } from "#kernel";

const firstStage = 10;

/** Runs a selection to its end: `value` gives the n-th value of an alternative. */
function select(alternatives: number, rules: SelectionRules, value: (alternative: number, replication: number) => number): Selection {
  const first = Array.from({ length: alternatives }, (_, alternative) => Array.from({ length: firstStage }, (__, replication) => value(alternative, replication)));
  const selection = beginSelection(first, rules);
  while (selection.remaining.length > 1) continueSelection(selection, selection.remaining.map((alternative) => value(alternative, selection.replications)));
  return selection;
}

test("η = 0.859083 and h² = 15.4635 for ten alternatives, ten first replications and α = 5 % (Kim & Nelson 2001, c = 1)", () => {
  expect(selectionConstant(10, 10, 0.05)).toBeCloseTo(15.463502, 6);
  expect(selectionConstant(10, 10, 0.05) / 18).toBeCloseTo(0.859083, 6);
});

test("one is ruled out when it is behind by more than (δ/2)(h²S²/δ² − r), by hand", () => {
  // η = ½(0.12⁻¹ − 1) = 3.667, h² = 2·3.667·2 = 14.667; the differences 0, 1, 2 have S² = 1, so that W = ½(14.667 − r): 5.333 for r = 4, 4.833 for 5.
  const selection = beginSelection([[0, 1, 2], [0, 0, 0]], { goal: "greatest", confidence: 0.94, indifference: 1 });
  expect(selection.remaining).toEqual([0, 1]);
  expect(replicationsAtMost(selection)).toBe(15);
  continueSelection(selection, [2.3, 0]);
  expect(selection.remaining).toEqual([0, 1]);
  // Still 5.3 ahead.
  continueSelection(selection, [0, 0]);
  expect(selection).toMatchObject({ remaining: [0], replications: 5 });
});

describe("the best of five, the others worse by just the indifference zone (the slippage configuration)", () => {
  const trials = 1000;
  const rules: SelectionRules = { goal: "greatest", confidence: 0.95, indifference: 1 };

  /** Share of right selections, and replications of all five, under values with a variance of 4, of which a share is common luck. */
  function outcome(common: number): { readonly right: number; readonly replications: number } {
    const noise = new Stream(1, "noise");
    let [right, replications] = [0, 0];
    for (let trial = 0; trial < trials; trial += 1) {
      const draw = (who: number, replication: number): number => normalQuantile(noise.uniform((trial * 6 + who) * 1000 + replication));
      const value = (who: number, replication: number): number => (who === 3 ? 1 : 0) + 2 * (Math.sqrt(common) * draw(5, replication) + Math.sqrt(1 - common) * draw(who, replication));
      const { remaining, replications: used } = select(5, rules, value);
      right += remaining[0] === 3 ? 1 : 0;
      replications += used;
    }
    return { right: right / trials, replications: replications / trials };
  }

  test("is found with the probability that was asked for at least", () => {
    expect(outcome(0).right).toBeGreaterThanOrEqual(0.95);
  });

  test("is so on common random numbers too, with fewer replications", () => {
    const shared = outcome(0.8);
    expect(shared.right).toBeGreaterThanOrEqual(0.95);
    expect(shared.replications).toBeLessThan(0.5 * outcome(0).replications);
  });
});

test("where the least is the best, the same values with their signs turned are selected", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 2, max: 6 }), (seed, alternatives) => {
      const noise = new Stream(seed, "noise");
      const value = (who: number, replication: number): number => who + normalQuantile(noise.uniform(1000 * who + replication));
      const greatest = select(alternatives, { goal: "greatest", confidence: 0.9, indifference: 0.7 }, value);
      const least = select(alternatives, { goal: "least", confidence: 0.9, indifference: 0.7 }, (...of) => -value(...of));
      expect(least.remaining).toEqual(greatest.remaining);
      expect(least.replications).toBe(greatest.replications);
    }),
  );
});

test("alternatives that are the same end at once, and the first is named", () => {
  expect(select(3, { goal: "least", confidence: 0.95, indifference: 1 }, (_, replication) => replication)).toMatchObject({ remaining: [0], replications: firstStage });
});

test("what cannot be paired, or has no zone of indifference, is refused", () => {
  const rules = { goal: "greatest", confidence: 0.95, indifference: 1 } as const;
  expect(() => beginSelection([[1, 2], [1]], rules)).toThrow("found 2, 1 values");
  expect(() => beginSelection([[1, 2], [1, 3]], { ...rules, indifference: 0 })).toThrow("wider than 0");
  const selection = beginSelection([[1, 2], [1, 3]], rules);
  expect(() => continueSelection(selection, [1])).toThrow("found 1 values; 2 alternatives remain");
});
