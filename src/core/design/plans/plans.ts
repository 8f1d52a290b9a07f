import type { Order } from "../surface/term.ts";
import { termsOf } from "../surface/term.ts";
import { boxBehnken } from "./boxBehnken.ts";
import { circumscribed, faceCentred, inscribed } from "./composite.ts";
import { dOptimal } from "./dOptimal.ts";
import { dEfficiency } from "./efficiency.ts";
import { aliasChains, definingWords, fractionalFactorial, generatorsOf } from "./fractionalFactorial.ts";
import { fullFactorial } from "./fullFactorial.ts";
import { latinHypercube } from "./latinHypercube.ts";
import type { PlanKind, PlanRequest, Point } from "./plan.ts";
import { plackettBurman } from "./plackettBurman.ts";
import { threeLevels } from "./threeLevels.ts";

/** Every kind of plan, by the name that a user gives it. A new one is one file and one entry here. */
export const planKinds = {
  "ccd": faceCentred,
  "ccd-circumscribed": circumscribed,
  "ccd-inscribed": inscribed,
  "box-behnken": boxBehnken,
  "full-factorial": fullFactorial,
  "three-levels": threeLevels,
  "fractional-factorial": fractionalFactorial,
  "plackett-burman": plackettBurman,
  "latin-hypercube": latinHypercube,
  "d-optimal": dOptimal,
} as const satisfies Readonly<Record<string, PlanKind>>;

export type PlanId = keyof typeof planKinds;

export const planIds: readonly [PlanId, ...PlanId[]] = ["ccd", "ccd-circumscribed", "ccd-inscribed", "box-behnken", "full-factorial", "three-levels", "fractional-factorial", "plackett-burman", "latin-hypercube", "d-optimal"];

/** A plan of an experiment, with what it is good for. Plain data. */
export interface Plan {
  readonly kind: PlanId;
  readonly factors: number;
  readonly points: readonly Point[];
  /** The fullest model that it tells. */
  readonly order: Order;
  /** Of that model, 0…1. */
  readonly dEfficiency: number;
  /** The length of the shortest word of the defining relation; null of a plan that is no fraction. */
  readonly resolution: number | null;
  /** Effects that it cannot tell apart, of one or two factors, each list a chain. */
  readonly aliases: readonly (readonly (readonly number[])[])[];
}

/** Why a plan cannot be made, in words that say what is allowed. */
export class PlanError extends Error {}

/** Makes a plan. Throws a PlanError where it is not for so many factors, or has too few runs for its model. */
export function makePlan(id: PlanId, request: PlanRequest): Plan {
  const kind: PlanKind = planKinds[id];
  const { factors, runs } = request;
  if (factors < kind.least || factors > kind.most) throw new PlanError(`${id}: found ${factors} factors; it is for ${kind.least} to ${kind.most}`);
  if (runs !== null && !kind.isSizeFree) throw new PlanError(`${id}: found a number of runs; only latin-hypercube and d-optimal have a free one`);
  const terms = termsOf(kind.order, factors);
  if (runs !== null && runs < terms.length) throw new PlanError(`${id}: found ${runs} runs; its model of ${factors} factors has ${terms.length} coefficients, so at least that many`);
  const points = kind.points(request);
  const words = id === "fractional-factorial" ? definingWords(factors, generatorsOf(factors)) : [];
  return {
    kind: id, factors, points, order: kind.order,
    dEfficiency: dEfficiency(terms, points),
    // A Plackett–Burman plan has no defining relation; its main effects are clear of one another alone, which is resolution III.
    resolution: id === "plackett-burman" ? 3 : words.length === 0 ? null : Math.min(...words.map(({ length }) => length)),
    aliases: aliasChains(factors, words),
  };
}
