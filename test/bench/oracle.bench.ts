import { type Interval, meanInterval, pairedInterval, ratioInterval } from "#kernel";
import { type CompiledLine, type TimedCommand, compileLine } from "#line";
import { type PairOptions, type Setting, loopClosed, loopOpen, sideJobs } from "#loop";
import { scenarios } from "#scenarios";
import { doSide } from "../../src/core/loop/counterfactual/side.ts";
import type { Bench, Row } from "./bench.ts";
import { chosenPlants } from "./chosenPlants.ts";
import { horizonOf } from "./horizons.ts";
import { oracleMoney } from "./oracle/oracle.ts";
import { undisturbed } from "./oracle/undisturbed.ts";

/** `SEEDS=6` for a first look, `SEED=2` for other luck. */
const seeds = Number(process.env["SEEDS"] ?? 30);
const seed = Number(process.env["SEED"] ?? 1);
/** No search for a better design: the oracle has set points and maintenance only. */
const withoutSearch: Setting = { ...loopClosed, off: ["design"] };

const oracle: Bench = {
  about: `money an hour that the loop earns over the open loop, and what an oracle that knows the hidden truth earns with set points and maintenance, ${seeds} pairs of a day (a fab three, a yard 42), the first tenth or more not counted (budget: the loop at least 0.8 of the oracle, its interval excludes 0); and what the loop loses where nothing goes wrong (budget 0.5 %)`,
  run() {
    return chosenPlants().flatMap((spec) => {
      const line = compileLine(spec);
      const story = Object.values(scenarios).find((scenario) => scenario.line === spec.id);
      return [
        against(line, { what: `${spec.id}, its own drifts, wears and failures`, events: [] }),
        ...(story === undefined ? [] : [against(line, { what: `${spec.id}, and the faults of ${story.id}`, events: story.events })]),
        calm(compileLine(undisturbed(spec)), `${spec.id} where nothing goes wrong`),
      ];
    });
  },
};
export default oracle;

function optionsOf(line: CompiledLine, events: readonly TimedCommand[]): PairOptions {
  const { until, warmup } = horizonOf(line.spec);
  return { seed, untilSeconds: until, warmupSeconds: warmup, replications: seeds, events, designSearchAt: null };
}

function money(line: CompiledLine, setting: Setting, options: PairOptions): readonly number[] {
  return sideJobs(setting, options).map((job) => doSide(line, job).moneyPerHour);
}

function against(line: CompiledLine, { what, events }: { readonly what: string; readonly events: readonly TimedCommand[] }): Row {
  const options = optionsOf(line, events);
  const open = money(line, loopOpen, options);
  const closed = money(line, withoutSearch, options);
  const known = sideJobs(loopClosed, options).map((job) => oracleMoney(line, job));
  const ratio = ratioInterval(closed.map((of, pair) => ({ sum: of - (open[pair] ?? Number.NaN), count: (known[pair] ?? Number.NaN) - (open[pair] ?? Number.NaN) })));
  return { what, open: shown(meanInterval(open)), "closed less open": shown(pairedInterval(closed, open)), "oracle less open": shown(pairedInterval(known, open)), "closed of the oracle's gain": shown(ratio, 3) };
}

function calm(line: CompiledLine, what: string): Row {
  const options = optionsOf(line, []);
  const open = money(line, loopOpen, options);
  const closed = money(line, withoutSearch, options);
  return { what, open: shown(meanInterval(open)), "closed less open": shown(pairedInterval(closed, open)), "in % of open": shown(ratioInterval(closed.map((of, pair) => ({ sum: 100 * (of - (open[pair] ?? Number.NaN)), count: open[pair] ?? Number.NaN }))), 2) };
}

function shown({ mean, halfWidth }: Interval, decimals = 0): string {
  return `${mean.toFixed(decimals)}${halfWidth === null ? "" : ` ± ${halfWidth.toFixed(decimals)}`}`;
}
