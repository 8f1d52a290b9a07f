import { type MapCalibration, mapClasses, outputCount, probabilitiesOf } from "#quality";
import type { Sample } from "./samples.ts";

/** Share of maps with known patterns alone that may be refused. */
export const refusedInError = 0.03;

/**
 * How the outputs of a network are to be read, from outputs for maps that it was not trained on, some of them with patterns that are none
 * of the classes: the temperature under which they are likeliest (Guo et al. 2017), the refusal that `refusedInError` of the known maps
 * reach, and by class the threshold of the best F1 among those that are not refused.
 */
export function calibrate(logits: ArrayLike<number>, samples: readonly Sample[]): MapCalibration {
  const temperature = likeliest(logits, samples);
  const all = samples.map((sample, at) => ({ sample, probabilities: probabilitiesOf(logits, at, temperature) }));
  const known = all.filter(({ sample }) => sample.strange === null);
  const unknowns = known.map(({ probabilities }) => probabilities[outputCount - 1] ?? 0).sort((one, other) => other - one);
  const refusal = unknowns[Math.floor(refusedInError * unknowns.length)] ?? 1;
  const kept = known.filter(({ probabilities }) => (probabilities[outputCount - 1] ?? 0) < refusal);
  const thresholds = mapClasses.map((name, at) =>
    bestThreshold(kept.map(({ sample, probabilities }) => ({ isThere: sample.classes.includes(name), probability: probabilities[at] ?? 0 }))),
  );
  return { temperature, thresholds, refusal };
}

function likeliest(logits: ArrayLike<number>, samples: readonly Sample[]): number {
  const loss = (temperature: number): number =>
    samples.reduce((sum, sample, at) => sum + lossOf(probabilitiesOf(logits, at, temperature), sample), 0);
  return Array.from({ length: 41 }, (_, step) => 0.5 + step * 0.05).reduce((best, temperature) => (loss(temperature) < loss(best) ? temperature : best), 1);
}

/** The negative log likelihood of what is on a map. */
function lossOf(probabilities: readonly number[], { classes, strange }: Sample): number {
  return probabilities.reduce((sum, probability, at) => {
    const name = mapClasses[at];
    const isThere = name === undefined ? strange !== null : classes.includes(name);
    return sum - Math.log(Math.max(1e-12, isThere ? probability : 1 - probability));
  }, 0);
}

function bestThreshold(given: readonly { readonly isThere: boolean; readonly probability: number }[]): number {
  const candidates = Array.from({ length: 91 }, (_, step) => 0.05 + step * 0.01);
  const score = (threshold: number): number => {
    const right = given.filter(({ isThere, probability }) => isThere && probability >= threshold).length;
    const wrong = given.filter(({ isThere, probability }) => isThere !== probability >= threshold).length;
    return (2 * right) / (2 * right + wrong);
  };
  return candidates.reduce((best, threshold) => (score(threshold) > score(best) ? threshold : best), 0.5);
}
