import type { FlowCommand } from "#line";
import type { Observation } from "#sensing";
import { type Twin, assume, followBottleneck, nextBottleneck, noBottlenecks, presentBottleneck, stationShares } from "#twin";
import type { Decision } from "../decision.ts";
import type { Choice, Context, DecisionMaker } from "../decisionMaker.ts";
import type { FlowState } from "../flow/state.ts";
import { closeDecision } from "../outcome.ts";
import { awaitOutcome, watchFlow } from "../flow/outcome.ts";
import { type Study, type StudyResult, beginStudy, canStudy, modelOf, probability, stepStudy, timesOf } from "../flow/study.ts";

/** The first what-if comes after one shift; after a change the next is this far off, and a day where all was best as it was. */
const firstAfterSeconds = 8 * 3600;
const betweenSeconds = 4 * 3600;
const restSeconds = 24 * 3600;

/** What follows the bottleneck is asked after so long, and again so often, or when another station is it. */
const nextAfterSeconds = 3600;

/** A what-if leaves every second look's run to others. */
const looksPerRun = 2;

/**
 * How work flows: how many parts the line holds (CONWIP), who goes first at the bottleneck, what a batch starts with, how much of a
 * buffer is used. Now and then settings around the present one are compared in futures of the twin, until the best is found with a stated
 * probability; it is chosen where it brings more than the indifference zone and its interval excludes nothing at all.
 */
export const maker: DecisionMaker<FlowState> = {
  kind: "flow",
  name: { en: "Flow", ko: "흐름" },
  does: { en: "sets how many parts the line holds, who goes first, batches and buffers", ko: "라인의 재공 수, 투입 순서, 배치와 버퍼를 정합니다" },
  alternatives: {
    keep: { en: "as now", ko: "현재대로" },
    "wip-lower": { en: "fewer parts in the line", ko: "재공을 줄임" },
    "wip-much-lower": { en: "far fewer parts in the line", ko: "재공을 크게 줄임" },
    "wip-higher": { en: "more parts in the line", ko: "재공을 늘림" },
    "wip-free": { en: "parts in the line without limit", ko: "재공 제한 없음" },
    "rule-spt": { en: "shortest work first", ko: "짧은 작업 먼저" },
    "rule-edd": { en: "earliest due date first", ko: "납기가 빠른 것 먼저" },
    "rule-critical-ratio": { en: "smallest critical ratio first", ko: "긴급률이 작은 것 먼저" },
    "rule-least-setup": { en: "least setup first", ko: "준비 교체가 적은 것 먼저" },
    "rule-priority": { en: "highest priority first", ko: "우선순위가 높은 것 먼저" },
    "rule-built": { en: "the line's own order", ko: "라인의 기본 순서" },
    "batch-smaller": { en: "smaller batches", ko: "배치를 작게" },
    "batch-larger": { en: "larger batches", ko: "배치를 크게" },
    "buffer-half": { en: "half of the buffer", ko: "버퍼의 절반" },
    "buffer-all": { en: "all of the buffer", ko: "버퍼 전부" },
  },
  idleOn: (line) => (canStudy(line) ? null : { en: "the line has no product with a price, or is too large to try ways of flowing beside the run", ko: "가격이 있는 제품이 없거나, 가동 중에 흐름을 시험하기에는 라인이 너무 큽니다" }),
  start: () => ({ kind: "flow", bottlenecks: noBottlenecks(), next: null, looks: 0, study: null, restsUntil: firstAfterSeconds, outcome: null, energyPerHour: 0 }),
  observe,
  notice: () => {
    // A chart's signal says nothing of the flow.
  },
  defer: ({ state, settled }, { at, command }) => {
    if (command.type !== "wip-limit" && command.type !== "dispatch" && command.type !== "batch" && command.type !== "buffer") return;
    state.study = null;
    state.restsUntil = Math.max(state.restsUntil, at + betweenSeconds);
    settle(state, at, settled);
  },
  decide,
  follow: ({ twin, state, settled }, decision) => {
    if (decision.chosen === "keep") return;
    settle(state, decision.at, settled);
    state.outcome = awaitOutcome(decision, { ...timesOf(twin.line), energyPerHour: state.energyPerHour });
  },
};

function observe({ twin, policy, state, settled }: Context<FlowState>, observation: Observation): void {
  if (observation.type === "status") followBottleneck(state.bottlenecks, observation);
  if (state.outcome === null) return;
  const known = watchFlow(state.outcome, { twin, policy }, observation);
  if (known === null) return;
  settled.push(known);
  state.outcome = null;
}

