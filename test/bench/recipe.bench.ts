import { type Search, startSearch, suggest, tell } from "../../src/core/optimizer/recipe/search.ts";
import { type TestFunction, testFunctions } from "../core/optimizer/recipe/testFunctions.ts";
import type { Bench, Row } from "./bench.ts";

const seeds = 20;

const bench: Bench = {
  about: "Bayesian optimization on test functions with known minima: median regret of 20 seeds (budget: Branin below 0.01 after 40 trials, Hartmann 6 below 0.15 after 120, Gramacy's constrained problem within 1 % of its feasible minimum after 60)",
  run: () => testFunctions.map(row),
};
export default bench;

function row(of: TestFunction): Row {
  const times: number[] = [];
  const regrets = Array.from({ length: seeds }, (_, seed) => regretOf(of, seed, times)).toSorted((a, b) => a - b);
  const median = ((regrets[seeds / 2 - 1] ?? 0) + (regrets[seeds / 2] ?? 0)) / 2;
  return {
    what: `${of.name} after ${of.trials}`, "median regret": median.toPrecision(3), budget: of.budget.toPrecision(3), "10 % … 90 %": `${(regrets[1] ?? 0).toPrecision(2)} … ${(regrets[seeds - 2] ?? 0).toPrecision(2)}`,
    "ms a trial": (times.reduce((sum, time) => sum + time, 0) / times.length).toFixed(1), "longest ms": Math.max(...times).toFixed(0),
  };
}

/** The least feasible value found, less the least that there is. */
function regretOf(of: TestFunction, seed: number, times: number[]): number {
  const search: Search = startSearch({ seed, dimensions: of.dimensions, constraints: of.constraints, first: 2 * of.dimensions + 2, isNoisy: false });
  for (let trial = 0; trial < of.trials; trial += 1) {
    const begin = performance.now();
    const at = suggest(search);
    tell(search, { at, ...of.at(at) });
    times.push(performance.now() - begin);
  }
  return Math.min(...search.trials.flatMap(({ value, constraints }) => (constraints.every((one) => one <= 0) ? [value] : []))) - of.least;
}
