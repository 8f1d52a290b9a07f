import { Stream, pow } from "#kernel";
import { type CompiledLine, type LineSpec, type StationSpec, compileLine, seconds, station } from "#line";
import type { Renewed } from "../../../src/core/optimizer/maintenance/ageReplacement.ts";
import type { Weibull } from "../../../src/core/optimizer/maintenance/weibull.ts";

/** Hours between failures of about ten, of shape 2.5; a failure costs eight times what maintenance does. */
export const life: Weibull = { shape: 2.5, scale: 36_000 };
export const renewed: Renewed = { preventive: { cost: 100, seconds: 600 }, failure: { cost: 800, seconds: 600 } };

/** One machine with that life. Nothing but failures and maintenance costs, and nothing earns. */
export function ageingLine(given: Partial<StationSpec> = {}, line: Partial<LineSpec> = {}): CompiledLine {
  return compileLine({
    format: "plantloop/line@1",
    id: "ageing",
    arrivals: "saturated",
    product: { id: "part", price: 0 },
    stations: [
      station("press", {
        time: seconds(300),
        failures: { uptime: { weibull: { scale: seconds(life.scale), shape: life.shape } }, repair: seconds(600), cost: 800, renewedByMaintenance: true },
        maintenance: { time: seconds(600), cost: 100 },
        ...given,
      }),
    ],
    ...line,
  });
}

/** Money a second of many lives, one after the other, each ended at an age or by its failure. */
export function simulatedRate(age: number, { seed, cycles }: { readonly seed: number; readonly cycles: number }): number {
  const stream = new Stream(seed, "lives");
  let [cost, time] = [0, 0];
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const failsAt = life.scale * pow(stream.exponential(cycle), 1 / life.shape);
    const ended = failsAt < age ? renewed.failure : renewed.preventive;
    cost += ended.cost;
    time += Math.min(failsAt, age) + ended.seconds;
  }
  return cost / time;
}
