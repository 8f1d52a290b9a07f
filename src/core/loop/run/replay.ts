import { plantSeconds } from "#plant";
import { answer, setPolicy, undoDecision } from "./answer.ts";
import type { Act, RunLog } from "./log.ts";
import { type Session, give, setCompute, setFollowed, setLoop, setSuspicion, startComparison, startDesignSearch, stepSession } from "./session.ts";

/** All that determines a session beside its line: `replay` in a new session of these options gives the same, to the byte. */
export function logOf({ data }: Session): RunLog {
  return { options: { seed: data.seed, ...data.settings }, acts: [...data.log] };
}

/**
 * Runs a session on to a time, and does to it what a log says, at the times that it says. Begin with a new session of the
 * log's options, or with a snapshot of the run: what the session already has in its own log is not done again.
 * Throws on the log of another run, saying where they part.
 */
export function replay(session: Session, { acts }: RunLog, untilSeconds: number): void {
  const { log } = session.data;
  log.forEach((done, nth) => {
    if (JSON.stringify(done) !== JSON.stringify(acts[nth])) throw new Error(`invalid log: its act ${nth} is ${JSON.stringify(acts[nth])}; this session's is ${JSON.stringify(done)}`);
  });
  for (const { at, act } of acts.slice(log.length)) {
    if (at > untilSeconds) break;
    if (at < plantSeconds(session.plant)) throw new Error(`invalid log: it has an act at ${at} s; this session is at ${plantSeconds(session.plant)} s and has not seen it`);
    stepSession(session, at);
    perform(session, act);
  }
  stepSession(session, untilSeconds);
}

/** Does something to a session from outside. Throws on a command that is not possible; nothing is changed then. */
export function perform(session: Session, act: Act): void {
  switch (act.type) {
    case "command":
      return give(session, act.command);
    case "loop":
      return setLoop(session, act.loop);
    case "comparison":
      return startComparison(session);
    case "compute":
      return setCompute(session, act.compute);
    case "design-search":
      return startDesignSearch(session);
    case "policy":
      return setPolicy(session, act.policy);
    case "approve":
    case "decline":
      return answer(session, act.decision, act.type);
    case "undo":
      return undoDecision(session, act.decision);
    case "follow":
      return setFollowed(session, act.serial);
    case "suspect":
      return setSuspicion(session, act.suspicion);
  }
}
