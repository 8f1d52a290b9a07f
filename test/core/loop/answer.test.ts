import { describe, expect, test } from "vitest";
import { type Session, answer, createSession, give, logOf, perform, replay, restoreSession, rewind, saveSession, setPolicy, startTape, stepSession, summarize, undoDecision } from "#loop";
import type { Decision, Mode, Policy, Status } from "#optimizer";
import { plantSeconds } from "#plant";
import { designed, hour, session, sessionPrint } from "./sessions.ts";

const standard = session(designed).brain.optimizer.state.policy;
const policy = (over: Partial<Policy>): Policy => ({ ...standard, ...over });

/** A machine that jumps at 30 minutes, and a loop that works like this from the start. */
function jumped(over: Partial<Policy>, until = 1.6 * hour): Session {
  const run = session(designed, { shadow: false, events: [{ at: 1800, command: { type: "fault", fault: "jump", machine: 0 } }] });
  setPolicy(run, policy(over));
  stepSession(run, until);
  return run;
}

const decisionsOf = (run: Session, status?: Status): readonly Decision[] =>
  run.brain.optimizer.state.decisions.filter(({ kind, machine, standing }) => kind === "run-to-run" && machine === 0 && (status === undefined || standing.status === status));
const trim = (run: Session): number => run.plant.state.machines.setPoints[0] ?? Number.NaN;

/** The run up to the first decision that waits. */
function waiting(over: Partial<Policy> = {}): { readonly run: Session; readonly decision: Decision } {
  const run = session(designed, { shadow: false, events: [{ at: 1800, command: { type: "fault", fault: "jump", machine: 0 } }] });
  setPolicy(run, policy({ modes: { "run-to-run": "off" } }));
  stepSession(run, 1800);
  setPolicy(run, policy({ modes: { "run-to-run": "approve" }, ...over }));
  return { run, decision: nextWaiting(run) };
}

/** Runs on until a decision waits. */
function nextWaiting(run: Session): Decision {
  for (let looks = 0; looks < 240; looks += 1) {
    stepSession(run, plantSeconds(run.plant) + 30);
    const [decision] = decisionsOf(run, "waiting");
    if (decision !== undefined) return decision;
  }
  throw new Error("nothing was proposed");
}

