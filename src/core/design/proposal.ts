import { meanInterval, tQuantile } from "#kernel";
import type { CompiledLine } from "#line";
import type { Alternative, Choice, Estimate } from "#optimizer";
import type { Candidate, Experiment } from "./experiment.ts";
import { type FieldBias, corrected } from "./fieldBias.ts";
import { pseudoValues } from "./worth.ts";

/**
 * The decision of a finished experiment: keep the present design, or release the candidate with the largest confirmed gain
 * in money per hour, and that only when its interval excludes 0 (at 95 % over all candidates, Bonferroni). Of two that the
 * forecasts can't tell apart, the surface's optimum is taken: it rests on all runs, the best point on the luck of its own.
 * A candidate for which the line model gave no finite money in one of the runs is not considered. Null before all forecasts
 * are run. Where the search bears noise, that which counts is the mean less so many standard deviations; what is expected is still the mean. `revision` names the one that would be released; `bias`, what the field taught of such predictions, is added to every gain.
 */
export function proposeRevision(line: CompiledLine, experiment: Experiment, given: { readonly now: number; readonly revision: string; readonly bias?: FieldBias | null }): Choice | null {
  const { candidates, options } = experiment;
  const { bias = null } = given;
  const [present, ...rest] = candidates;
  if (present === undefined || candidates.some(({ money }) => money.length < options.confirmations)) return null;
  const others = rest.filter((candidate) => [...candidate.money, ...present.money].every((money) => money !== null));
  const keep: Alternative = { id: "keep", expected: { mean: 0, halfWidth: 0 }, command: null };
  const considered = [
    keep,
    ...others.map((candidate): Alternative => ({
      id: candidate.id,
      expected: corrected(meanInterval(differences(candidate, present)), bias),
      command: {
        type: "release-revision",
        revision: given.revision,
        design: Object.fromEntries(line.design.map((name, index) => [name, candidate.design[index] ?? 0])),
      },
    })),
  ];
  const best = bestOf(present, others, { bias, aversion: options.aversion ?? 0 });
  const chosen = considered.find(({ id }) => id === best.id) ?? keep;
  return {
    kind: "design",
    at: given.now,
    station: "",
    machine: -1,
    about: "money",
    unit: `${line.spec.product?.currency ?? ""}/h`,
    seen: { ...moneyEstimate(present), observations: present.money.length },
    considered,
    chosen: chosen.id,
    expected: chosen.expected,
    gain: chosen.expected,
    came: null,
    change: null,
  };
}

/** The candidate to release, or the present design. The others stand in order, the surface's optimum last. */
function bestOf(present: Candidate, others: readonly Candidate[], { bias, aversion }: { readonly bias: FieldBias | null; readonly aversion: number }): Candidate {
  const confirmed = others.filter((candidate) => isConfirmed(worthDifferences(candidate, present, aversion), { comparisons: others.length, bias }));
  return confirmed.reduceRight((best, candidate) => (best === present || isConfirmed(worthDifferences(candidate, best, aversion), { comparisons: 1, bias: null }) ? candidate : best), present);
}

/** What a candidate is worth more than another design, run by run on common random numbers: by the jackknife where scatter counts against it. */
function worthDifferences(candidate: Candidate, present: Candidate, aversion: number): readonly number[] {
  const [own, other] = [candidate, present].map(({ money }) => pseudoValues(money.map((one) => one ?? 0), aversion));
  return (own ?? []).map((worth, run) => worth - (other?.[run] ?? 0));
}

/** Gain of a candidate over another design, run by run on common random numbers. */
function differences(candidate: Candidate, present: Candidate): readonly number[] {
  return candidate.money.map((money, run) => (money ?? 0) - (present.money[run] ?? 0));
}

function isConfirmed(gains: readonly number[], { comparisons, bias }: { readonly comparisons: number; readonly bias: FieldBias | null }): boolean {
  const { mean, halfWidth } = corrected(meanInterval(gains), bias);
  if (halfWidth === null) return false;
  const widened = (halfWidth * tQuantile(1 - 0.025 / comparisons, gains.length - 1)) / tQuantile(0.975, gains.length - 1);
  return mean > widened;
}

function moneyEstimate({ money }: Candidate): Estimate {
  return meanInterval(money.map((run) => run ?? 0));
}
