import { Stream, normalQuantile, pairedInterval } from "#kernel";
import { type CompiledLine, compileLine } from "#line";
import { dieStacking } from "../../src/lines/die-stacking.ts";
import { createSession, stepSession } from "#loop";
import { tally } from "#plant";
import { tunable } from "../core/optimizer/recipe/tunable.ts";
import { type Search, startSearch, suggest, tell } from "../../src/core/optimizer/recipe/search.ts";
import { type TestFunction, testFunctions } from "../core/optimizer/recipe/testFunctions.ts";
import type { Bench, Row } from "./bench.ts";

const seeds = 20;
const hour = 3600;

const bench: Bench = {
  about: "Bayesian optimization on test functions with known minima: median regret of 20 seeds (budget: Branin below 0.01 after 40 trials, Hartmann 6 below 0.15 after 120, Gramacy's constrained problem within 1 % of its feasible minimum after 60); a search as the loop makes it, by the longest of its looks without the forecast (budget 10 ms); and what recipe search is worth on a plant in money an hour, on the same luck with it and without",
  run: () => [...testFunctions.map(row), ...[1, 2, 4].map(looks), worth("the plant that ships, 24 h", compileLine(dieStacking), 10), worth("a plant that is at its best, 48 h", tunable(20), 10), worth("one that is 10 °C off it, 48 h", tunable(30), 10)],
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

/** As on a plant: noise, one constraint, and as many trials as set points ask for; the second of two searches, for which the engine has compiled. */
function looks(dimensions: number): Row {
  lookTimes(dimensions);
  const times = lookTimes(dimensions);
  return { what: `a search of ${dimensions} set points, in ms of a core`, "ms a trial": (times.reduce((sum, time) => sum + time, 0) / times.length).toFixed(1), "longest ms": Math.max(...times).toFixed(0) };
}

function lookTimes(dimensions: number): readonly number[] {
  const luck = new Stream(1, "noise");
  const times: number[] = [];
  const search = startSearch({ seed: 1, dimensions, constraints: 1, first: 2 * dimensions + 3, isNoisy: true });
  for (let trial = 0; trial < 6 * dimensions + 8; trial += 1) {
    const begin = process.cpuUsage();
    const at = suggest(search);
    const value = at.reduce((sum, x) => sum + (x - 0.7) * (x - 0.7), 0);
    tell(search, { at, value: value + 0.1 * normalQuantile(luck.uniform(2 * trial)), constraints: [value - 0.5 + 0.05 * normalQuantile(luck.uniform(2 * trial + 1))] });
    times.push(process.cpuUsage(begin).user / 1000);
  }
  return times;
}

/** Gained from the first search on, at 8 h. */
function worth(what: string, line: CompiledLine, replications: number): Row {
  const until = what.includes("48 h") ? 48 : 24;
  const money = (seed: number, mode: "auto" | "off"): number => {
    const session = createSession(line, { seed, loop: "closed", shadow: false });
    const { state } = session.brain.optimizer;
    state.policy = { ...state.policy, modes: { ...state.policy.modes, recipe: mode } };
    stepSession(session, 8 * hour);
    const before = tally(session.plant).money;
    stepSession(session, until * hour);
    return (tally(session.plant).money - before) / (until - 8);
  };
  const all = Array.from({ length: replications }, (_, seed) => seed);
  const without = all.map((seed) => money(seed, "off"));
  const { mean, halfWidth } = pairedInterval(all.map((seed) => money(seed, "auto")), without);
  return { what, "money/h more": `${mean.toFixed(0)} ± ${halfWidth?.toFixed(0) ?? "?"}`, "of money/h": (without.reduce((sum, one) => sum + one, 0) / replications).toFixed(0) };
}
