import type { Command } from "#line";
import { type Choice, type Decision, type Standing, type Status, commandOf } from "./decision.ts";
import { type Inverse, type Irreversible, inverseOf, isInForce } from "./inverse.ts";
import { makerOf } from "./makers.ts";
import { modeOf } from "./policy.ts";
import { breachOf, moveOf, newest, withoutMove } from "./rails.ts";
import { hasDisappointed, realisedGain, verdictOf, withoutIt } from "./realised.ts";
import { countDone, countOutcome, countStatus, uncountDone, uncountStatus } from "./scoreCard.ts";
import { type Optimizer, contextOf } from "./state.ts";

/** The newest decisions that are kept, and all that wait. */
const keptDecisions = 200;

/**
 * Puts a choice on record, with its number among all decisions of the run, and says what becomes of it: by the mode of its kind,
 * if no guard rail stops it. The command of one that is `done` is expected to be carried out now, and told to the twin.
 */
export function admit(optimizer: Optimizer, choice: Choice & { readonly undoes?: number }, now: number): Decision {
  const { state } = optimizer;
  state.decisionCount += 1;
  const standing = standingOf(optimizer, choice, now);
  const command = standing.status === "done" ? commandOf(choice) : null;
  const inverse = command === null ? null : inverseOf(optimizer.twin, command);
  const made: Decision = { id: state.decisionCount, undoes: null, ...choice, realised: null, verdict: null, inverse, standing };
  state.decisions.push(made);
  if (state.decisions.length > keptDecisions) state.decisions = thinned(state.decisions);
  if (command !== null) noteMove(optimizer, command, now);
  enter(optimizer, made);
  return made;
}

/** Who answers a decision that waits, and when. */
interface Answer {
  readonly now: number;
  /** Carries the command out; if it throws, nothing is changed. */
  readonly carryOut: (command: Command) => void;
}

/** A person's yes to a decision that waits: it is carried out now, if no guard rail stops it. Throws on one that does not wait. */
export function approve(optimizer: Optimizer, id: number, { now, carryOut }: Answer): Decision {
  const decision = waiting(optimizer, id, now);
  const command = commandOf(decision);
  if (command === null) throw new Error(`decision ${id}: it has no command to carry out`);
  const breach = breachOf(optimizer.twin, command, given(optimizer, now));
  if (breach !== null) return become(optimizer, decision, { ...at("stopped", now, "person"), breach });
  const { moves } = optimizer.state;
  const inverse = inverseOf(optimizer.twin, command);
  noteMove(optimizer, command, now);
  try {
    carryOut(command);
  } catch (error) {
    optimizer.state.moves = moves;
    throw error;
  }
  return become(optimizer, { ...decision, inverse }, at("done", now, "person"));
}

/** A person's no to a decision that waits. Throws on one that does not wait. */
export function decline(optimizer: Optimizer, id: number, now: number): Decision {
  return become(optimizer, waiting(optimizer, id, now), at("declined", now, "person"));
}

/** A person takes a decision back that was carried out. Throws on one that was not, or can't be taken back, and says why. `revision` names the one that a design is taken back by. */
export function undo(optimizer: Optimizer, id: number, { now, revision, carryOut }: Answer & { readonly revision: string }): Decision {
  const decision = optimizer.state.decisions.find((one) => one.id === id);
  const inverse = decision === undefined ? null : undoOf(optimizer, decision, revision);
  if (decision === undefined || inverse === null) throw new Error(`decision ${id}: found ${decision?.standing.status ?? "none"}; only one that was carried out is undone`);
  if ("why" in inverse) throw new Error(`decision ${id}: it can't be undone: ${reasons[inverse.why]}`);
  carryOut(inverse.command);
  return become(optimizer, decision, at("undone", now, "person"));
}

const reasons: Readonly<Record<Irreversible, string>> = {
  maintenance: "what was maintained stays maintained",
  lot: "a lot that was put aside stays aside",
  inspection: "parts that were inspected again stay inspected",
  overtaken: "something else has been ordered of the same since",
  fault: "a fault is nothing that was decided",
};

