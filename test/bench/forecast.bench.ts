import stdlibBetaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { type LineSpec, compileLine } from "#line";
import { createSession, rhythmOf, stepSession } from "#loop";
import { assume, forkForecast, modelFor } from "#twin";
import { type Trial, trials } from "../core/twin/coverage.ts";
import type { Bench, Row } from "./bench.ts";
import { chosenPlants } from "./chosenPlants.ts";

const hour = 3600;

/** How often forecasts are made, and when: 20 runs of ten moments, hours apart, for what comes in one hour says little of the next but one. */
const fast = { runs: 20, moments: [3, 5, 7, 9, 11, 14, 17, 20, 24, 28], replications: 59 };
/** Where an hour is stretched to that of a slow line: 12 runs of five moments, two such hours apart. */
const slow = { runs: 12, moments: [2, 4, 6, 8, 10], replications: 39 };

const forecasts: Bench = {
  about: "forecasts of the next hour of each plant (of a slow line, the span that its page foretells), loop open and closed, so many as the table says: share whose 90 % interval contains what came (budget 0.80 to 1.00 each, 0.85 to 0.95 of all together); and 64 forks of one hour (budget 250 ms)",
  run: () => chosenPlants().flatMap((spec) => [speed(spec), ...coverage(spec, "open"), ...coverage(spec, "closed")]),
};
export default forecasts;

function coverage(spec: LineSpec, loop: "open" | "closed"): readonly Row[] {
  const line = compileLine(spec);
  const { stretch } = rhythmOf(line);
  const { runs, moments, replications } = stretch > 1 ? slow : fast;
  const horizonSeconds = hour * stretch;
  const all = Array.from({ length: runs }, (_, run) => trials(line, { seed: 100 + run, loop, moments: moments.map((at) => at * horizonSeconds), replications, horizonSeconds })).flat();
  const what = `${spec.id}, ${loop}, ${stretch} h`;
  return [...[...new Set(all.map(({ quantity }) => quantity))].map((quantity) => row(`${what}, ${quantity}`, all.filter((trial) => trial.quantity === quantity))), row(`${what}, all together`, all)];
}

/** The share with its 95 % interval by Clopper & Pearson (1934). */
function row(what: string, of: readonly Trial[]): Row {
  const hits = of.filter(({ lower, upper, came }) => came >= lower && came <= upper).length;
  const n = of.length;
  const from = hits === 0 ? 0 : stdlibBetaQuantile(0.025, hits, n - hits + 1);
  const to = hits === n ? 1 : stdlibBetaQuantile(0.975, hits + 1, n - hits);
  const mean = (value: (trial: Trial) => number): number => of.reduce((sum, trial) => sum + value(trial), 0) / n;
  return {
    what, forecasts: n, coverage: (hits / n).toFixed(3), "95 % interval": `${from.toFixed(3)} – ${to.toFixed(3)}`,
    below: of.filter(({ lower, came }) => came < lower).length, above: of.filter(({ upper, came }) => came > upper).length,
    "mean width": mean(({ lower, upper }) => upper - lower).toPrecision(3), "mean miss": mean(({ median, came }) => came - median).toPrecision(3),
  };
}

function speed(spec: LineSpec): Row {
  const line = compileLine(spec);
  const session = createSession(line, { seed: 1, loop: "closed", shadow: false });
  stepSession(session, 8 * hour);
  const took: number[] = [];
  let started = 0;
  for (let nth = 0; nth < 5; nth += 1) {
    const assumption = assume(session.brain.twin, 8 * hour);
    const begin = performance.now();
    for (let replication = 0; replication < 3; replication += 1) modelFor(line, assumption, { seed: 1, replication });
    started = performance.now() - begin;
    for (let replication = 0; replication < 64; replication += 1) forkForecast(modelFor(line, assumption, { seed: 1, replication }), { seed: 1, replication, horizonSeconds: hour });
    took.push(performance.now() - begin);
  }
  return { what: `${spec.id}, 64 forks × 1 h: best ${Math.min(...took).toFixed(0)} ms of 5, of which the models ${started.toFixed(0)} ms` };
}
