import fc from "fast-check";
import { Matrix, QrDecomposition, SingularValueDecomposition } from "ml-matrix";
import { expect, test } from "vitest";
import { leastSquares } from "../../../src/core/design/leastSquares.ts";

const entry = fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100);
const problem = fc.integer({ min: 1, max: 5 }).chain((columns) => fc.tuple(
  fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: columns + 2, maxLength: columns + 8 }),
  fc.array(entry, { minLength: columns + 8, maxLength: columns + 8 }),
));

test("coefficients and leverages are those of Householder's decomposition in a matrix library", () => {
  fc.assert(fc.property(problem, ([rows, all]) => {
    const values = all.slice(0, rows.length);
    const matrix = new Matrix(rows);
    fc.pre(new SingularValueDecomposition(matrix).condition < 1e4);
    const library = new QrDecomposition(matrix);
    const { coefficients, leverages } = leastSquares(rows, values);
    library.solve(Matrix.columnVector(values)).to1DArray().forEach((value, at) => expect(coefficients[at]).toBeCloseTo(value, 6));
    library.orthogonalMatrix.to2DArray().forEach((row, at) => expect(leverages[at]).toBeCloseTo(row.reduce((sum, q) => sum + q * q, 0), 6));
  }), { numRuns: 60 });
});

test("NIST's Longley data: the certified coefficients to nine digits and more, of columns that are nearly sums of one another", () => {
  // NIST StRD, Longley (1967): certified values of the regression of employment on six predictors.
  const data = [
    [60323, 83, 234289, 2356, 1590, 107608, 1947], [61122, 88.5, 259426, 2325, 1456, 108632, 1948], [60171, 88.2, 258054, 3682, 1616, 109773, 1949], [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
    [63221, 96.2, 328975, 2099, 3099, 112075, 1951], [63639, 98.1, 346999, 1932, 3594, 113270, 1952], [64989, 99, 365385, 1870, 3547, 115094, 1953], [63761, 100, 363112, 3578, 3350, 116219, 1954],
    [66019, 101.2, 397469, 2904, 3048, 117388, 1955], [67857, 104.6, 419180, 2822, 2857, 118734, 1956], [68169, 108.4, 442769, 2936, 2798, 120445, 1957], [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
    [68655, 112.6, 482704, 3813, 2552, 123366, 1959], [69564, 114.2, 502601, 3931, 2514, 125368, 1960], [69331, 115.7, 518173, 4806, 2572, 127852, 1961], [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
  ];
  const { coefficients } = leastSquares(data.map(([, ...predictors]) => [1, ...predictors]), data.map(([y = 0]) => y));
  const certified = [-3482258.63459582, 15.0618722713733, -0.0358191792925910, -2.02022980381683, -1.03322686717359, -0.0511041056535807, 1829.15146461355];
  certified.forEach((value, at) => expect(Math.abs((coefficients[at] ?? 0) / value - 1)).toBeLessThan(1e-8));
});

test("a column that repeats another shows as a 0 on the diagonal, or as good as one", () => {
  const { diagonal } = leastSquares([[1, 2, 2], [1, 3, 3], [1, 5, 5], [1, 8, 8]], [1, 2, 3, 4]);
  expect(diagonal[2]).toBeLessThan(1e-12);
});