/**
 * The plant can't carry out a command that was decided to be done now: things have changed since it was thought of. Its decision is
 * stopped, with the plant's reason; one that it was to take back stands. Null for a command that no decision orders.
 */
export function refuse(optimizer: Optimizer, command: Command, { now, refusal }: { readonly now: number; readonly refusal: string }): Decision | null {
  const { decisions } = optimizer.state;
  const decision = decisions.findLast((one) => one.standing.status === "done" && commandOf(one) === command);
  if (decision === undefined) return null;
  const first = decisions.find(({ id }) => id === decision.undoes);
  // Neither it nor what it was to take back has come to what was counted a moment ago.
  uncountDone(optimizer.state.scores, decision);
  optimizer.state.moves = withoutMove(optimizer.state.moves, moveOf(optimizer.twin, command, decision.standing.since));
  if (first !== undefined) {
    uncountStatus(optimizer.state.scores, first);
    replace(optimizer, { ...first, standing: at("done", first.at, "optimizer") });
  }
  return become(optimizer, { ...decision, inverse: null }, { ...at("stopped", now, "optimizer"), refusal });
}

/** The command that would take a decision back, or why there is none; null for one that was not carried out. */
export function undoOf({ twin }: Optimizer, decision: Decision, revision: string): Inverse | null {
  const command = commandOf(decision);
  const { inverse, standing } = decision;
  if (standing.status !== "done" || command === null || inverse === null || "why" in inverse) return standing.status === "done" ? inverse : null;
  if (!isInForce(twin, command)) return { why: "overtaken" };
  return inverse.command.type === "release-revision" ? { command: { ...inverse.command, revision } } : inverse;
}

/** What has come of earlier decisions since the last call is put on record and counted; what has waited long enough for an answer expires. */
export function settle(optimizer: Optimizer, now: number): readonly Decision[] {
  const { twin, state } = optimizer;
  const settled = state.settled.splice(0).map((seen) => {
    const known = state.decisions.find(({ id }) => id === seen.id) ?? seen;
    const decision = { ...known, came: seen.came };
    const maker = makerOf(decision.kind);
    const realised = maker?.realise?.(contextOf(optimizer, decision.kind), decision) ?? realisedGain(twin, state.policy, decision);
    return { ...decision, realised, verdict: verdictOf(decision, { holdsScatter: maker?.holdsScatter === true }) };
  });
  for (const decision of settled) {
    replace(optimizer, decision);
    countOutcome(state.scores, decision);
    if (hasDisappointed(decision)) state.disappointed.push(decision);
  }
  const expired = state.decisions.filter(({ standing: { status, until } }) => status === "waiting" && until !== null && until <= now);
  return [...settled, ...expired.map((decision) => become(optimizer, decision, at("expired", now, "optimizer")))];
}

/** Takes back what has disappointed, each by a decision of its own, where that can be done. */
export function takeBack(optimizer: Optimizer, now: number): readonly Decision[] {
  return optimizer.state.disappointed.splice(0).flatMap((first) => {
    const choice = takingBack(optimizer, first, now);
    return choice === null ? [] : [admit(optimizer, { ...choice, undoes: first.id }, now)];
  });
}

/** Whether the same was proposed a short time ago and not carried out: then it is not proposed again. */
export function isResting({ state }: Optimizer, choice: Choice, now: number): boolean {
  return commandOf(choice) !== null && (state.resting[subjectOf(choice)] ?? now) > now;
}

/** A revision has its own account, the holdout's: none is taken back here. */
function takingBack(optimizer: Optimizer, first: Decision, now: number): Choice | null {
  const { came, realised, change } = first;
  const inverse = undoOf(optimizer, first, "");
  const without = withoutIt(first);
  if (came === null || realised === null || without === null || inverse === null || "why" in inverse || inverse.command.type === "release-revision") return null;
  const { kind, station, machine, about, unit } = first;
  const seen = { mean: came.mean, halfWidth: came.halfWidth };
  return {
    kind, at: now, station, machine, about, unit,
    seen: { ...seen, observations: came.observations },
    considered: [{ id: "leave", expected: seen, command: null }, { id: "undo", expected: without, command: inverse.command }],
    chosen: "undo",
    expected: without,
    gain: { mean: -realised.mean, halfWidth: realised.halfWidth },
    came: null,
    change: change === null ? null : { ...change, from: change.to, to: change.from },
  };
}

