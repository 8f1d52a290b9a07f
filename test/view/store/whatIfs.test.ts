import { expect, test, vi } from "vitest";
import { compileLine } from "#line";
import { plants } from "#lines";
import { type Asked, createSession, questionOf, stepSession, whatIfJobs, whatIfResult } from "#loop";
import { whatIfPair } from "#twin";
import { type Foretelling, createWhatIfs } from "../../../src/view/store/whatIfs.ts";

const spec = plants["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const line = compileLine(spec);
const session = createSession(line, { seed: 1, loop: "closed", shadow: false });
stepSession(session, 1800);
const asked: Asked = { commands: [{ type: "maintain", station: "bond", machine: 0 }], horizonSeconds: 600, replications: 2 };
const question = questionOf(session, asked);
const result = whatIfResult(question, [0, 1].map((replication) => whatIfPair(line, question, replication)));

test("the run's thread makes the question, others answer it, and only the newest counts", async () => {
  const tickets: number[] = [];
  const told: Foretelling[] = [];
  const store = createWhatIfs(async (foretelling) => { told.push(foretelling); return result; }, (ticket) => tickets.push(ticket), () => spec);
  store.actions.askWhatIf(asked);
  expect(store.state.getState()).toEqual({ is: "running", asked, done: 0 });
  store.actions.askWhatIf(asked);
  store.heard(tickets[0] ?? 0, question);
  expect(told).toHaveLength(0);
  store.heard(tickets[1] ?? 0, question);
  await vi.waitFor(() => expect(store.state.getState()).toEqual({ is: "done", asked, result }));
  expect(told).toHaveLength(1);
});

test("one that is cancelled is ended and forgotten; one that fails says why", async () => {
  const signals: AbortSignal[] = [];
  let fail: (error: Error) => void = () => undefined;
  const store = createWhatIfs(async ({ signal }) => { signals.push(signal); return new Promise((_, reject) => { fail = reject; }); }, () => undefined, () => spec);
  store.actions.askWhatIf(asked);
  store.heard(1, question);
  store.actions.forgetWhatIf();
  expect(signals[0]?.aborted).toBe(true);
  expect(store.state.getState()).toEqual({ is: "none" });
  store.actions.askWhatIf(asked);
  store.heard(2, question);
  fail(new Error("a thread could not be started"));
  await vi.waitFor(() => expect(store.state.getState()).toEqual({ is: "failed", asked, message: "a thread could not be started" }));
});

test("a question is a look: it changes nothing in the run, and is answered alike however its jobs are cut", () => {
  const before = JSON.stringify(session.brain.twin.state);
  const jobs = whatIfJobs({ ...questionOf(session, asked), replications: 19 });
  expect(jobs.map(({ from, count }) => [from, count])).toEqual([[0, 8], [8, 8], [16, 3]]);
  expect(JSON.stringify(session.brain.twin.state)).toBe(before);
});
