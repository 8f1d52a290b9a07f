/** A function of the unit cube with a known minimum. */
export interface TestFunction {
  readonly name: string;
  readonly dimensions: number;
  readonly constraints: number;
  readonly at: (x: readonly number[]) => { readonly value: number; readonly constraints: readonly number[] };
  /** The least value within the constraints. */
  readonly least: number;
  readonly trials: number;
  /** The regret that it has to come below. */
  readonly budget: number;
}

/** Branin (1972); domain and minimum as in Dixon & Szegő (1978), Towards Global Optimisation 2. */
const branin: TestFunction = {
  name: "Branin",
  dimensions: 2,
  constraints: 0,
  at: ([u = 0, v = 0]) => {
    const x = 15 * u - 5;
    const y = 15 * v;
    const bend = y - (5.1 * x * x) / (4 * Math.PI * Math.PI) + (5 * x) / Math.PI - 6;
    return { value: bend * bend + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10, constraints: [] };
  },
  least: 0.397887,
  trials: 40,
  budget: 0.01,
};

/** Hartmann's function in six dimensions (Dixon & Szegő 1978). */
const hartmann6: TestFunction = {
  name: "Hartmann 6",
  dimensions: 6,
  constraints: 0,
  at: (x) => {
    const a = [[10, 3, 17, 3.5, 1.7, 8], [0.05, 10, 17, 0.1, 8, 14], [3, 3.5, 1.7, 10, 17, 8], [17, 8, 0.05, 10, 0.1, 14]];
    const p = [[1312, 1696, 5569, 124, 8283, 5886], [2329, 4135, 8307, 3736, 1004, 9991], [2348, 1451, 3522, 2883, 3047, 6650], [4047, 8828, 8732, 5743, 1091, 381]];
    const heights = [1, 1.2, 3, 3.2].map((height, row) => height * Math.exp(-x.reduce((sum, at, k) => sum + (a[row]?.[k] ?? 0) * (at - 1e-4 * (p[row]?.[k] ?? 0)) ** 2, 0)));
    return { value: -heights.reduce((sum, height) => sum + height, 0), constraints: [] };
  },
  least: -3.32237,
  trials: 120,
  budget: 0.15,
};

/** Two constraints that are active or nearly so at the minimum 0.5998 at (0.1954, 0.4044): Gramacy et al. (2016), "Modeling an augmented Lagrangian for blackbox constrained optimization", Technometrics 58, 1–11, equation 2. */
const gramacy: TestFunction = {
  name: "Gramacy's constrained problem",
  dimensions: 2,
  constraints: 2,
  at: ([x = 0, y = 0]) => ({ value: x + y, constraints: [1.5 - x - 2 * y - 0.5 * Math.sin(2 * Math.PI * (x * x - 2 * y)), x * x + y * y - 1.5] }),
  least: 0.5998,
  trials: 60,
  budget: 0.005998,
};

export const testFunctions: readonly TestFunction[] = [branin, hartmann6, gramacy];
