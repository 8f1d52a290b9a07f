import { partsSinceMaintenance } from "#twin";
import type { Decision, Estimate } from "../decision.ts";
import type { Context } from "../decisionMaker.ts";
import { togetherOf } from "../realised.ts";
import { partWorth, perHour } from "../worth.ts";
import { type WornMachine, conditionsOf, lossCurve, lossOver, partsUntilPlanned } from "./cost.ts";

/**
 * What a maintenance has brought over waiting, in money an hour: what was expected, less what the tool's level that came costs
 * more than the one that was expected. What waiting would have cost is never seen: it stays the forecast. Null where it was not
 * weighed in money, or nothing has come.
 */
export function realisedByMaintenance({ twin, policy }: Pick<Context<unknown>, "twin" | "policy">, decision: Decision): Estimate | null {
  const { came, gain, expected, machine } = decision;
  const wear = twin.line.wears.find(({ spec }) => spec.station === decision.station && spec.tool === decision.about);
  const station = twin.line.stations[wear?.station ?? -1];
  if (wear === undefined || station === undefined || came === null || gain === null) return null;
  const worn: WornMachine = { station: wear.station, machine, tool: wear.tool, now: came.at, partsSince: partsSinceMaintenance(twin, station.firstMachine + machine, came.at) };
  const parts = partsUntilPlanned(twin, worn);
  const perPart = Math.max(0, station.tools[wear.tool]?.perPart ?? 0);
  const { present } = conditionsOf(twin, worn);
  const { good, scrapped } = partWorth(twin, policy, present.design);
  const levels = [came.mean, came.mean + (came.halfWidth ?? 0), came.mean - (came.halfWidth ?? 0), expected.mean];
  const loss = lossCurve(twin, worn, { conditions: present, worth: good - scrapped, from: Math.min(...levels), to: Math.max(...levels) + perPart * parts });
  const lossAt = (level: number): number => perHour(twin, { mean: lossOver(loss, { level, perPart, parts }), halfWidth: 0 }, { station: wear.station, parts }).mean;
  const reach = came.halfWidth === null ? null : Math.abs(lossAt(came.mean + came.halfWidth) - lossAt(came.mean - came.halfWidth)) / 2;
  return { mean: gain.mean - (lossAt(came.mean) - lossAt(expected.mean)), halfWidth: togetherOf(gain.halfWidth, reach) };
}
