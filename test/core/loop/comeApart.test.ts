import { describe, expect, test } from "vitest";
import { type LineSpec, compileLine, seconds, station } from "#line";
import { type Session, answer, give, logOf, setCompute, setPolicy, stepSession, summarize } from "#loop";
import { type Choice, type Estimate, admit } from "#optimizer";
import { order, plantSeconds, tally } from "#plant";
import { designed, session, sessionPrint } from "./sessions.ts";

/** What the loop, or what its design is held against, meant to do, and the plant can't do any more. */

const money = (mean: number, halfWidth: number): Estimate => ({ mean, halfWidth });

function choice(over: Pick<Choice, "kind" | "considered" | "chosen" | "expected"> & Partial<Choice>): Choice {
  return { at: 0, station: "", machine: -1, about: "money", unit: "€/h", seen: { ...money(0, 1), observations: 1 }, gain: null, came: null, change: null, ...over };
}

describe("a holdout that has come apart from its plant", () => {
  /** With a holdout whose machines have been under maintenance for a while. */
  function apart(): Session {
    const run = session(designed, { shadow: false });
    stepSession(run, 1200);
    give(run, { type: "release-revision", revision: "B", design: { width: 12 } });
    for (const machine of [0, 1]) if (run.holdout !== null) order(run.holdout.plant, { type: "maintain", station: "work", machine });
    stepSession(run, 1535);
    return run;
  }

  test("is no reason to refuse what is ordered of a part that it has not had yet", () => {
    const run = apart();
    const { holdout } = run;
    if (holdout === null) throw new Error("there is no holdout");
    const newest = tally(run.plant).entered - 1;
    const old = tally(holdout.plant).entered - 1;
    expect(newest).toBeGreaterThan(old);
    give(run, { type: "hold", parts: [old, newest] });
    expect(logOf(run).acts.at(-1)?.act).toEqual({ type: "command", command: { type: "hold", parts: [old, newest] } });
    const stops = [...holdout.plant.state.parts.number].map((number, slot) => [number, holdout.plant.state.parts.stop[slot] ?? 0] as const);
    expect(stops.find(([number]) => number === old)?.[1]).toBeGreaterThan(0);
  });

  test("is not asked about a decision of its own that nobody answers any more", () => {
    const run = session(designed, { shadow: false });
    setPolicy(run, { ...run.brain.optimizer.state.policy, modes: { "run-to-run": "approve" } });
    stepSession(run, 600);
    const proposal = choice({
      kind: "run-to-run", station: "work", machine: 0, about: "size", unit: "µm", expected: money(10, 0.1), chosen: "correct",
      considered: [{ id: "correct", expected: money(10, 0.1), command: { type: "set-point", station: "work", machine: 0, setPoint: "trim", value: 0.5 } }],
    });
    const { id } = admit(run.brain.optimizer, proposal, 600);
    give(run, { type: "release-revision", revision: "B", design: { width: 12 } });
    const { holdout } = run;
    if (holdout === null) throw new Error("there is no holdout");
    const { state } = holdout.brain.optimizer;
    state.decisions = state.decisions.map((decision) => ({ ...decision, standing: { ...decision.standing, until: 610 } }));
    stepSession(run, 620);
    answer(run, id, "approve");
    expect(run.plant.state.machines.setPoints[0]).toBe(0.5);
    expect(holdout.plant.state.machines.setPoints[0]).toBe(0);
    expect(logOf(run).acts.at(-1)?.act).toEqual({ type: "approve", decision: id });
  });
});

describe("an order of the loop's own that the plant can't carry out", () => {
  const spec: LineSpec = {
    format: "plantloop/line@1",
    id: "ovens",
    arrivals: { interarrival: { exponential: { mean: seconds(14) } } },
    product: { id: "part", price: 10, wipCost: 1 },
    stations: [
      station("cut", { time: seconds(10), bufferBefore: null }),
      station("bake", { time: seconds(40), bufferBefore: 9, batch: { minimum: 4, maximum: 5 } }),
      station("pack", { time: seconds(9), bufferBefore: 10 }),
    ],
  };

  test("is stopped with the plant's reason, what it was to take back stands, and the run goes on", () => {
    const run = session(compileLine(spec), { shadow: false });
    stepSession(run, 600);
    const smaller = choice({
      kind: "flow", station: "bake", expected: money(100, 1), chosen: "batch-smaller",
      considered: [{ id: "keep", expected: money(90, 1), command: null }, { id: "batch-smaller", expected: money(100, 1), command: { type: "batch", station: "bake", minimum: 2 } }],
    });
    const { optimizer } = run.brain;
    const decision = admit(optimizer, smaller, 600);
    give(run, { type: "batch", station: "bake", minimum: 2 });
    // Three parts at most: batches of four, as the line says, would be waited for for ever.
    give(run, { type: "wip-limit", limit: 3 });
    optimizer.state.disappointed.push({ ...decision, came: { ...money(10, 1), at: 600, observations: 9, isWhole: true }, realised: money(-80, 2) });
    stepSession(run, 900);
    const [first, taking] = optimizer.state.decisions;
    expect(taking?.undoes).toBe(decision.id);
    expect(taking?.standing).toMatchObject({ status: "stopped", by: "optimizer", refusal: expect.stringContaining("could all wait for a batch for ever") as string });
    expect(first?.standing.status).toBe("done");
    expect(optimizer.state.scores["flow"]?.statuses, "what was refused is counted as if it had not been tried").toEqual({ done: 1, stopped: 1 });
    expect(optimizer.state.scores["flow"]?.expected.n).toBe(decision.gain === null ? 0 : 1);
    expect(plantSeconds(run.plant)).toBe(900);
    stepSession(run, 1800);
    expect(tally(run.plant).good).toBeGreaterThan(20);
  });
});

test("of two designs that wait, the one that is approved carries its own forecast", () => {
  const run = session(designed, { shadow: false });
  setPolicy(run, { ...run.brain.optimizer.state.policy, modes: { design: "approve" } });
  stepSession(run, 60);
  const proposal = (revision: string, width: number): Choice => choice({
    kind: "design", expected: money(100 * width, 5), chosen: "optimum",
    considered: [{ id: "keep", expected: money(0, 1), command: null }, { id: "optimum", expected: money(100 * width, 5), command: { type: "release-revision", revision, design: { width } } }],
  });
  const first = admit(run.brain.optimizer, proposal("B", 12), 60);
  admit(run.brain.optimizer, proposal("B", 14), 60);
  answer(run, first.id, "approve");
  expect(summarize(run).design.revisions.at(-1)?.predicted).toEqual(money(1200, 5));
});

test("accelerators that there are none of, or half of one, are refused, and change nothing", () => {
  const run = session(designed, { shadow: false });
  const before = sessionPrint(run);
  const rest = { rates: {}, powerWatts: 0, moneyPerHour: 0 };
  expect(() => { setCompute(run, { ...rest, accelerators: { abacus: 1 } }); }).toThrow('compute.accelerators: found "abacus"; one of atom, b200, h100');
  expect(() => { setCompute(run, { ...rest, accelerators: { l4: 1.5 } }); }).toThrow("compute.accelerators.l4: found 1.5; a whole number of 0 or more");
  expect(sessionPrint(run)).toBe(before);
});
