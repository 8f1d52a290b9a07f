import type { CompiledWear } from "#line";
import { type Conditions, type Twin, inSpecShare, nominalConditions, presentConditions, restingPoint } from "#twin";
import type { Context } from "../decisionMaker.ts";
import { partWorth } from "../worth.ts";

/**
 * Money lost with a part to its being out of specification, over the level of a worn tool: straight lines between losses at even
 * steps, beyond which the last is held. Plain data.
 */
export interface LossCurve {
  /** When it was worked out, and for which design. */
  readonly at: number;
  readonly design: readonly number[];
  readonly from: number;
  readonly width: number;
  readonly losses: readonly number[];
}

/** Steps of a curve; how long it stands, in seconds. */
const steps = 8;
const standsFor = 3600;

/** Without a plan, a tool is taken to wear over so many parts. */
const partsWithoutPlan = 200;

/** Whether a curve still stands. */
export function stands(curve: LossCurve | null, { now, design }: { readonly now: number; readonly design: readonly number[] }): curve is LossCurve {
  return curve !== null && now >= curve.at && now - curve.at < standsFor && design.every((value, index) => value === curve.design[index]);
}

/**
 * The curve of a wear, from a fresh tool to twice its limit, or its wear by plan if that is more. What controllers mend is not the
 * wear's: the station's set points are the recipe's and its other tools fresh, and one that compensates the worn tool itself stands
 * where it would come to rest.
 */
export function lossCurve({ twin, policy }: Pick<Context<unknown>, "twin" | "policy">, wear: CompiledWear, now: number): LossCurve {
  const station = twin.line.stations[wear.station];
  const tool = station?.tools[wear.tool];
  const present = presentConditions(twin, { station: -1, machine: -1, now });
  const { good, scrapped } = partWorth(twin, policy, { design: present.design, station: wear.station });
  const from = tool?.initial ?? 0;
  const every = station?.maintenance?.every ?? Number.POSITIVE_INFINITY;
  const planned = (tool?.perPart ?? 0) * (Number.isFinite(every) ? every : partsWithoutPlan);
  const width = (2 * Math.max(wear.spec.limit - from, planned)) / steps;
  const losses = Array.from({ length: steps + 1 }, (_, step) => (good - scrapped) * (1 - inSpecShare(twin, steered(twin, wear, { present, level: from + width * step }), now)));
  return { at: now, design: present.design, from, width, losses };
}

function steered({ line, model }: Twin, wear: CompiledWear, { present, level }: { readonly present: Conditions; readonly level: number }): Conditions {
  const nominal = nominalConditions(line, present.design);
  const tools = [...(nominal.tools[wear.station] ?? [])];
  tools[wear.tool] = level;
  const conditions: Conditions = { design: present.design, setPoints: present.setPoints.with(wear.station, [...(nominal.setPoints[wear.station] ?? [])]), tools: present.tools.with(wear.station, tools) };
  for (const control of line.controls) {
    const own = conditions.setPoints[control.station];
    if (control.station === wear.station && own !== undefined) own[control.setPoint] = restingPoint(model, control, conditions).setPoint;
  }
  return conditions;
}

export function lossAt({ from, width, losses }: LossCurve, level: number): number {
  const last = losses.length - 1;
  const place = Math.max(0, Math.min(last, (level - from) / width));
  const index = Math.min(last - 1, Math.floor(place));
  const [left, right] = [losses[index] ?? 0, losses[index + 1] ?? 0];
  return left + (place - index) * (right - left);
}
