import { knownDesign, linePace, noiseOf, normalProbability } from "#twin";
import type { Estimate } from "../decision.ts";
import type { Policy } from "../policy.ts";
import type { ControlledMachine } from "./controlledMachine.ts";
import type { Weighed } from "./considerMove.ts";

/**
 * Money an hour that a move brings over leaving the set point: the parts that come into the specification of the controlled
 * characteristic on this machine, at the line's pace, each worth its price and the cost of scrapping it; for normally
 * distributed parts. Its half-width is over the interval of what was seen. Exactly 0 for the choice to hold.
 */
export function gainOf({ twin, control }: ControlledMachine, policy: Policy, { look: { seen }, alternatives, chosen }: Weighed): Estimate | null {
  const { line } = twin;
  const { product } = line.spec;
  const of = line.characteristics[control.characteristic];
  const hold = alternatives.find(({ command }) => command === null);
  if (product === undefined || of === undefined || hold === undefined) return null;
  const scope = new Float64Array(line.scopeLength);
  scope.set(knownDesign(twin, twin.state.revision));
  const limits = [of.lower(scope), of.upper(scope)] as const;
  const sd = Math.max(1e-12, noiseOf(twin, control.characteristic, twin.state.revision).part);
  const share = (mean: number): number => normalProbability((limits[1] - mean) / sd) - normalProbability((limits[0] - mean) / sd);
  const perHour = 3600 / linePace(line) / (line.stations[control.station]?.machines ?? 1);
  const worth = policy.weights.output * line.price(scope) + policy.weights.scrap * (product.scrapCost ?? 0);
  const at = (by: number): number => perHour * worth * (share(chosen.expected.mean + by) - share(hold.expected.mean + by));
  const reach = 1.96 * seen.standardError;
  const mean = at(0);
  return { mean, halfWidth: Math.max(Math.abs(at(reach) - mean), Math.abs(at(-reach) - mean)) };
}
