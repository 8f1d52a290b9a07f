import { exceedsF } from "./probability.ts";
import { type Residual, pressOf } from "./residuals.ts";

/** A source of variation. */
export interface Source {
  readonly sum: number;
  readonly freedom: number;
  /** Null without degrees of freedom. */
  readonly meanSquare: number | null;
}

/** A source held against another by F; null where one of the two has no degrees of freedom. */
export interface TestedSource extends Source {
  readonly f: number | null;
  readonly p: number | null;
}

/** Analysis of variance of a fitted surface: Montgomery (2017), sections 10.5–10.8. */
export interface Anova {
  readonly model: TestedSource;
  readonly residual: Source;
  /** What repeated points leave of the residual: a surface of another form. Null where no point was repeated. */
  readonly lackOfFit: TestedSource | null;
  readonly pureError: Source | null;
  readonly total: Source;
  readonly r2: number;
  readonly adjustedR2: number | null;
  /** Of runs left out one at a time; null where one cannot be. */
  readonly predictedR2: number | null;
  readonly press: number | null;
}

interface Fitted {
  readonly points: readonly (readonly number[])[];
  readonly values: readonly number[];
  readonly residuals: readonly Residual[];
  readonly coefficients: number;
}

export function anovaOf({ points, values, residuals, coefficients }: Fitted): Anova {
  const total = source(squaresAboutMean(values), values.length - 1);
  const residual = source(residuals.reduce((sum, { residual: error }) => sum + error * error, 0), values.length - coefficients);
  const pureError = pureErrorOf(points, values);
  const press = pressOf(residuals);
  const explained = (rest: number): number => (total.sum === 0 ? 1 : 1 - rest / total.sum);
  return {
    model: tested(source(total.sum - residual.sum, coefficients - 1), residual),
    residual,
    lackOfFit: pureError === null ? null : tested(source(Math.max(0, residual.sum - pureError.sum), residual.freedom - pureError.freedom), pureError),
    pureError,
    total,
    r2: explained(residual.sum),
    adjustedR2: residual.meanSquare === null ? null : explained(residual.meanSquare * total.freedom),
    predictedR2: press === null ? null : explained(press),
    press,
  };
}

/** The scatter of repeated points about their own means; null where none was repeated. */
function pureErrorOf(points: readonly (readonly number[])[], values: readonly number[]): Source | null {
  const groups = new Map<string, number[]>();
  points.forEach((point, run) => {
    const key = point.join(" ");
    groups.set(key, [...(groups.get(key) ?? []), values[run] ?? 0]);
  });
  const freedom = values.length - groups.size;
  if (freedom === 0) return null;
  return source([...groups.values()].reduce((sum, group) => sum + squaresAboutMean(group), 0), freedom);
}

function source(sum: number, freedom: number): Source {
  return { sum, freedom, meanSquare: freedom > 0 ? sum / freedom : null };
}

function tested(of: Source, against: Source): TestedSource {
  if (of.meanSquare === null || against.meanSquare === null || against.meanSquare === 0) return { ...of, f: null, p: null };
  const f = of.meanSquare / against.meanSquare;
  return { ...of, f, p: exceedsF(f, of.freedom, against.freedom) };
}

function squaresAboutMean(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
}
