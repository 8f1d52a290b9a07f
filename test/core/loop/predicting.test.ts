import { describe, expect, test } from "vitest";
import type { ComputeSetting, WorkloadId } from "#compute";
import { type Session, createSession, setCompute, stepSession, summarize } from "#loop";
import { virtualViews } from "../../../src/core/loop/predicting.ts";
import { hour, shipped } from "./sessions.ts";

const line = shipped();
const plenty: ComputeSetting["rates"] = { inspection: 1e6, maps: 1, "virtual-metrology": 1, "what-if": 1e4, "design-search": 1e4, retraining: 1 };
const having = (rates: ComputeSetting["rates"]): ComputeSetting => ({ accelerators: { l4: 1 }, rates: { ...plenty, ...rates }, powerWatts: 72, moneyPerHour: 0 });
const run = (compute: ComputeSetting | null, hours: number): Session => {
  const of = createSession(line, { seed: 3, loop: "closed", shadow: false, compute });
  stepSession(of, hours * hour);
  return of;
};
const offset = (of: Session) => {
  const found = virtualViews(of.brain.predicting, summarize(of).timeSeconds).find(({ characteristic }) => characteristic === "bumpOffset");
  if (found === undefined) throw new Error("nothing is predicted");
  return found;
};
const workload = (of: Session, wanted: WorkloadId) => summarize(of).compute.workloads.find(({ id }) => id === wanted);

describe("virtual metrology of a running plant", { timeout: 120_000 }, () => {
  test("a part has a prediction where the work for it is served, and else none", () => {
    const all = offset(run(null, 1.5));
    expect(all).toMatchObject({ predictedShare: 1, behind: 0 });
    expect(all.predictions).toBeGreaterThan(150);
    const none = run(having({ "virtual-metrology": 0 }), 1.5);
    expect(offset(none)).toMatchObject({ predictedShare: 0, predictions: 0, unmeasured: 0 });
    // The model learns all the same.
    expect(offset(none).learned).toBeGreaterThan(150);
    const { arrived = 0, dropped = 0, served = 0 } = workload(none, "virtual-metrology") ?? {};
    expect(arrived).toBeGreaterThan(400);
    expect([dropped, served]).toEqual([arrived, 0]);
  });

  test("half of the rate that predictions ask for serves about half of the parts", () => {
    const wanted = workload(run(null, 1), "virtual-metrology")?.demand ?? 0;
    const share = offset(run(having({ "virtual-metrology": wanted / 2 }), 2)).predictedShare;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });

  test("without refits the model ages and falls behind, and its predictions get worse as the tools move on", () => {
    const [refitted, left] = [run(null, 1.5), run(null, 1.5)];
    setCompute(left, having({ retraining: 0 }));
    setCompute(refitted, having({}));
    const before = offset(left);
    for (const of of [refitted, left]) stepSession(of, 4 * hour);
    const [good, old] = [offset(refitted), offset(left)];
    expect(old.learned).toBe(before.learned);
    expect(old.ageSeconds).toBeGreaterThan(2.4 * hour);
    expect(old.behind).toBeGreaterThan(400);
    expect(good.ageSeconds).toBeLessThan(600);
    const error = ({ pairs }: typeof good): number => Math.sqrt(pairs.reduce((sum, { predicted, measured }) => sum + (measured - predicted) ** 2, 0) / pairs.length);
    expect(error(old)).toBeGreaterThan(1.2 * error(good));
  });

  test("parts that nobody reads steer by their predictions: with the same readings a fault is answered sooner", () => {
    const events = [{ at: 2 * hour, command: { type: "fault", fault: "cameraDrift", machine: 2 } as const }];
    const answered = (rates: ComputeSetting["rates"]): number => {
      const of = createSession(line, { seed: 3, loop: "closed", shadow: false, holdouts: false, events, compute: having({ inspection: 1, ...rates }) });
      stepSession(of, 3 * hour);
      const moves = of.brain.optimizer.state.decisions.filter(({ kind, station, machine, change, at }) => kind === "run-to-run" && station === "bond" && machine === 2 && change !== null && at > 2 * hour);
      return moves[0]?.at ?? Number.POSITIVE_INFINITY;
    };
    expect(answered({})).toBeLessThan(answered({ "virtual-metrology": 0 }));
  });
});
