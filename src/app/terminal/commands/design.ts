import { PlanError, type ResponseResult, type StudyCandidate, type StudyOptions, type StudyResult, type Tolerances, planIds, planKinds } from "#design/study";
import { type CompiledLine, compileLine } from "#line";
import { type Assumption, assumptionOf, createSession, stepSession } from "#loop";
import { studyDesign } from "#loop/design";
import type { Arguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { durationText, figure, percent } from "../figures.ts";
import { findLine } from "../findLine.ts";
import { onPool, poolOptions } from "../onPool.ts";
import { startProgress } from "../progress.ts";
import { columns } from "../table.ts";
import { InputError } from "../terminal.ts";

/** So many designs of the front are printed. */
const shownFront = 12;

/** A designed experiment on the twin over a line's design parameters. */
export const design: Command = {
  name: "design",
  argument: "<line>",
  about: "runs a designed experiment over a line's design parameters on its twin, fits surfaces, and proposes a design",
  options: {
    plan: { takes: "PLAN", about: `${planIds.join(", ")}; ccd when left out` },
    runs: { takes: "N", about: "points of a latin-hypercube or d-optimal plan; their own choice when left out" },
    centres: { takes: "N", about: "runs of the centre; 3 when left out" },
    replications: { takes: "N", about: "runs of each point, each with luck of its own; 2 when left out" },
    hours: { takes: "T", about: "how long a run lasts; 2 h when left out" },
    aversion: { takes: "K", about: "standard deviations over the noise that a robust design gives up the mean for, 0 to 10; 1 when left out" },
    confirmations: { takes: "N", about: "paired runs that hold a proposed design against the present one; 24 when left out" },
    plain: { takes: null, about: "leaves noise factors at their means: no robust design, a ninth of the runs or fewer" },
    at: { takes: "T", about: "begins from the twin of a run as it stands then, with its tools as estimated and its times as seen; left out, from a fresh line as declared" },
    loop: { takes: "open|closed", about: "whether the loop acts in that run; closed when left out" },
    seed: { takes: "N", about: "the luck of the study, and of that run; 1 when left out" },
    ...poolOptions,
    json: { takes: null, about: "prints one JSON object" },
  },
  run: async (given, terminal) => {
    const line = compileLine(findLine(given.argument("<line>, a shipped line or a file,")));
    const started = startOf(given, line);
    const options = { ...optionsOf(given), ...started };
    const progress = startProgress(terminal);
    const result = await onPool(given, { terminal, atOnce: 1024 }, async (pool) => {
      try {
        return await studyDesign(pool, line, { ...options, onProgress: progress.at });
      } catch (error) {
        throw error instanceof PlanError ? new InputError(`--plan: ${error.message}`) : error;
      }
    });
    progress.end(null);
    terminal.out(given.has("json") ? `${JSON.stringify(result)}\n` : text(result));
    return 0;
  },
};

/** The design and what the twin knows of a run that has gone on for as long as is asked; nothing of a fresh line. */
function startOf(given: Arguments, line: CompiledLine): { readonly assumption?: Assumption; readonly present?: readonly number[] } {
  if (!given.has("at")) {
    if (given.has("loop")) throw new InputError("--loop: it is of the run that --at names, and that is missing");
    return {};
  }
  const session = createSession(line, { seed: given.whole("seed", { least: 0, most: Number.MAX_SAFE_INTEGER, otherwise: 1 }), loop: given.oneOf("loop", ["closed", "open"]), shadow: false, holdouts: false });
  stepSession(session, given.duration("at", 0));
  const assumption = assumptionOf(session);
  return { assumption, present: assumption.design };
}

function optionsOf(given: Arguments): StudyOptions {
  const horizonSeconds = given.duration("hours", 7200);
  if (!(horizonSeconds > 0)) throw new InputError("--hours: found 0; a run lasts longer than that");
  return {
    plan: given.oneOf("plan", planIds),
    present: null,
    seed: given.whole("seed", { least: 0, most: Number.MAX_SAFE_INTEGER, otherwise: 1 }),
    replications: given.whole("replications", { least: 1, most: 1000, otherwise: 2 }),
    centres: given.whole("centres", { least: 0, most: 100, otherwise: 3 }),
    runs: given.text("runs") === undefined ? null : given.whole("runs", { least: 1, most: 1000, otherwise: 1 }),
    horizonSeconds,
    isRobust: !given.has("plain"),
    aversion: given.whole("aversion", { least: 0, most: 10, otherwise: 1 }),
    confirmations: given.whole("confirmations", { least: 2, most: 1000, otherwise: 24 }),
  };
}

function text(result: StudyResult): string {
  const { plan, factors, noises, options } = result;
  const names = factors.map(({ id }) => id);
  const named = (effect: readonly number[]): string => effect.map((factor) => names[factor] ?? "").join("·");
  const traits = [
    `${plan.points.length} points`, `D-efficiency ${percent(plan.dEfficiency)} of a model with ${plan.order} terms`,
    ...(plan.resolution === null ? [] : [`resolution ${plan.resolution}`]), ...plan.aliases.map((chain) => `not told apart: ${chain.map(named).join(" = ")}`),
  ];
  return `${result.line}: ${planKinds[plan.kind].name.en} over ${factors.map(({ id, unit, range: [low, high] }) => `${id} ${figure(low)}–${figure(high)} ${unit}`).join(", ")}
${traits.join("; ")}
${noises.length === 0 ? "noise factors at their means" : `noise factors, ± one standard deviation: ${noises.map(({ id, sd, unit }) => `${id} ${figure(sd)} ${unit}`).join(", ")}`}
${result.runs} runs of ${durationText(options.horizonSeconds)} on the twin${result.startsAt === null ? ", from a fresh line" : ` as it stands after ${durationText(result.startsAt)}`}, seed ${options.seed}

${result.responses.map(responseText).join("\n\n")}

designs, their money ${result.currency}/h with noise drawn, confirmed on ${options.confirmations} runs of the same luck
${columns([["", ...names, "price", "yield", "cost/good", "expected", "sd by noise", "confirmed", "sd", "gain", ""], ...result.candidates.map(candidateRow)], `l${"r".repeat(names.length + 8)}l`)}
proposed: ${result.proposal}

Pareto front of price, yield and cost: ${result.front.length} designs${result.front.length > shownFront ? `, ${shownFront} of them` : ""}
${columns([[...names, "price", "yield", "cost/good", `money ${result.currency}/h`], ...spread(result.front).map(({ design: values, price, yield: share, cost, money }) => [...values.map(figure), figure(price), percent(share), figure(cost), figure(money.mean)])], "r".repeat(names.length + 4))}

${result.tolerances.map(toleranceText).join("\n\n")}
`;
}

function responseText(response: ResponseResult): string {
  if (!response.ok) return `${response.id}: no surface: ${response.why.finding}, ${response.why.runs} runs for ${response.why.coefficients} coefficients; the present design stays`;
  const { anova, canonical } = response;
  const rows = response.coefficients.map(({ name, value, standardError, t, p }) => [name, figure(value), standardError === null ? "–" : `± ${figure(standardError)}`, figure(t), p === null ? "–" : p < 1e-4 ? "<0.0001" : p.toFixed(4)]);
  const lack = anova.lackOfFit?.p ?? null;
  const most = Math.max(...response.residuals.map(({ cook }) => cook ?? 0));
  return `${response.id}, ${response.unit}: R² ${anova.r2.toFixed(3)}, adjusted ${anova.adjustedR2?.toFixed(3) ?? "–"}, predicted ${anova.predictedR2?.toFixed(3) ?? "–"}; lack of fit ${lack === null ? "–" : `F ${figure(anova.lackOfFit?.f ?? null)}, P ${lack.toFixed(4)}`}; largest Cook's distance ${figure(most)}
${columns([["term", "coefficient", "", "t", "P"], ...rows], "lrrrr")}${canonical === null ? "" : `\n${canonical.shape} at ${canonical.stationary.map(figure).join(", ")} (coded), ${figure(canonical.value)}; curvatures ${canonical.eigenvalues.map(figure).join(", ")}`}`;
}

function candidateRow({ id, design: values, price, yield: share, cost, money, confirmed }: StudyCandidate): readonly string[] {
  const gain = confirmed?.gain;
  return [
    id, ...values.map(figure), figure(price), percent(share), figure(cost), figure(money.mean), figure(money.sd), figure(confirmed?.mean ?? null), figure(confirmed?.sd ?? null),
    figure(gain?.mean ?? null), gain === undefined || gain.halfWidth === null ? "" : `± ${figure(gain.halfWidth)}`,
  ];
}

function toleranceText({ characteristic, unit, nominal, lower, upper, finding, contributors, methods }: Tolerances): string {
  const head = `tolerances of ${characteristic}: ${figure(nominal)} ${unit} within ${figure(lower)} to ${figure(upper)}`;
  if (finding !== null) return `${head}: ${finding}`;
  const rows = contributors.toSorted((left, right) => right.share - left.share).map(({ id, at, unit: own, sensitivity, share, present, worstCase, rss, monteCarlo }) => [
    at === null ? id : `${at}: ${id}`, own, figure(sensitivity), percent(share), `± ${figure(present)}`, `± ${figure(worstCase)}`, `± ${figure(rss)}`, `± ${figure(monteCarlo)}`,
  ]);
  const yields = methods.map(({ yield: share, halfWidth }) => `${percent(share)} ± ${(100 * halfWidth).toFixed(1)}`);
  const costs = methods.map(({ relativeCost }) => figure(relativeCost));
  return `${head}
${columns([["contributor", "unit", "sensitivity", "of variance", "present", "worst case", "RSS", "Monte Carlo"], ...rows, ["in specification", "", "", "", ...yields], ["relative cost", "", "", "", ...costs]], "llrrrrrr")}`;
}

/** Some of many, evenly. */
function spread<One>(all: readonly One[]): readonly One[] {
  return all.length <= shownFront ? all : Array.from({ length: shownFront }, (_, nth) => all[Math.round((nth * (all.length - 1)) / (shownFront - 1))]).filter((one) => one !== undefined);
}
