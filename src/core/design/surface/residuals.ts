import { normalQuantile } from "#kernel";

/** What a run says of the fit. Montgomery (2017), section 10.7. */
export interface Residual {
  readonly fitted: number;
  readonly residual: number;
  readonly leverage: number;
  /** In its own standard deviations; null for a run that the fit goes through whatever it is, or without degrees of freedom. */
  readonly studentised: number | null;
  /** Cook's (1977) distance: how far all fitted values move without the run, in the fit's own uncertainty; above 1 it carries the fit. */
  readonly cook: number | null;
  /** Where it would stand in a normal sample of its rank, in standard deviations: Blom (1958), (rank − 3/8) / (n + 1/4). */
  readonly normal: number;
}

interface Fitted {
  readonly values: readonly number[];
  readonly fitted: readonly number[];
  readonly leverages: readonly number[];
  readonly coefficients: number;
}

/** A leverage nearer to 1 than this is one of a run that alone decides a coefficient. */
const nearly = 1e-9;

export function residualsOf({ values, fitted, leverages, coefficients }: Fitted): readonly Residual[] {
  const residuals = values.map((value, run) => value - (fitted[run] ?? 0));
  const freedom = values.length - coefficients;
  const variance = residuals.reduce((sum, residual) => sum + residual * residual, 0) / freedom;
  const ranks = ranksOf(residuals);
  return residuals.map((residual, run) => {
    const leverage = leverages[run] ?? 0;
    const isFree = freedom > 0 && variance > 0 && leverage < 1 - nearly;
    const studentised = isFree ? residual / Math.sqrt(variance * (1 - leverage)) : null;
    const cook = studentised === null ? null : (studentised * studentised * leverage) / (coefficients * (1 - leverage));
    return { fitted: fitted[run] ?? 0, residual, leverage, studentised, cook, normal: normalQuantile(((ranks[run] ?? 0) + 1 - 0.375) / (residuals.length + 0.25)) };
  });
}

/** Sum of the squared errors of each run foretold without it: Allen's (1971) PRESS, by the leverages. Null where a run cannot be left out. */
export function pressOf(residuals: readonly Residual[]): number | null {
  if (residuals.some(({ leverage }) => leverage > 1 - nearly)) return null;
  return residuals.reduce((sum, { residual, leverage }) => sum + (residual / (1 - leverage)) * (residual / (1 - leverage)), 0);
}

function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((_, index) => index).toSorted((left, right) => (values[left] ?? 0) - (values[right] ?? 0) || left - right);
  const ranks = values.map(() => 0);
  order.forEach((index, rank) => (ranks[index] = rank));
  return ranks;
}
