import { describe, expect, test } from "vitest";
import { type Decision, type Estimate, type Scores, joinScores, scoreView } from "#optimizer";
import { countDone, countOutcome, countStatus } from "../../../src/core/optimizer/scoreCard.ts";

const exactly = (mean: number, halfWidth: number | null = 0): Estimate => ({ mean, halfWidth });

/** A decision that was carried out: the mean of what came, the gain that was expected, and the one that was realised. */
function decision(came: number, gain: Estimate, realised: Estimate): Decision {
  const expected = exactly(10, 1);
  return {
    id: 1, kind: "k", at: 0, station: "s", machine: 0, about: "size", unit: "µm", seen: { ...expected, observations: 4 },
    considered: [{ id: "do", expected, command: { type: "maintain", station: "s", machine: 0 } }], chosen: "do", expected, gain, change: null, inverse: null, undoes: null,
    came: { mean: came, halfWidth: 0.5, at: 100, observations: 8, isWhole: true }, realised, verdict: Math.abs(came - 10) <= 1 ? "asExpected" : "otherwise", standing: { status: "done", since: 0, until: null, by: "optimizer", breach: null },
  };
}

function scored(decisions: readonly Decision[]): Scores {
  const scores: Scores = {};
  for (const one of decisions) {
    countStatus(scores, one);
    countDone(scores, one);
    countOutcome(scores, one);
  }
  return scores;
}

const all = [
  decision(10.5, exactly(100, 30), exactly(90, 40)), decision(9, exactly(200, 30), exactly(170, 40)), decision(11.5, exactly(300, 30), exactly(190, 40)), decision(10, exactly(0, 30), exactly(-10, null)),
];

describe("a score card", () => {
  const view = scoreView(scored(all)["k"] ?? expect.fail("no score"));

  test("counts, and says what share came within the interval that was forecast", () => {
    expect(view.statuses).toEqual({ done: 4 });
    // 10 ± 1 holds 10.5, 9 and 10. Agresti and Coull: 5 of 8.
    expect(view.within).toEqual({ mean: 0.75, halfWidth: 1.96 * Math.sqrt((0.625 * 0.375) / 8) });
  });

  test("holds expected gains against realised ones", () => {
    // Student's t for 3 degrees of freedom is 3.182446; the expected 0, 100, 200, 300 have a standard deviation of 129.0994.
    expect(view.expectedGain?.mean).toBeCloseTo(150, 9);
    expect(view.expectedGain?.halfWidth).toBeCloseTo((3.182446 * 129.0994) / 2, 2);
    expect(view.realisedGain?.mean).toBeCloseTo(110, 9);
    // Differences −10, −30, −110, −10: mean −40, standard deviation 47.6095.
    expect(view.bias?.mean).toBeCloseTo(-40, 9);
    expect(view.bias?.halfWidth).toBeCloseTo((3.182446 * 47.6095) / 2, 2);
  });

  test("covers where the two differ by no more than both intervals together, and leaves one sample out", () => {
    // √(30² + 40²) = 50: of three with an interval two are within.
    expect(view.coverage?.mean).toBeCloseTo(2 / 3, 12);
  });

  test("of several runs is that of one in which all was decided", () => {
    const joined = scoreView(joinScores([scored(all.slice(0, 1)), scored([]), scored(all.slice(1))])["k"] ?? expect.fail("no score"));
    expect(joined).toMatchObject({ statuses: view.statuses, came: 4, within: view.within, coverage: view.coverage });
    for (const figure of ["expectedGain", "realisedGain", "bias"] as const) {
      expect(joined[figure]?.mean).toBeCloseTo(view[figure]?.mean ?? Number.NaN, 9);
      expect(joined[figure]?.halfWidth).toBeCloseTo(view[figure]?.halfWidth ?? Number.NaN, 9);
    }
  });

  test("says nothing of what there is nothing of, and gives one value no interval", () => {
    expect(scoreView(scored([{ ...decision(10, exactly(5), exactly(5)), gain: null, realised: null, came: null, verdict: null }])["k"] ?? expect.fail("no score"))).toEqual({
      statuses: { done: 1 }, came: 0, within: null, expectedGain: null, realisedGain: null, bias: null, coverage: null,
    });
    expect(scoreView(scored([decision(10, exactly(5), exactly(7))])["k"] ?? expect.fail("no score")).bias).toEqual({ mean: 2, halfWidth: null });
  });
});
