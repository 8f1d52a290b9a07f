import { describe, expect, test } from "vitest";
import { biasOfDeviation, controlConstants, rangeMoments } from "#quality/spc";

/** Montgomery (2013), appendix VI, to its printed digits: A2, A3, c4, B3, B4, d2, d3, D3, D4. */
const published: readonly (readonly [number, readonly string[]])[] = [
  [2, ["1.880", "2.659", "0.7979", "0", "3.267", "1.128", "0.853", "0", "3.267"]],
  [3, ["1.023", "1.954", "0.8862", "0", "2.568", "1.693", "0.888", "0", "2.575"]],
  [4, ["0.729", "1.628", "0.9213", "0", "2.266", "2.059", "0.880", "0", "2.282"]],
  [5, ["0.577", "1.427", "0.9400", "0", "2.089", "2.326", "0.864", "0", "2.115"]],
  [6, ["0.483", "1.287", "0.9515", "0.030", "1.970", "2.534", "0.848", "0", "2.004"]],
  [7, ["0.419", "1.182", "0.9594", "0.118", "1.882", "2.704", "0.833", "0.076", "1.924"]],
  [8, ["0.373", "1.099", "0.9650", "0.185", "1.815", "2.847", "0.820", "0.136", "1.864"]],
  [10, ["0.308", "0.975", "0.9727", "0.284", "1.716", "3.078", "0.797", "0.223", "1.777"]],
  [15, ["0.223", "0.789", "0.9823", "0.428", "1.572", "3.472", "0.756", "0.347", "1.653"]],
  [20, ["0.180", "0.680", "0.9869", "0.510", "1.490", "3.735", "0.729", "0.415", "1.585"]],
  [25, ["0.153", "0.606", "0.9896", "0.565", "1.435", "3.931", "0.708", "0.459", "1.541"]],
];
const names = ["A2", "A3", "c4", "B3", "B4", "d2", "d3", "D3", "D4"] as const;

describe("the constants of control charts", () => {
  /** Within one unit of the last digit: the tables were rounded from constants that had been rounded before. */
  test.each(published)("for subgroups of %i are those that are published", (n, printed) => {
    const constants = controlConstants(n);
    names.forEach((name, index) => {
      const text = printed[index] ?? "";
      const digits = text.split(".")[1]?.length ?? 3;
      expect(Math.abs(constants[name] - Number(text))).toBeLessThan(1.01 * 10 ** -digits);
    });
  });

  test("d₂ and d₃ of two and three values are exact: 2/√π, √(2 − 4/π); 3/√π", () => {
    expect(rangeMoments(2).d2).toBeCloseTo(2 / Math.sqrt(Math.PI), 12);
    expect(rangeMoments(2).d3).toBeCloseTo(Math.sqrt(2 - 4 / Math.PI), 12);
    expect(rangeMoments(3).d2).toBeCloseTo(3 / Math.sqrt(Math.PI), 12);
  });

  test("d₂ of 5, 10, 100 and 1000 to the digits of Harter (1960) and Tippett (1925)", () => {
    expect(rangeMoments(5).d2).toBeCloseTo(2.32593, 5);
    expect(rangeMoments(10).d2).toBeCloseTo(3.07751, 5);
    expect(rangeMoments(100).d2).toBeCloseTo(5.01519, 5);
    expect(rangeMoments(1000).d2).toBeCloseTo(6.48287, 4);
  });

  test("c₄ tends to 1 − 1/(4(n − 1)) for large subgroups", () => {
    expect(biasOfDeviation(5000)).toBeCloseTo(1 - 1 / (4 * 4999), 8);
  });

  test.each([1, 0, 2.5, Number.NaN, 10_001])("there are none for a subgroup of %d", (n) => {
    expect(() => controlConstants(n)).toThrow(`subgroup size: found ${n}; a whole number from 2 to 10000`);
  });
});
