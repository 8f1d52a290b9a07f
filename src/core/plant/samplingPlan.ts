import type { CompiledCharacteristic, CompiledPlan } from "#line";
import type { Plant } from "./plant.ts";

/**
 * Lot by lot sampling of a gauge, and how severe it is. The rules of switching are those of ANSI/ASQ Z1.4 (2003, 8.3): from
 * normal to tightened when 2 of 5 or fewer consecutive lots were rejected, back after 5 accepted in a row; from normal to
 * reduced after 10 accepted in a row, back when one is rejected. The tightened sample is 8/5 and the reduced one 2/5 of the
 * normal, as between neighbouring code letters of its tables (20, 32 and 8, say). Nobody stops a line that stays tightened.
 */
export const Severity = { normal: 0, tightened: 1, reduced: 2 } as const;

/** Whether a plan has the part that comes to the gauge now measured. */
export function isSampled(plant: Plant, { index, gauge: { plan } }: CompiledCharacteristic): boolean {
  const { seen } = plant.state.sensing;
  if (plan === null) return false;
  const nth = seen[index] ?? 0;
  seen[index] = nth + 1;
  return nth < sampleSize(plan, plant.state.sensing.severity[index] ?? 0);
}

function sampleSize({ sample, size }: CompiledPlan, severity: number): number {
  if (severity === Severity.tightened) return Math.min(size, Math.ceil((8 * sample) / 5));
  return severity === Severity.reduced ? Math.ceil((2 * sample) / 5) : sample;
}

/** A part has passed the gauge: `isBad` of a sampled one that was measured out of specification. At its last part a lot is judged. */
export function notePassed(plant: Plant, { index, gauge: { plan } }: CompiledCharacteristic, isBad: boolean): void {
  const { seen, bad } = plant.state.sensing;
  if (plan === null) return;
  if (isBad) bad[index] = (bad[index] ?? 0) + 1;
  if ((seen[index] ?? 0) < plan.size) return;
  if (plan.isAdaptive) judgeLot(plant, index, (bad[index] ?? 0) > plan.accept);
  seen[index] = 0;
  bad[index] = 0;
}

const lastFive = 0b11111;

function judgeLot(plant: Plant, index: number, isRejected: boolean): void {
  const { severity, accepted, lots } = plant.state.sensing;
  lots[index] = (((lots[index] ?? 0) << 1) | Number(isRejected)) & lastFive;
  accepted[index] = isRejected ? 0 : (accepted[index] ?? 0) + 1;
  const next = nextSeverity(severity[index] ?? 0, { isRejected, accepted: accepted[index] ?? 0, rejected: ones(lots[index] ?? 0) });
  if (next === severity[index]) return;
  severity[index] = next;
  accepted[index] = 0;
  lots[index] = 0;
}

/** `accepted`: lots in a row; `rejected`: of the last five. */
export function nextSeverity(severity: number, { isRejected, accepted, rejected }: { readonly isRejected: boolean; readonly accepted: number; readonly rejected: number }): number {
  if (severity === Severity.tightened) return accepted >= 5 ? Severity.normal : severity;
  if (severity === Severity.reduced) return isRejected ? Severity.normal : severity;
  if (rejected >= 2) return Severity.tightened;
  return accepted >= 10 ? Severity.reduced : severity;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>>= 1) count += rest & 1;
  return count;
}
