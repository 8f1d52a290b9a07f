import { type Evaluate, compileTree } from "./evaluate.ts";
import { type Tree, parseFormula } from "./parse.ts";

/** A box of numbers: each name with the range that it may have. */
export type Box = readonly { readonly name: string; readonly range: readonly [number, number] }[];

/** Points of the grid that a box is looked over by, about. */
const gridPoints = 4000;
/** So much of the largest value on the grid counts as 0. */
const nothing = 1e-9;

/**
 * A point of a box at which a formula over it has no finite value; null where none was found. It is looked for on a grid, and wherever
 * a denominator comes to 0 between the grid's points: where its sign changes (bisection), and where it only touches 0 (golden section).
 * A denominator whose 0 a condition keeps out of the value is none.
 */
export function poleIn(formula: string, box: Box): readonly number[] | null {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return null;
  const indexOf = (name: string): number => box.findIndex((one) => one.name === name);
  if (parsed.names.some((name) => indexOf(name) < 0)) return null;
  const scope = new Float64Array(box.length);
  const at = (of: Evaluate) => (point: readonly number[]): number => {
    scope.set(point);
    return of(scope);
  };
  const value = at(compileTree(parsed.tree, indexOf));
  const points = gridOf(box);
  const bad = points.find((point) => !Number.isFinite(value(point)));
  if (bad !== undefined) return bad;
  const usual = Math.max(...points.map((point) => Math.abs(value(point))));
  for (const denominator of denominators(parsed.tree)) {
    const zero = zeroOf(at(compileTree(denominator, indexOf)), box, points);
    const pole = zero === null ? undefined : aboutOf(zero, box).find((point) => !(Math.abs(value(point)) < 1e6 * (usual + 1)));
    if (pole !== undefined) return zero;
  }
  return null;
}

/** What is divided by, and what is raised to a power below 0. */
function denominators(tree: Tree): readonly Tree[] {
  if (tree.type !== "call") return [];
  const [first, second] = tree.of;
  const own = tree.name === "/" && second !== undefined ? [second] : tree.name === "pow" && first !== undefined ? [first] : [];
  return [...own.filter((part) => part.type !== "number"), ...tree.of.flatMap(denominators)];
}

function stepsOf(box: Box): number {
  let steps = 64;
  while (steps > 2 && powerOf(steps + 1, box.length) > gridPoints) steps -= 1;
  return steps;
}

function powerOf(base: number, exponent: number): number {
  return Array.from({ length: exponent }).reduce<number>((product) => product * base, 1);
}

function gridOf(box: Box): readonly (readonly number[])[] {
  const steps = stepsOf(box);
  return box.reduce<readonly (readonly number[])[]>((points, { range: [low, high] }) => points.flatMap((point) => Array.from({ length: steps + 1 }, (_, step) => [...point, low + ((high - low) * step) / steps])), [[]]);
}

/** A point at which a denominator is 0, as near as numbers go; null where none was found. */
function zeroOf(of: (point: readonly number[]) => number, box: Box, points: readonly (readonly number[])[]): readonly number[] | null {
  const values = points.map(of);
  const largest = Math.max(...values.map(Math.abs));
  const isZero = (point: readonly number[]): boolean => Math.abs(of(point)) <= nothing * largest;
  const [negative, positive] = [points[values.findIndex((one) => one < 0)], points[values.findIndex((one) => one > 0)]];
  if (negative !== undefined && positive !== undefined) {
    const root = rounded(bisected(of, negative, positive), isZero);
    if (isZero(root)) return root;
  }
  const least = points[values.reduce((best, one, nth) => (Math.abs(one) < Math.abs(values[best] ?? 0) ? nth : best), 0)] ?? [];
  const lowest = rounded(descended((point) => Math.abs(of(point)), box, least), isZero);
  return isZero(lowest) ? lowest : null;
}

function bisected(of: (point: readonly number[]) => number, negative: readonly number[], positive: readonly number[]): readonly number[] {
  let [low, high] = [negative, positive];
  for (let halving = 0; halving < 80; halving += 1) {
    const middle = low.map((one, nth) => (one + (high[nth] ?? one)) / 2);
    const value = of(middle);
    if (value === 0) return middle;
    if (value < 0) low = middle;
    else high = middle;
  }
  return low;
}

/** Down from a point of the grid, along one name after another, within a step of the grid each. */
function descended(of: (point: readonly number[]) => number, box: Box, start: readonly number[]): readonly number[] {
  const steps = stepsOf(box);
  let point = start;
  for (let sweep = 0; sweep < 12; sweep += 1) {
    for (const [nth, { range: [low, high] }] of box.entries()) {
      const center = point[nth] ?? low;
      const step = (high - low) / steps;
      point = point.with(nth, leastOn((x) => of(point.with(nth, x)), [Math.max(low, center - step), Math.min(high, center + step)]));
    }
  }
  return point;
}

const golden = (Math.sqrt(5) - 1) / 2;

function leastOn(of: (x: number) => number, [from, to]: readonly [number, number]): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 60; step += 1) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (of(left) < of(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/** The same in six digits where that is as good: 50 and not 49.99999999. */
function rounded(point: readonly number[], isZero: (point: readonly number[]) => boolean): readonly number[] {
  const short = point.map((one) => Number(one.toPrecision(6)));
  return isZero(short) ? short : point;
}

/** A point and its near neighbours within the box. */
function aboutOf(point: readonly number[], box: Box): readonly (readonly number[])[] {
  const near = box.flatMap(({ range: [low, high] }, nth) => [-1, 1].map((side) => point.with(nth, Math.max(low, Math.min(high, (point[nth] ?? 0) + side * 1e-9 * (high - low))))));
  return [point, ...near];
}
