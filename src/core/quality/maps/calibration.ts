import { exp } from "#kernel";
import { outputCount } from "./classes.ts";

/** How the network's outputs are read; found on maps that it was not trained on. */
export interface MapCalibration {
  /** What outputs are divided by, so that probabilities are as often right as they say (Guo et al. 2017, temperature scaling). */
  readonly temperature: number;
  /** By class: the probability from which the class is said to be on the map. */
  readonly thresholds: readonly number[];
  /** The probability of a pattern that is none of the classes from which a map is refused. */
  readonly refusal: number;
}

/** The probabilities of one map's outputs, by class and last of a pattern that is none of them: σ(output / temperature). */
export function probabilitiesOf(logits: ArrayLike<number>, at: number, temperature: number): number[] {
  return Array.from({ length: outputCount }, (_, output) => 1 / (1 + exp(-(logits[at * outputCount + output] ?? 0) / temperature)));
}
