import type { Policy } from "#optimizer";
import { plantSeconds } from "#plant";
import { alike, takeNo, takePolicy, takeUndo, takeYes } from "./answers.ts";
import { type Session, carryOut, carryOutOwn, log } from "./session.ts";
import { orderIfPossible } from "./holdout.ts";

/** Sets what the plant's owner wants of the optimizer from now on. Throws on a policy that is none, with where, what was found and what is allowed. */
export function setPolicy(session: Session, policy: Policy): void {
  takePolicy(session.brain, policy);
  if (session.holdout !== null) takePolicy(session.holdout.brain, policy);
  log(session, { type: "policy", policy: session.brain.optimizer.state.policy });
}

/**
 * A person's answer to a decision that waits, by its number: an approved one is carried out now, if no guard rail stops it.
 * What the design is held against has its own decisions: one that waits there about the same gets the same answer. Throws on a
 * decision that does not wait.
 */
export function answer(session: Session, decision: number, says: "approve" | "decline"): void {
  const { brain, holdout } = session;
  const now = plantSeconds(session.plant);
  const same = holdout === null ? null : alike(brain, { decision, other: holdout.brain, now });
  if (says === "approve") takeYes(brain, decision, { now, carryOut: (command) => carryOutOwn(session, command) });
  else takeNo(brain, decision, now);
  if (holdout !== null && same !== null) {
    if (says === "approve") takeYes(holdout.brain, same, { now, carryOut: (command) => orderIfPossible(holdout, now, command) });
    else takeNo(holdout.brain, same, now);
  }
  log(session, { type: says, decision });
}

/** Takes a decision back by its number: what it ordered is ordered back, as a person's order. Throws on one that was not carried out, or can't be undone, and says why. */
export function undoDecision(session: Session, decision: number): void {
  takeUndo(session.brain, decision, { now: plantSeconds(session.plant), carryOut: (command) => carryOut(session, command) });
  log(session, { type: "undo", decision });
}
