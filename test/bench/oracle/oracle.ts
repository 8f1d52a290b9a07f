import type { CompiledLine } from "#line";
import { rhythmOf } from "#loop";
import { advance, createPlant, order, tally } from "#plant";
import type { SideJob } from "../../../src/core/loop/counterfactual/side.ts";
import { partModel } from "../../../src/core/twin/partModel.ts";
import { renew, renewalLimits } from "./maintenance.ts";
import { steer } from "./setPoints.ts";

/** Tools are looked at each time after so many looks: oftener than a machine makes two parts, and less often than set points, for it takes long. */
const looksPerRenewal = 4;

/**
 * A loop that knows the plant's hidden truth and acts on it at every look, with the means of the run-to-run controllers and the
 * maintenance: what no honest loop can do better by much. For tests and benches only. Gives money an hour after the warm-up.
 */
export function oracleMoney(line: CompiledLine, { seed, events, untilSeconds, warmupSeconds }: Omit<SideJob, "kind" | "setting" | "designSearchAt">): number {
  const plant = createPlant(line, { seed });
  const model = partModel(line);
  const limits = renewalLimits(model);
  const due = events.toSorted((left, right) => left.at - right.at);
  const tickSeconds = rhythmOf(line).lookSeconds;
  let before = tally(plant);
  for (let now = tickSeconds; now <= untilSeconds; now += tickSeconds) {
    advance(plant, now);
    while ((due[0]?.at ?? Number.POSITIVE_INFINITY) <= now) {
      const event = due.shift();
      if (event !== undefined) order(plant, event.command);
    }
    steer(plant, model);
    if (now % (looksPerRenewal * tickSeconds) === 0) renew(plant, model, limits);
    if (now - tickSeconds < warmupSeconds && warmupSeconds <= now) before = tally(plant);
  }
  const after = tally(plant);
  return ((after.money - before.money) * 3600) / (after.seconds - before.seconds);
}
