import { Stream, laterSeed, meanInterval, normalQuantile, tQuantile } from "#kernel";
import type { CompiledLine } from "#line";
import { grid } from "../plans/plan.ts";
import { canonicalOf } from "../surface/canonical.ts";
import { type Fit, type FitResult, fitSurface, fittedAt } from "../surface/fit.ts";
import { combinedTerms, termName } from "../surface/term.ts";
import { tolerancesOf } from "../tolerance/allocate.ts";
import { maximise } from "./maximise.ts";
import { paretoFront } from "./pareto.ts";
import type { StudyOptions, StudyPlan, StudyRun } from "./plan.ts";
import { designAt } from "../region.ts";
import type { Outlook, ResponseId, ResponseResult, RunValues, StudyCandidate, StudyResult } from "./result.ts";
import { scatterAt } from "./robust.ts";

/** The surfaces of a study's responses over its design and noise factors; null in place of one that cannot be fitted. */
export type Surfaces = Readonly<Record<ResponseId, FitResult>>;

/** A design that is held against the present one, before that is done. */
export type Proposed = Omit<StudyCandidate, "confirmed">;

/** Fits the responses of all runs of a plan. Runs without a number are left out. */
export function fitResponses({ plan, noises, runs }: StudyPlan, values: readonly RunValues[]): Surfaces {
  const terms = combinedTerms(plan.order, { factors: plan.factors, noises: noises.length });
  const fit = (id: ResponseId): FitResult => {
    const known = runs.flatMap(({ point }, run) => {
      const value = values[run]?.[id] ?? null;
      return value === null ? [] : [{ point, value }];
    });
    return fitSurface(terms, known.map(({ point }) => point), known.map(({ value }) => value));
  };
  return { money: fit("money"), yield: fit("yield"), cost: fit("cost") };
}

/**
 * The present design, the one of the most money, and the one of the most mean less `aversion` standard deviations over the noise.
 * The present design alone where money has no surface.
 */
export function proposeDesigns(line: CompiledLine, study: StudyPlan, { surfaces, options }: { readonly surfaces: Surfaces; readonly options: StudyOptions }): readonly Proposed[] {
  const { region, noises, plan } = study;
  const present = options.present ?? line.nominalDesign;
  const coded = region.map(([lowest, highest], factor) => ((present[factor] ?? 0) - (lowest + highest) / 2) / ((highest - lowest) / 2 || 1));
  const keep: Proposed = { id: "keep", ...outlookAt(line, study, { surfaces, coded }) };
  if (!surfaces.money.ok) return [keep];
  const { fit } = surfaces.money;
  const best = maximise((point) => fittedAt(fit, [...point, ...noises.map(() => 0)]), plan.factors);
  const found: Proposed[] = [keep, { id: "optimum", ...outlookAt(line, study, { surfaces, coded: best }) }];
  if (noises.length > 0) {
    const robust = maximise((point) => {
      const { mean, sd } = scatterAt(fit, point, noises.length);
      return mean - options.aversion * sd;
    }, plan.factors);
    found.push({ id: "robust", ...outlookAt(line, study, { surfaces, coded: robust }) });
  }
  return found;
}

/** The runs that hold some designs against one another: run n has the same luck and the same noise for all. In the order of the designs, all runs of one together. */
export function confirmingRuns({ noises }: StudyPlan, proposed: readonly Proposed[], options: StudyOptions): readonly StudyRun[] {
  const stream = new Stream(options.seed, "confirmation");
  const drawn = Array.from({ length: options.confirmations }, (_, run) => noises.map((__, noise) => normalQuantile(stream.uniform(run * noises.length + noise))));
  // Runs from a million on: none of the experiment, whose luck chose the designs.
  return proposed.flatMap(({ design }) => drawn.map((noise, run): StudyRun => ({ point: [], design, noise, seed: laterSeed(options.seed, 1_000_000 + run) })));
}

/** All that a study found, from its runs and those that confirm. */
export function concludeStudy(
  line: CompiledLine,
  study: StudyPlan,
  given: { readonly options: StudyOptions; readonly surfaces: Surfaces; readonly proposed: readonly Proposed[]; readonly confirmed: readonly RunValues[] },
): Omit<StudyResult, "startsAt"> {
  const { options, surfaces, proposed } = given;
  const moneyOf = (nth: number): readonly (number | null)[] => given.confirmed.slice(nth * options.confirmations, (nth + 1) * options.confirmations).map(({ money }) => money);
  const candidates = proposed.map((one, nth): StudyCandidate => ({ ...one, confirmed: confirmedOf(moneyOf(nth), moneyOf(0)) }));
  const proposal = proposalOf(candidates, options);
  const chosen = candidates.find(({ id }) => id === proposal)?.design ?? options.present ?? line.nominalDesign;
  return {
    line: line.spec.id,
    currency: line.spec.product?.currency ?? "€",
    options,
    factors: line.design.map((id, index) => ({ id, unit: line.spec.design?.[id]?.unit ?? "", range: study.region[index] ?? [0, 0] })),
    noises: study.noises,
    plan: study.plan,
    designs: study.plan.points.map((point) => designAt(study.region, point)),
    runs: study.runs.length + given.confirmed.length,
    responses: responsesOf(line, study, surfaces),
    front: frontOf(line, study, surfaces),
    candidates,
    proposal,
    tolerances: tolerancesOf(line, chosen, options.seed),
  };
}