/** What came of the open decision so far is all that comes. */
function settle(state: FlowState, at: number, settled: Decision[]): void {
  const closed = state.outcome === null ? null : closeDecision(state.outcome.open, at);
  if (closed !== null) settled.push(closed);
  state.outcome = null;
}

function decide({ twin, policy, state, runs }: Context<FlowState>, now: number): readonly Choice[] {
  state.looks += 1;
  if (runs.left === 0 || state.looks % looksPerRun !== 0 || !canStudy(twin.line)) return [];
  const bottleneck = stationNow(twin, state);
  if (state.study === null && bottleneck >= 0 && now >= nextAfterSeconds && isNextDue(state, bottleneck, now)) {
    runs.left -= 1;
    state.next = nextBottleneck(twin.line, assume(twin, now), { of: bottleneck, seed: Math.round(now), horizonSeconds: timesOf(twin.line).horizonSeconds });
    return [];
  }
  if (state.study === null) {
    if (now < state.restsUntil || state.outcome !== null || bottleneck < 0) return [];
    runs.left -= 1;
    state.study = beginStudy(assume(twin, now), bottleneck, policy.weights);
    // The model takes as long as a run.
    modelOf(twin.line, state.study);
    return [];
  }
  runs.left -= 1;
  const result = stepStudy(twin.line, state.study);
  if (result === null) return [];
  const choice = choiceOf(twin, { study: state.study, result, now });
  state.study = null;
  state.restsUntil = now + (choice.chosen === "keep" ? restSeconds : betweenSeconds);
  state.energyPerHour = result.energyPerHour;
  return [choice];
}

/** The station that was the bottleneck for most of the time; while that is not known, the slowest by its times. */
function stationNow({ line }: Twin, { bottlenecks }: FlowState): number {
  const shares = stationShares(line, bottlenecks).map(({ sole, shifting }) => sole + shifting);
  const largest = Math.max(...shares);
  return largest > 0 ? shares.indexOf(largest) : (line.stationOfMachine[presentBottleneck(bottlenecks)] ?? -1);
}

function isNextDue({ next }: FlowState, bottleneck: number, now: number): boolean {
  return next === null || now - next.at >= betweenSeconds || (next.of !== bottleneck && now - next.at >= nextAfterSeconds);
}

function choiceOf(twin: Twin, { study, result, now }: { readonly study: Study; readonly result: StudyResult; readonly now: number }): Choice {
  const { line } = twin;
  const { gain, indifference, expected, isDecided } = result;
  const isWorth = isDecided && result.best > 0 && gain.halfWidth !== null && gain.mean - gain.halfWidth > 0 && gain.mean > indifference;
  const best = isWorth ? result.best : 0;
  const chosen = study.choices[best]?.id ?? "keep";
  const command = study.choices[best]?.command ?? null;
  return {
    kind: "flow",
    at: now,
    station: command !== null && command.type !== "wip-limit" ? command.station : "",
    machine: -1,
    about: "money",
    unit: `${line.spec.product?.currency ?? ""}/h`,
    seen: { ...(expected[0] ?? gain), observations: result.replications },
    considered: study.choices.map(({ id, command: order }, index) => ({ id, expected: expected[index] ?? gain, command: order })),
    chosen,
    expected: expected[best] ?? gain,
    gain: isWorth ? gain : { mean: 0, halfWidth: 0 },
    selection: { probability: isDecided ? probability : null, indifference, replications: result.replications, runs: result.runs },
    came: null,
    change: changeOf(twin, command, result.present),
  };
}

/** A number that is moved, before and after; null where nothing is, or a limit is lifted. `wip`: parts in the line as it flows now. */
function changeOf({ line, state }: Twin, command: FlowCommand | null, { wip }: { readonly wip: number }): Choice["change"] {
  if (command === null || command.type === "dispatch") return null;
  const { flow } = state.record;
  if (command.type === "wip-limit") return command.limit === null ? null : { name: "wip-limit", from: flow.wipLimit ?? Math.round(wip), to: command.limit, unit: "" };
  const station = line.stations.find(({ id }) => id === command.station);
  const index = station?.index ?? 0;
  if (command.type === "buffer") return command.places === null ? null : { name: "buffer", from: flow.places[index] ?? station?.places ?? 0, to: command.places, unit: "" };
  const built = Math.max(...line.steps.map((step) => (step.station === index ? step.batchMinimum : 0)));
  return command.minimum === null ? null : { name: "batch", from: flow.minimums[index] ?? built, to: command.minimum, unit: "" };
}
