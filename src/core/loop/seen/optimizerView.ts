import { meanInterval } from "#kernel";
import { type Decision, type Estimate, type Irreversible, type Policy, type ScoreView, scoreView, undoOf } from "#optimizer";
import type { Brain } from "../brain/brain.ts";
import type { Realised } from "../run/revisions.ts";

/** The optimizer as it is shown beside its newest decisions. */
export interface OptimizerView {
  readonly policy: Policy;
  /** All decisions that wait for a person's yes, oldest first. */
  readonly waiting: readonly Decision[];
  /** By the number of a shown decision that was carried out: whether it can be taken back, and if not, why. */
  readonly undo: Readonly<Record<number, "possible" | Irreversible>>;
  /** By kind of decision, since the start of the run; none of a kind that has decided nothing yet. */
  readonly scores: Readonly<Record<string, ScoreView>>;
}

/** `shown`: the decisions beside which it is shown; `realised`: what design revisions have brought, by their place among all. */
export function optimizerView({ optimizer, own }: Brain, { shown, realised }: { readonly shown: readonly Decision[]; readonly realised: Realised }): OptimizerView {
  const { policy, decisions, scores } = optimizer.state;
  return {
    policy,
    waiting: decisions.filter(({ standing }) => standing.status === "waiting"),
    undo: Object.fromEntries(
      shown.flatMap((decision) => {
        const inverse = undoOf(optimizer, decision, "");
        return inverse === null ? [] : [[decision.id, "why" in inverse ? inverse.why : ("possible" as const)] as const];
      }),
    ),
    scores: Object.fromEntries(Object.entries(scores).map(([kind, score]) => [kind, kind === "design" ? { ...scoreView(score), ...revisionGains(own, realised) } : scoreView(score)])),
  };
}

/** Realised gains of revisions come from what they are held against, of which the optimizer is told nothing. */
function revisionGains({ revisions }: Brain["own"], realised: Realised): Pick<ScoreView, "realisedGain" | "bias"> {
  const known = revisions.flatMap(({ predicted }, nth) => {
    const gain = realised[nth]?.gain ?? null;
    return gain === null ? [] : [{ realised: gain.mean, predicted }];
  });
  const differences = known.flatMap((one) => (one.predicted === null ? [] : [one.realised - one.predicted.mean]));
  return { realisedGain: overAll(known.map((one) => one.realised)), bias: overAll(differences) };
}

function overAll(values: readonly number[]): Estimate | null {
  return values.length === 0 ? null : meanInterval(values);
}
