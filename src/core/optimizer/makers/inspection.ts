import type { CompiledCharacteristic, CompiledLine } from "#line";
import type { Observation } from "#sensing";
import { knownDesign } from "#twin";
import type { Context, DecisionMaker } from "../decisionMaker.ts";
import { count } from "../inspection/badShare.ts";
import { type InspectionState, considerPlan, quiet, startInspection } from "../inspection/considerPlan.ts";
import { realisedByInspection } from "../inspection/realised.ts";
import { closeDecision, collectOutcome, openDecision, overtake } from "../outcome.ts";

export interface InspectionStates {
  /** By characteristic. */
  characteristics: InspectionState[];
}

/** Measurements whose share of bad parts is held against what was expected. */
const wanted = 100;

/**
 * Inspection by cost: every how many parts are measured, so that measurements, bad parts that are found and those that are missed
 * cost least together; all of them while a chart rings or the twin has lost the plant. See docs/inspection.md.
 */
export const maker: DecisionMaker<InspectionStates> = {
  kind: "inspection",
  name: { en: "Inspection", ko: "검사" },
  does: { en: "measures as many parts as pay: more when more are bad or a chart rings, fewer when all is well", ko: "비용에 맞게 측정 빈도를 정합니다. 불량이나 신호가 늘면 더 자주, 안정되면 덜 측정합니다" },
  alternatives: {
    keep: { en: "measure as before", ko: "그대로 측정" },
    more: { en: "measure more", ko: "더 자주 측정" },
    fewer: { en: "measure fewer", ko: "덜 측정" },
    all: { en: "measure all", ko: "모두 측정" },
    resume: { en: "measure as before the alarm", ko: "경보 전처럼 측정" },
    watch: { en: "measure all while something is wrong", ko: "이상이 있는 동안 모두 측정" },
  },
  idleOn: (line) => (weighed(line).length === 0 ? { en: "no measurement here costs anything, nor does a bad part that is missed", ko: "이 라인에서는 측정에도, 놓친 불량에도 비용이 들지 않습니다" } : null),
  start: ({ line }) => ({ characteristics: line.characteristics.map(startInspection) }),
  observe,
  notice: ({ twin, state }, { characteristic }) => {
    const own = state.characteristics[twin.line.characteristics.findIndex(({ id }) => id === characteristic)];
    if (own === undefined) return;
    const isNew = own.sinceSignal >= quiet;
    if (!isNew && !own.isConfirmed && own.sinceSignal > 0) own.causes += 1;
    own.isConfirmed = !isNew && (own.isConfirmed || own.sinceSignal > 0);
    own.sinceSignal = 0;
  },
  defer: ({ twin, state }, { at, command }) => {
    if (command.type !== "sample") return;
    const own = state.characteristics[twin.line.characteristics.findIndex(({ id }) => id === command.characteristic)];
    if (own !== undefined) change(own, at);
  },
  decide: ({ twin, policy, state }, now) =>
    weighed(twin.line).flatMap((of) => {
      const own = state.characteristics[of.index];
      return own === undefined ? [] : (considerPlan({ twin, policy, state: own }, of, now) ?? []);
    }),
  follow: ({ twin, state, settled }, decision) => {
    const own = state.characteristics[twin.line.characteristics.findIndex(({ id }) => id === decision.about)];
    if (own === undefined) return;
    const closed = own.open === null ? null : closeDecision(own.open, decision.standing.since);
    if (closed !== null) settled.push(closed);
    change(own, decision.standing.since);
    own.open = openDecision(decision, decision.standing.since);
  },
  drop: ({ twin, state }, { about, at, chosen, change: plan }) => {
    const own = state.characteristics[twin.line.characteristics.findIndex(({ id }) => id === about)];
    if (own === undefined) return;
    // It is not advised again before as long as it takes to prove another plan; what came of an earlier one goes on being its own.
    own.sinceChange = 0;
    own.changedAt = at;
    if (chosen === "watch") own.before = null;
    if (chosen === "resume") own.before = plan?.to ?? null;
  },
  realise: realisedByInspection,
};

const known = new WeakMap<CompiledLine, readonly CompiledCharacteristic[]>();

/** The characteristics whose inspection is a question of money: a measurement costs, or a part that is missed. */
function weighed(line: CompiledLine): readonly CompiledCharacteristic[] {
  const found = known.get(line) ?? line.characteristics.filter(({ gauge, escapeCost }) => gauge.plan === null && (gauge.cost > 0 || escapeCost !== null));
  known.set(line, found);
  return found;
}

function change(own: InspectionState, at: number): void {
  overtake(own.open, at);
  own.sinceChange = 0;
  own.changedAt = at;
}

function observe({ twin, state, settled }: Context<InspectionStates>, observation: Observation): void {
  if (observation.type !== "measurement" || observation.reworks > 0 || !Number.isFinite(observation.value)) return;
  const of = twin.line.characteristics.find(({ id }) => id === observation.characteristic);
  const own = state.characteristics[of?.index ?? -1];
  if (of === undefined || own === undefined || weighed(twin.line).length === 0) return;
  const { scope } = twin.model;
  knownDesign(twin, observation.revision).forEach((value, index) => {
    scope[index] = value;
  });
  const isBad = !(observation.value >= of.lower(scope) && observation.value <= of.upper(scope));
  count(own.counted, isBad);
  own.sinceLook += 1;
  own.sinceChange += 1;
  own.sinceSignal += 1;
  own.parts += twin.state.record.sampling[of.index] ?? 1;
  if (own.open === null || collectOutcome(own.open, isBad ? 100 : 0, { madeAt: observation.at, wanted })) return;
  const closed = closeDecision(own.open, observation.at);
  own.open = null;
  if (closed !== null) settled.push(closed);
}
