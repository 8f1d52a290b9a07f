import type { CompiledLine } from "#line";
import { type Experiment, worthOfRuns } from "./experiment.ts";
import { designAt } from "./region.ts";
import { valueAt } from "./quadraticFit.ts";

/** The fitted surface over the first two design parameters, any further ones at the optimum: `z[j][i]` is money per hour at `x[i]`, `y[j]`. */
export interface Surface {
  readonly factors: readonly [string, string];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly z: readonly (readonly number[])[];
  readonly r2: number;
  readonly points: readonly { readonly x: number; readonly y: number; readonly money: number }[];
  readonly proposed: readonly [number, number];
}

const gridSteps = 20;

/** Null before the surface is fitted, where none can be, and for an experiment of one factor. */
export function surfaceOf(line: CompiledLine, { fit, optimum, points, money, region, options }: Experiment): Surface | null {
  const [first, second] = line.design;
  if (fit === null || optimum === null || first === undefined || second === undefined) return null;
  const coded = Array.from({ length: gridSteps + 1 }, (_, step) => (2 * step) / gridSteps - 1);
  const at = (x: number, y: number): readonly number[] => optimum.point.with(0, x).with(1, y);
  const natural = (point: readonly number[]): readonly [number, number] => {
    const [x = 0, y = 0] = designAt(region, point);
    return [x, y];
  };
  return {
    factors: [first, second],
    x: coded.map((x) => natural(at(x, 0))[0]),
    y: coded.map((y) => natural(at(0, y))[1]),
    z: coded.map((y) => coded.map((x) => valueAt(fit, at(x, y)))),
    r2: fit.r2,
    points: points.flatMap((point, index) => {
      const [x, y] = natural(point);
      const mean = worthOfRuns(money[index] ?? [], options.aversion ?? 0);
      return mean === null ? [] : [{ x, y, money: mean }];
    }),
    proposed: natural(optimum.point),
  };
}
