import type { Command } from "#line";
import { type Policy, approve, decline, refuse, setPolicy, undo } from "#optimizer";
import { type Brain, tell } from "../brain/brain.ts";
import { nextRevision } from "./revisions.ts";

/** What a person, or the plant, says to the loop's decisions, as far as the brain is concerned: it can name no plant. */

/** Who answers, and how a command is carried out; if that throws, nothing is changed. */
interface Answer {
  readonly now: number;
  readonly carryOut: (command: Command) => void;
}

/** Sets what the plant's owner wants. Throws on a policy that is none. */
export function takePolicy({ optimizer }: Brain, policy: Policy): void {
  setPolicy(optimizer, policy);
}

/** A person's yes to a decision that waits. Throws on one that does not. A revision whose name is taken by now gets the next. */
export function takeYes(brain: Brain, decision: number, { now, carryOut }: Answer): void {
  const { optimizer, own } = brain;
  const named = (command: Command): Command =>
    command.type === "release-revision" && own.revisions.some(({ id }) => id === command.revision) ? { ...command, revision: nextRevision(own.revisions) } : command;
  tell(brain, [approve(optimizer, decision, { now, carryOut: (command) => carryOut(named(command)) })]);
}

/** A person's no to a decision that waits. Throws on one that does not. */
export function takeNo({ optimizer }: Brain, decision: number, now: number): void {
  decline(optimizer, decision, now);
}

/** A person takes a decision back. Throws on one that was not carried out, or can't be taken back, and says why. */
export function takeUndo(brain: Brain, decision: number, answer: Answer): void {
  tell(brain, [undo(brain.optimizer, decision, { ...answer, revision: nextRevision(brain.own.revisions) })]);
}

/** The plant says no to an order of the loop's own, and why. */
export function takeRefusal(brain: Brain, command: Command, { now, refusal }: { readonly now: number; readonly refusal: string }): void {
  const refused = refuse(brain.optimizer, command, { now, refusal });
  if (refused !== null) tell(brain, [refused]);
}

/** The decision of another brain that waits for an answer about the same, and does still now; null when there is none. */
export function alike({ optimizer }: Brain, { decision, other, now }: { readonly decision: number; readonly other: Brain; readonly now: number }): number | null {
  const of = optimizer.state.decisions.find(({ id }) => id === decision);
  const same = other.optimizer.state.decisions.findLast(
    ({ kind, station, machine, about, standing }) => standing.status === "waiting" && (standing.until ?? now) >= now && kind === of?.kind && station === of.station && machine === of.machine && about === of.about,
  );
  return same?.id ?? null;
}
