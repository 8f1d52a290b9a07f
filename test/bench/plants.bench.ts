import { compileLine } from "#line";
import { type PairedFigure, comparePaired, createSession, stepSession, summarize } from "#loop";
import type { Bench, Row } from "./bench.ts";
import { chosenPlants } from "./chosenPlants.ts";
import { horizonOf } from "./horizons.ts";

const hour = 3600;

const bench: Bench = {
  about: "what the loop is worth on each plant, 20 pairs on the same luck (the interval is to exclude 0), and how many times as fast as life one thread runs it with everything on: shadow, holdouts, forecasts, design search, quality desk (100 ×)",
  run: () => chosenPlants().map((spec): Row => {
    const line = compileLine(spec);
    const { until, warmup } = horizonOf(spec);
    const compared = comparePaired(line, { seed: 20_261_129, untilSeconds: until, warmupSeconds: warmup, replications: 20 });
    const begin = performance.now();
    const session = createSession(line, { seed: 1, loop: "closed", forecasts: true, designSearchAt: until / 4 });
    const step = until / 200;
    for (let at = step; at <= until / 2; at += step) {
      stepSession(session, at);
      summarize(session);
    }
    const timesLife = Math.round(until / 2 / ((performance.now() - begin) / 1000));
    const { yield: yields, goodOutput, moneyPerHour } = compared;
    return { plant: spec.id, hours: until / hour, "yield closed": shown(yields.closed.mean, 3), "open ": shown(yields.open.mean, 3), "gain ": gain(yields, 3), "good/h gain": gain(goodOutput, 2), "money/h closed": shown(moneyPerHour.closed.mean, 0), open: shown(moneyPerHour.open.mean, 0), gain: gain(moneyPerHour, 0), "× life": timesLife };
  }),
};
export default bench;

function shown(value: number | null, decimals: number): string {
  return value === null ? "none" : value.toFixed(decimals);
}

function gain({ gain: { mean, halfWidth } }: PairedFigure, decimals: number): string {
  return `${shown(mean, decimals)} ± ${shown(halfWidth, decimals)}`;
}
