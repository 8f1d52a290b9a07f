import fc from "fast-check";
import { expect, test } from "vitest";
import { allocate } from "#kernel";

test("the two best of five equally noisy alternatives get most of the budget (Chen et al. 2000, theorem 1, by hand)", () => {
  // Ratios to the fifth, (δ₅/δᵢ)² = 16, 4, 16/9, 1, and for the best √(16² + 4² + (16/9)² + 1²) = 16.61808.
  const shares = allocate({ means: [1, 2, 3, 4, 5], deviations: [1, 1, 1, 1, 1], goal: "least" }, 1000);
  const ratios = [16.61808, 16, 4, 16 / 9, 1];
  shares.forEach((share, index) => expect(share / (shares[4] ?? Number.NaN)).toBeCloseTo(ratios[index] ?? Number.NaN, 4));
  expect(shares[0]).toBeCloseTo(421.823, 3);
});

test("of equals each gets its share, and nothing goes to those that are worse", () => {
  const [first = 0, second = 0, third] = allocate({ means: [5, 5, 1], deviations: [1, 2, 1], goal: "greatest" }, 90);
  // The limit of a difference that vanishes: N₁/N₂ = σ₁/σ₂ for two.
  expect(second / first).toBeCloseTo(2, 12);
  expect(third).toBe(0);
});

test("the shares make up the budget, and only the sign of the means tells the goals apart", () => {
  const alternatives = fc.array(fc.record({ mean: fc.integer({ min: -50, max: 50 }), deviation: fc.integer({ min: 1, max: 20 }) }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(alternatives, (of) => {
      const deviations = of.map(({ deviation }) => deviation);
      const greatest = allocate({ means: of.map(({ mean }) => mean), deviations, goal: "greatest" }, 500);
      expect(greatest.reduce((sum, share) => sum + share, 0)).toBeCloseTo(500, 8);
      expect(Math.min(...greatest)).toBeGreaterThanOrEqual(0);
      expect(allocate({ means: of.map(({ mean }) => -mean), deviations, goal: "least" }, 500)).toEqual(greatest);
    }),
  );
});
