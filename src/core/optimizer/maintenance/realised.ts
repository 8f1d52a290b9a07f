import { partsSinceMaintenance } from "#twin";
import type { Decision, Estimate } from "../decision.ts";
import type { Context } from "../decisionMaker.ts";
import { togetherOf } from "../realised.ts";
import { perHour } from "../worth.ts";
import { type WornMachine, lossOver, partsUntilPlanned } from "./cost.ts";
import { lossAt, lossCurve } from "./lossCurve.ts";

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
  const curve = lossCurve({ twin, policy }, wear, came.at);
  const loss = (at: number): number => lossAt(curve, at);
  const lossFrom = (level: number): number => perHour(twin, { mean: lossOver(loss, { level, perPart, parts }), halfWidth: 0 }, { station: wear.station, parts }).mean;
  const reach = came.halfWidth === null ? null : Math.abs(lossFrom(came.mean + came.halfWidth) - lossFrom(came.mean - came.halfWidth)) / 2;
  return { mean: gain.mean - (lossFrom(came.mean) - lossFrom(expected.mean)), halfWidth: togetherOf(gain.halfWidth, reach) };
}
