import { done, offer, predictionTera, predictionWithin, refitTera, refitWithin } from "#compute";
import type { Expected } from "#quality";
import { type Computing, type PredictionWork, rateOf } from "./computing.ts";

export function offerPrediction(computing: Computing, item: PredictionWork, now: number): void {
  offer(computing.predictions, { item, at: now, teraOperations: predictionTera, withinSeconds: within(computing, predictionWithin) }, rateOf(computing.setting, "virtual-metrology"));
}

/** Asks that the model take a measurement in. */
export function offerRefit(computing: Computing, item: Expected, now: number): void {
  offer(computing.refits, { item, at: now, teraOperations: refitTera, withinSeconds: within(computing, refitWithin) }, rateOf(computing.setting, "retraining"));
}

export function finishedPredictions({ predictions }: Computing, now: number): readonly PredictionWork[] {
  return done(predictions, now).map(({ item }) => item);
}

export function finishedRefits({ refits }: Computing, now: number): readonly Expected[] {
  return done(refits, now).map(({ item }) => item);
}

/** Whether a part's measurement waits to be read. */
export function isAwaited({ inspection }: Computing, { part, characteristic }: { readonly part: number; readonly characteristic: string }): boolean {
  return inspection.waiting.some(({ item }) => item.type === "measurement" && item.part === part && item.characteristic === characteristic);
}

function within({ setting }: Computing, seconds: number): number {
  return setting === null ? Number.MAX_VALUE : seconds;
}
