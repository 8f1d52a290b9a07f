import type { DesignState, LineView } from "#loop";
import type { Decision, Estimate } from "#optimizer";
import { choiceName, placeName, subjectName } from "../../words/names.ts";
import { type Words, decimalsOf, estimateDecimals, settingDecimals } from "../../words/words.ts";

/** What was decided, in a sentence. */
export function decisionSentence(decision: Decision, line: LineView, words: Words): string {
  const { t } = words;
  if (decision.kind === "design") return designSentence(decision, line, words);
  const place = placeName(line, words, decision);
  const subject = subjectName(line, words, decision);
  if (decision.kind === "maintenance") return t(`panels.decisions.says.${isAct(decision) ? "maintain" : "wait"}`, { place, subject });
  if (decision.kind !== "run-to-run") return t("panels.decisions.says.other", { place: decision.station === "" ? words.name(line.name) : place, choice: choiceName(line, words, { kind: decision.kind, id: decision.chosen }) });
  if (decision.change === null) return t("panels.decisions.says.hold", { place, subject });
  return t("panels.decisions.says.correct", { place, change: changeText(decision, line, words) });
}

/** `Force 80.0 → 81.4 N`; empty where nothing was changed. */
export function changeText({ change, station }: Decision, line: LineView, words: Words): string {
  if (change === null) return "";
  const name = subjectName(line, words, { station, about: change.name });
  const setPoint = line.stations.find(({ id }) => id === station)?.setPoints.find(({ id }) => id === change.name);
  const decimals = setPoint === undefined ? decimalsOf(change.to - change.from) : settingDecimals(setPoint.range);
  return `${name} ${words.number(change.from, decimals)} → ${words.quantity(change.to, change.unit, decimals)}`;
}

/** What was seen: the estimate and over how many observations. */
export function seenText(decision: Decision, line: LineView, words: Words): string {
  const { seen, unit } = decision;
  return words.t("panels.decisions.seenAs", {
    subject: subjectName(line, words, decision), estimate: words.estimate(seen, unit, estimateDecimals(seen)), count: seen.observations,
  });
}

/** What a released design has brought so far; null for any other decision, and before it can be said. */
export function realisedBy(decision: Decision, revisions: DesignState["revisions"]): Estimate | null {
  const command = decision.considered.find(({ id }) => id === decision.chosen)?.command;
  return command?.type === "release-revision" ? (revisions.find(({ id }) => id === command.revision)?.realised ?? null) : null;
}

/** What the expected and come figures of a decision are of: for a design its gain, else what was seen. */
export function outcomeName(decision: Decision, line: LineView, words: Words): string {
  return decision.kind === "design" ? words.t("panels.decisions.gain") : subjectName(line, words, decision);
}

/** How what came compares with what was expected: `asExpected` where they differ by no more than both leave open, `came` where that is not known. */
export function verdictOf(decision: Pick<Decision, "kind" | "expected">, came: Came | null): "notYet" | "came" | "asExpected" | "otherwise" {
  if (came === null) return "notYet";
  const { expected } = decision;
  const reach = reachOf(decision, came);
  if (reach === null) return "came";
  return Math.abs(came.mean - expected.mean) <= reach ? "asExpected" : "otherwise";
}

type Came = Estimate & { readonly isWhole?: boolean };

/** What run-to-run control expects already holds how the mean of the measurements that it waits for scatters; of fewer it says nothing. */
function reachOf({ kind, expected }: Pick<Decision, "kind" | "expected">, came: Came): number | null {
  if (kind === "run-to-run") return came.isWhole === true ? expected.halfWidth : null;
  return expected.halfWidth === null || came.halfWidth === null ? null : Math.hypot(expected.halfWidth, came.halfWidth);
}

function designSentence(decision: Decision, line: LineView, words: Words): string {
  const command = decision.considered.find(({ id }) => id === decision.chosen)?.command;
  if (command?.type !== "release-revision") return words.t("panels.decisions.says.keepDesign");
  const design = line.design.flatMap(({ id, name, unit, range }) => {
    const value = command.design[id];
    return value === undefined ? [] : [`${words.name(name)} ${words.quantity(value, unit, settingDecimals(range))}`];
  });
  return words.t(decision.standing.status === "done" ? "panels.decisions.says.release" : "optimizer.saysRevision", { revision: command.revision, design: design.join(", ") });
}

/** Whether the choice does something: it carries a command. */
export function isAct({ considered, chosen }: Pick<Decision, "considered" | "chosen">): boolean {
  return (considered.find(({ id }) => id === chosen)?.command ?? null) !== null;
}