function responsesOf(line: CompiledLine, { noises, plan }: StudyPlan, surfaces: Surfaces): readonly ResponseResult[] {
  const names = [...line.design, ...noises.map(({ id }) => id)];
  const currency = line.spec.product?.currency ?? "€";
  const units: Readonly<Record<ResponseId, string>> = { money: `${currency}/h`, yield: "1", cost: currency };
  return (["money", "yield", "cost"] as const).map((id): ResponseResult => {
    const result = surfaces[id];
    if (!result.ok) return { id, unit: units[id], ok: false, why: result.why };
    const { fit } = result;
    return {
      id, unit: units[id], ok: true,
      coefficients: fit.coefficients.map(({ term, ...of }) => ({ name: termName(term, names), ...of })),
      anova: fit.anova,
      canonical: plan.order === "quadratic" ? canonicalOf(fit, plan.factors) : null,
      residuals: fit.residuals,
    };
  });
}

/** What the surfaces say of a coded point; NaN of a response without one. */
function outlookAt(line: CompiledLine, { region, noises }: StudyPlan, { surfaces, coded }: { readonly surfaces: Surfaces; readonly coded: readonly number[] }): Outlook {
  const design = designAt(region, coded);
  const scope = new Float64Array(line.scopeLength);
  scope.set(design);
  const at = (result: FitResult, of: (fit: Fit) => number): number => (result.ok ? of(result.fit) : Number.NaN);
  const calm = [...coded, ...noises.map(() => 0)];
  return {
    design,
    price: line.price(scope),
    yield: Math.max(0, Math.min(1, at(surfaces.yield, (fit) => fittedAt(fit, calm)))),
    cost: at(surfaces.cost, (fit) => fittedAt(fit, calm)),
    money: surfaces.money.ok ? scatterAt(surfaces.money.fit, coded, noises.length) : { mean: Number.NaN, sd: Number.NaN },
  };
}

/** Designs over the region that none beats in price, yield and cost at once, on the surfaces. */
function frontOf(line: CompiledLine, study: StudyPlan, surfaces: Surfaces): readonly Outlook[] {
  if (!surfaces.money.ok || !surfaces.yield.ok || !surfaces.cost.ok) return [];
  const steps = study.plan.factors === 1 ? 60 : study.plan.factors === 2 ? 14 : study.plan.factors === 3 ? 6 : 3;
  const all = grid(study.plan.factors, Array.from({ length: steps + 1 }, (_, step) => (2 * step) / steps - 1)).map((coded) => outlookAt(line, study, { surfaces, coded }));
  return paretoFront(all.map((of) => ({ of, aims: [of.price, of.yield, -of.cost] }))).map(({ of }) => of);
}

function confirmedOf(own: readonly (number | null)[], present: readonly (number | null)[]): StudyCandidate["confirmed"] {
  const values = own.filter((money) => money !== null);
  if (values.length < own.length || values.length < 2 || present.includes(null)) return null;
  const mean = values.reduce((sum, money) => sum + money, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, money) => sum + (money - mean) * (money - mean), 0) / (values.length - 1));
  return { mean, sd, gain: meanInterval(values.map((money, run) => money - (present[run] ?? 0))) };
}

/** Of the designs whose gain over the present one excludes 0 at 95 % over all of them (Bonferroni), the one of the most mean less `aversion` standard deviations. */
function proposalOf(candidates: readonly StudyCandidate[], { aversion, confirmations }: StudyOptions): StudyCandidate["id"] {
  const ratio = tQuantile(1 - 0.025 / Math.max(1, candidates.length - 1), confirmations - 1) / tQuantile(0.975, confirmations - 1);
  const gains = candidates.filter(({ id, confirmed }) => id === "keep" || (confirmed !== null && confirmed.gain.mean > (confirmed.gain.halfWidth ?? Number.POSITIVE_INFINITY) * ratio));
  const worth = ({ confirmed }: StudyCandidate): number => (confirmed === null ? Number.NEGATIVE_INFINITY : confirmed.mean - aversion * confirmed.sd);
  return gains.reduce((best, one) => (best.id === "keep" || worth(one) > worth(best) ? one : best)).id;
}