describe("a decision", { timeout: 30_000 }, () => {
  test.each<[Mode, readonly Status[]]>([["off", []], ["advise", ["advised"]], ["approve", ["expired", "waiting"]], ["auto", ["done"]]])("of a kind that is on %s comes to be %j, and nothing else moves the plant", (mode, statuses) => {
    const run = jumped({ modes: { "run-to-run": mode, maintenance: "off" } });
    const found = new Set(decisionsOf(run).filter(({ chosen }) => chosen !== "hold").map(({ standing }) => standing.status));
    expect([...found].toSorted()).toEqual(statuses);
    expect(trim(run) === 0).toBe(mode !== "auto");
  });

  test("is proposed once while it stands, and again with what is known then", () => {
    const proposed = decisionsOf(jumped({ modes: { "run-to-run": "approve" } })).filter(({ chosen }) => chosen !== "hold");
    expect(proposed.length).toBeGreaterThan(2);
    for (const [nth, { at }] of proposed.entries()) expect(at - (proposed[nth - 1]?.at ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(standard.proposalSeconds);
  });

  test("that waits is carried out when a person approves it, and then tells what came and what it has brought", () => {
    const { run, decision } = waiting();
    expect(decision.standing.until).toBe(decision.at + standard.proposalSeconds);
    stepSession(run, decision.at + 100);
    answer(run, decision.id, "approve");
    expect(trim(run)).toBe(decision.change?.to);
    setPolicy(run, policy({ modes: { "run-to-run": "off" } }));
    stepSession(run, decision.at + 100 + 0.5 * hour);
    const done = decisionsOf(run, "done").find(({ id }) => id === decision.id);
    expect(done?.standing).toEqual({ status: "done", since: decision.at + 100, until: null, by: "person", breach: null });
    expect(done?.came?.observations).toBe(8);
    expect(done?.realised?.mean).toBeGreaterThan(0);
    // A part every 5 s, each good one worth at most 120 more than a scrapped one.
    expect(done?.realised?.mean).toBeLessThan(360 * 120);
    expect(() => answer(run, decision.id, "approve")).toThrow(`decision ${decision.id}: found done; only one that waits is approved or declined`);
  });

  test("that is declined is gone, and is not proposed again at once", () => {
    const { run, decision } = waiting();
    answer(run, decision.id, "decline");
    stepSession(run, decision.at + standard.proposalSeconds - 1);
    expect(decisionsOf(run, "waiting")).toEqual([]);
    expect(trim(run)).toBe(0);
    stepSession(run, decision.at + standard.proposalSeconds + 600);
    expect(decisionsOf(run, "waiting").map(({ id }) => id)).not.toContain(decision.id);
    expect(decisionsOf(run, "waiting")).toHaveLength(1);
  });

  test("of a number that there is not is answered by saying so", () => {
    expect(() => answer(jumped({}, 60), 7, "decline")).toThrow("decision 7: found none; the newest is 0");
  });
});

describe("taking back", { timeout: 30_000 }, () => {
  const done = (): { readonly run: Session; readonly decision: Decision } => {
    const { run, decision } = waiting();
    answer(run, decision.id, "approve");
    setPolicy(run, policy({ modes: { "run-to-run": "off", maintenance: "off" } }));
    stepSession(run, decision.at + 60);
    return { run, decision };
  };

  test("puts a set point where it was", () => {
    const { run, decision } = done();
    expect(summarize(run).optimizer.undo[decision.id]).toBe("possible");
    undoDecision(run, decision.id);
    expect(trim(run)).toBe(0);
    expect(decisionsOf(run, "undone").map(({ id }) => id)).toEqual([decision.id]);
    expect(() => undoDecision(run, decision.id)).toThrow(`decision ${decision.id}: found undone; only one that was carried out is undone`);
  });

  test("is refused when the set point was moved since", () => {
    const { run, decision } = done();
    give(run, { type: "set-point", station: "work", machine: 0, setPoint: "trim", value: 0.5 });
    expect(summarize(run).optimizer.undo[decision.id]).toBe("overtaken");
    expect(() => undoDecision(run, decision.id)).toThrow("something else has been ordered of the same since");
    expect(trim(run)).toBe(0.5);
  });

  test("is refused of a maintenance", () => {
    const run = session(designed, { shadow: false, events: [{ at: 1800, command: { type: "fault", fault: "break", machine: 1 } }] });
    stepSession(run, 1.2 * hour);
    const maintenance = run.brain.optimizer.state.decisions.find(({ kind, standing }) => kind === "maintenance" && standing.status === "done");
    expect(() => undoDecision(run, maintenance?.id ?? 0)).toThrow("what was maintained stays maintained");
  });
});

describe("what a person says to decisions", { timeout: 60_000 }, () => {
  const { run, decision } = waiting();
  const tape = startTape(run);
  stepSession(run, decision.at + 10);
  perform(run, { type: "approve", decision: decision.id });
  stepSession(run, decision.at + 300);
  const snapshot = saveSession(run);
  perform(run, { type: "undo", decision: decision.id });
  const next = nextWaiting(run);
  perform(run, { type: "decline", decision: next.id });
  perform(run, { type: "policy", policy: policy({ weights: { ...standard.weights, scrap: 2 } }) });
  const end = plantSeconds(run.plant) + 1000;
  stepSession(run, end);

  test("is in the log, and gives the same run again", () => {
    const log = JSON.parse(JSON.stringify(logOf(run))) as ReturnType<typeof logOf>;
    expect(log.acts.map(({ act }) => act.type)).toEqual(["policy", "policy", "approve", "undo", "decline", "policy"]);
    const again = createSession(designed, log.options);
    replay(again, log, end);
    expect(sessionPrint(again)).toBe(sessionPrint(run));
  });

  test("goes on from a snapshot as it would have, and is undone by a rewind", () => {
    const later = restoreSession(snapshot);
    replay(later, logOf(run), end);
    expect(sessionPrint(later)).toBe(sessionPrint(run));
    expect(decisionsOf(rewind(tape, run, decision.at), "waiting").map(({ id }) => id)).toEqual([decision.id]);
  });
});
