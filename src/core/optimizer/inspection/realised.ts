import { knownDesign } from "#twin";
import type { Decision, Estimate } from "../decision.ts";
import type { Context } from "../decisionMaker.ts";
import { togetherOf } from "../realised.ts";
import { partWorth, partsPerHour, productsPerPart } from "../worth.ts";

/**
 * What a plan of inspection has brought over the one before, in money an hour: what was expected, less what the share of bad parts
 * that came costs more than the one that was expected. What the other plan would have missed is never seen: it stays the forecast.
 */
export function realisedByInspection({ twin, policy }: Pick<Context<unknown>, "twin" | "policy">, { about, came, gain, expected, change }: Decision): Estimate | null {
  const of = twin.line.characteristics.find(({ id }) => id === about);
  if (of === undefined || came === null || gain === null || change === null) return null;
  const { good, scrapped } = partWorth(twin, policy, { design: knownDesign(twin, Number.POSITIVE_INFINITY), station: of.measuredAt });
  const caught = good - scrapped;
  const missed = of.escapeCost === null ? caught : of.escapeCost * productsPerPart(twin, of.measuredAt) * policy.weights.scrap;
  const perPercent = (partsPerHour(twin, of.measuredAt, 1) * (caught / change.to + missed * (1 - 1 / change.to))) / 100;
  return { mean: gain.mean - perPercent * (came.mean - expected.mean), halfWidth: togetherOf(gain.halfWidth, came.halfWidth === null ? null : perPercent * came.halfWidth) };
}
