import { type Twin, partsSinceMaintenance } from "#twin";
import type { Decision, Estimate } from "../decision.ts";
import { togetherOf } from "../realised.ts";
import { perHour } from "../worth.ts";
import { type WornMachine, costOfWaiting, partsUntilPlanned } from "./cost.ts";

/**
 * What a maintenance has brought over waiting, in money an hour: what was expected, less what the tool's level that came costs
 * more than the one that was expected. What waiting would have cost is never seen: it stays the forecast. Null where it was not
 * weighed in money, or nothing has come.
 */
export function realisedByMaintenance(twin: Twin, decision: Decision): Estimate | null {
  const { came, gain, expected, machine } = decision;
  const wear = twin.line.wears.find(({ spec }) => spec.station === decision.station && spec.tool === decision.about);
  const station = twin.line.stations[wear?.station ?? -1];
  if (wear === undefined || station === undefined || came === null || gain === null) return null;
  const worn: WornMachine = { station: wear.station, machine, tool: wear.tool, now: came.at, partsSince: partsSinceMaintenance(twin, station.firstMachine + machine, came.at) };
  const inHour = (money: number): number => perHour(twin, { mean: money, halfWidth: 0 }, { station: wear.station, parts: partsUntilPlanned(twin, worn) }).mean;
  const lossAt = (level: number): number => inHour(costOfWaiting(twin, worn, level));
  const reach = came.halfWidth === null ? null : Math.abs(lossAt(came.mean + came.halfWidth) - lossAt(came.mean - came.halfWidth)) / 2;
  return { mean: gain.mean - (lossAt(came.mean) - lossAt(expected.mean)), halfWidth: togetherOf(gain.halfWidth, reach) };
}
