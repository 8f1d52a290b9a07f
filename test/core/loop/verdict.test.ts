import { describe, expect, test } from "vitest";
import { meanInterval } from "#kernel";
import { fewestPairs, verdictOf } from "#loop/verdict";

const said = (gains: readonly number[]) => verdictOf(meanInterval(gains), gains.length);

describe("what is said of a gain", () => {
  test("is a gain or a loss only where the interval of enough pairs leaves 0 out", () => {
    const gains = [4, 5, 6, 5, 4.5];
    expect(said(gains)).toBe("gain");
    expect(said(gains.map((gain) => -gain))).toBe("loss");
    expect(said([4, -5, 6, -5, 4.5])).toBe("open");
    expect(gains.length).toBe(fewestPairs);
    expect(said(gains.slice(1)), "four pairs").toBe("few");
    expect(said([4])).toBe("few");
  });

  test("is that pairs are too few where all of them say the same, which is no spread to judge by", () => {
    expect(said([-3, -3, -3])).toBe("few");
    expect(said(Array.from({ length: 20 }, () => -0.1 - 0.2))).toBe("few");
  });

  test("is that nothing differs where each pair is exactly 0, however few", () => {
    expect(said([0, 0])).toBe("same");
    expect(said([0, 0, 0, 0, 0, 1e-12])).toBe("open");
  });

  test("is nothing where there is no figure", () => {
    expect(verdictOf({ mean: null, halfWidth: null }, 8)).toBe("open");
  });
});