function standingOf(optimizer: Optimizer, choice: Choice, now: number): Standing {
  const { twin, state: { policy } } = optimizer;
  const command = commandOf(choice);
  if (command === null) return at("kept", now, "optimizer");
  const breach = breachOf(twin, command, given(optimizer, now));
  if (breach !== null) return { ...at("stopped", now, "optimizer"), breach };
  const mode = modeOf(policy, choice.kind);
  if (mode === "auto") return at("done", now, "optimizer");
  return mode === "approve" ? { ...at("waiting", now, "optimizer"), until: now + policy.proposalSeconds } : at("advised", now, "optimizer");
}

function at(status: Status, since: number, by: Standing["by"]): Standing {
  return { status, since, until: null, by, breach: null };
}

function given({ state: { policy, moves } }: Optimizer, now: number): Parameters<typeof breachOf>[2] {
  return { policy, moves, now };
}

/** A decision comes to another standing. */
function become(optimizer: Optimizer, decision: Decision, standing: Standing): Decision {
  const next = { ...decision, standing };
  replace(optimizer, next);
  enter(optimizer, next);
  return next;
}

/** What follows from the standing that a decision has just come to: for the count, for its decision maker, for what is proposed next. */
function enter(optimizer: Optimizer, decision: Decision): void {
  const { state } = optimizer;
  const { kind, standing: { status, since, until } } = decision;
  const context = contextOf(optimizer, kind);
  countStatus(state.scores, decision);
  if (status === "done") {
    countDone(state.scores, decision);
    delete state.resting[subjectOf(decision)];
    const first = state.decisions.find(({ id }) => id === decision.undoes);
    if (first !== undefined) become(optimizer, first, at("undone", since, "optimizer"));
  }
  if (status === "done" || status === "kept") makerOf(kind)?.follow(context, decision);
  else if (status !== "expired") rest(optimizer, decision, until ?? since + state.policy.proposalSeconds);
  if (status === "advised" || status === "declined" || status === "expired" || status === "stopped") makerOf(kind)?.drop?.(context, decision);
}

/** For so long nothing more is proposed of the same. */
function rest({ state }: Optimizer, decision: Decision, until: number): void {
  for (const [subject, end] of Object.entries(state.resting)) if (end <= decision.standing.since) delete state.resting[subject];
  state.resting[subjectOf(decision)] = until;
}

function subjectOf({ kind, station, machine, about }: Choice): string {
  return `${kind}/${station}/${machine}/${about}`;
}

/** Call it before the command is carried out. */
function noteMove({ twin, state }: Optimizer, command: Command, now: number): void {
  const move = moveOf(twin, command, now);
  if (move !== null) state.moves = [...newest(state.moves, now), move];
}

function waiting({ state }: Optimizer, id: number, now: number): Decision {
  const decision = state.decisions.find((one) => one.id === id);
  if (decision === undefined) throw new Error(`decision ${id}: found none; the newest is ${state.decisionCount}`);
  const { status, until } = decision.standing;
  if (status !== "waiting" || (until ?? now) < now) throw new Error(`decision ${id}: found ${status === "waiting" ? "expired" : status}; only one that waits is approved or declined`);
  return decision;
}

function replace({ state }: Optimizer, decision: Decision): void {
  state.decisions = state.decisions.map((earlier) => (earlier.id === decision.id ? decision : earlier));
}

/** Without the oldest that does not wait. */
function thinned(decisions: readonly Decision[]): Decision[] {
  const oldest = decisions.findIndex(({ standing: { status } }) => status !== "waiting");
  return decisions.filter((_, index) => index !== Math.max(0, oldest));
}
