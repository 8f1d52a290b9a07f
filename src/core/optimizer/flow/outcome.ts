import type { Observation } from "#sensing";
import { type Twin, knownDesign } from "#twin";
import type { Decision } from "../decision.ts";
import type { Policy } from "../policy.ts";
import { leavingWorth } from "../worth.ts";
import { type OpenDecision, closeDecision, collectOutcome, openDecision } from "../outcome.ts";

/** What comes of a changed flow, as it can be seen: money an hour, quarter by quarter of an hour. Plain data. */
export interface FlowOutcome {
  readonly open: OpenDecision;
  readonly wanted: number;
  /** What the futures say that energy costs an hour: it is not seen part by part, so that what is seen is less that. */
  readonly energyPerHour: number;
  /** When the present quarter began, and the money of it so far. */
  since: number;
  money: number;
}

const quarterSeconds = 900;

export function awaitOutcome(decision: Decision, given: { readonly settleSeconds: number; readonly horizonSeconds: number; readonly energyPerHour: number }): FlowOutcome {
  const after = decision.standing.since + given.settleSeconds;
  return { open: openDecision(decision, after), wanted: Math.max(2, Math.ceil(given.horizonSeconds / quarterSeconds)), energyPerHour: given.energyPerHour, since: after, money: 0 };
}

/** Whose money it is, and how its owner weighs it. */
interface Of {
  readonly twin: Twin;
  readonly policy: Policy;
}

/** Takes an observation in. Gives the decision once as much came as was waited for. */
export function watchFlow(outcome: FlowOutcome, of: Of, observation: Observation): Decision | null {
  const { at } = observation;
  if (at < outcome.since) return null;
  if (observation.type === "status" && at >= outcome.since + quarterSeconds) {
    const perHour = (outcome.money * 3600) / (at - outcome.since) - outcome.energyPerHour;
    outcome.since = at;
    outcome.money = 0;
    return collectOutcome(outcome.open, perHour, { madeAt: at, wanted: outcome.wanted }) ? null : closeDecision(outcome.open, at);
  }
  outcome.money += worthOf(of, observation);
  return null;
}

/** What is seen of money: what a part brings or costs when it leaves, its time in the line with it, and maintenance. */
function worthOf({ twin, policy }: Of, observation: Observation): number {
  const { line } = twin;
  const { weights } = policy;
  const { reworkCost = 0, wipCost = 0 } = line.spec.product ?? {};
  if (observation.type === "completion") {
    const { good, reworks, cycleSeconds, revision, product } = observation;
    const worth = leavingWorth(twin, policy, { design: knownDesign(twin, revision), product, good });
    return worth - weights.rework * reworks * reworkCost - (weights.holding * wipCost * cycleSeconds) / 3600;
  }
  if (observation.type !== "equipment" || observation.event !== "maintained") return 0;
  return -weights.maintenance * (line.stations.find(({ id }) => id === observation.station)?.maintenance?.cost ?? 0);
}
