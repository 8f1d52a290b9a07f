import { meanSeconds } from "#line";
import { type Twin, partPace } from "#twin";

/** Money of a part of a design. */
export function priceOf(twin: Twin, design: readonly number[]): number {
  const scope = new Float64Array(twin.line.scopeLength);
  scope.set(design);
  return twin.line.price(scope);
}

function materialCostOf({ line }: Twin, design: readonly number[]): number {
  const scope = new Float64Array(line.scopeLength);
  scope.set(design);
  return line.materialCost(scope);
}

/** Money a second of the parts of a design that the line makes less while a machine of a station (by index) is away: what its neighbours cannot take over. */
export function lostPerSecond(twin: Twin, station: number, design: readonly number[]): number {
  const { line } = twin;
  const of = line.stations[station];
  if (of === undefined) return 0;
  const lostParts = Math.max(0, 1 / partPace(line) - (of.machines - 1) / meanSeconds(of.time));
  return lostParts * (priceOf(twin, design) - materialCostOf(twin, design));
}
