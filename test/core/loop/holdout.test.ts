import { describe, expect, test } from "vitest";
import { type HappeningKind, give, stepSession, summarize } from "#loop";
import { minutes } from "#line";
import { type Plant, tally } from "#plant";
import { fingerprint } from "../fingerprint.ts";
import { controlled } from "../optimizer/lines.ts";
import { designed, hour, session, shipped } from "./sessions.ts";

/** What a width of 14 instead of 10 is worth: 8 € a good part, of 720 parts an hour at most. */
const most = 8 * 720;

const kinds = (run: ReturnType<typeof session>): HappeningKind[] => summarize(run).happenings.map(({ kind }) => kind);

describe("a design search", () => {
  const run = session(designed, { designSearchAt: 0.5 * hour });
  stepSession(run, 0.5 * hour);
  const before = run.holdout;
  stepSession(run, 2.5 * hour);
  const [, revision] = summarize(run).design.revisions;

  test("ends in a revision that lands, and whose realised gain is told once, in this order", () => {
    expect(before).toBeNull();
    const told = kinds(run).filter((kind) => ["experiment-started", "design", "revision-landed", "realised"].includes(kind));
    expect(told).toEqual(["experiment-started", "design", "revision-landed", "realised"]);
    expect(revision?.id).toBe("B");
    expect(revision?.design["width"]).toBeCloseTo(14, 0);
    expect(run.plant.revisions.map(({ id }) => id)).toEqual(["A", "B"]);
    expect(run.shadow.revisions.map(({ id }) => id)).toEqual(["A"]);
  });

  test("has predicted what was realised, within both intervals, and both are what the price says", () => {
    const predicted = revision?.predicted ?? { mean: Number.NaN, halfWidth: null };
    const realised = revision?.realised ?? { mean: Number.NaN, halfWidth: null };
    expect(Math.abs(predicted.mean - realised.mean)).toBeLessThan((predicted.halfWidth ?? 0) + (realised.halfWidth ?? 0));
    for (const { mean } of [predicted, realised]) {
      expect(mean).toBeGreaterThan(0.7 * most);
      expect(mean).toBeLessThan(1.05 * most);
    }
  });

  test("keeps its holdout for four hours after the release, and drops it then", () => {
    expect(run.holdout).not.toBeNull();
    const { releasedAt } = revision ?? { releasedAt: 0 };
    stepSession(run, releasedAt + 4 * hour + 60);
    expect(run.holdout).toBeNull();
    expect(summarize(run).design.revisions[1]?.realised).not.toBeNull();
  });
});

describe("a holdout", { timeout: 60_000 }, () => {
  test.each([
    ["a small line", designed, 0.5 * hour, 3 * hour],
    ["die stacking", shipped(), 2 * hour, 4.5 * hour],
  ])("changes nothing of plant, shadow and decisions: %s", (_, line, designSearchAt, until) => {
    const [held, free] = [true, false].map((holdouts) => {
      const run = session(line, { holdouts, designSearchAt });
      stepSession(run, until);
      return run;
    });
    if (held === undefined || free === undefined) throw new Error("no run");
    expect(held.plant.revisions).toHaveLength(2);
    expect(fingerprint(held.plant)).toBe(fingerprint(free.plant));
    expect(fingerprint(held.shadow)).toBe(fingerprint(free.shadow));
    expect(JSON.stringify(held.brain.optimizer.state.decisions)).toBe(JSON.stringify(free.brain.optimizer.state.decisions));
    expect(free.holdout).toBeNull();
  });

  test("is the plant as it would have gone on: with a revision that changes nothing the two stay level", () => {
    const run = session(designed);
    stepSession(run, hour);
    give(run, { type: "release-revision", revision: "B", design: { width: 10 } });
    expect(run.holdout).not.toBeNull();
    // The charts of a new revision begin phase I anew, so with the loop open nothing else differs.
    run.data.loop = "open";
    give(run, { type: "fault", fault: "jump", machine: 1 });
    give(run, { type: "set-point", station: "work", machine: 0, setPoint: "trim", value: 0.4 });
    give(run, { type: "maintain", station: "work", machine: 0 });
    stepSession(run, 3 * hour);
    expect([...(run.holdout?.plant.state.machines.tools ?? [])]).toEqual([...run.plant.state.machines.tools]);
    expect(run.holdout?.plant.state.count).toEqual(run.plant.state.count);
    expect(summarize(run).design.revisions[1]).toMatchObject({ predicted: null, realised: { mean: 0, halfWidth: 0 } });
  });

  test("is held against from the release on: what the changeover costs is told apart from what the hours after it bring", () => {
    const still = controlled({
      work: { changeover: minutes(20), tool: { drift: { unit: "µm" }, wear: { unit: "1" } } },
      line: { design: { width: { unit: "mm", nominal: 10, range: [8, 18] } } },
    });
    const run = session(still, { loop: "open" });
    stepSession(run, hour);
    give(run, { type: "release-revision", revision: "same", design: { width: 10 } });
    stepSession(run, 3 * hour);
    const [, revision] = summarize(run).design.revisions;
    const money = (plant: Plant): number => tally(plant).money;
    const lead = money(run.plant) - money(run.holdout?.plant ?? run.plant);
    // Two machines stand still for 20 min: 240 parts less, each worth its price of 100 less 40 of material.
    expect(lead).toBeLessThan(-0.9 * 240 * 60);
    expect(revision?.change).toBeCloseTo(lead, -3);
    expect(Math.abs(revision?.realised?.mean ?? Number.NaN), "the same design brings nothing more").toBeLessThan(500);
  });

  test("of a slow line goes on for longer after the first part of the revision, as its spells are longer: what it has brought is told", () => {
    const slow = controlled({ work: { time: minutes(20) }, line: { arrivals: { interarrival: minutes(10) }, design: { width: { unit: "mm", nominal: 10, range: [8, 18] } } } });
    const run = session(slow, { loop: "open" });
    stepSession(run, 24 * hour);
    give(run, { type: "release-revision", revision: "same", design: { width: 10 } });
    stepSession(run, 24 * hour + 3 * hour);
    expect(run.holdout?.data.change).not.toBeNull();
    stepSession(run, 24 * hour + 12 * hour);
    expect(run.holdout).not.toBeNull();
    expect(summarize(run).design.revisions[1]?.realised).not.toBeNull();
  });

  test("goes on with the old design, though it is forked in the midst of a design search", () => {
    const run = session(designed, { designSearchAt: hour });
    stepSession(run, hour + 300);
    expect(run.brain.own.experiment).not.toBeNull();
    give(run, { type: "release-revision", revision: "mine", design: { width: 11 } });
    stepSession(run, hour + 330);
    const { holdout } = run;
    stepSession(run, 2.5 * hour);
    expect(run.plant.revisions.map(({ id }) => id).slice(0, 2)).toEqual(["A", "mine"]);
    expect(holdout?.plant.revisions.map(({ id }) => id)).toEqual(["A"]);
  });

  test("tells what a revision that the user released has brought, a loss as well; a later revision is held against the one before", () => {
    const run = session(designed);
    stepSession(run, hour);
    give(run, { type: "release-revision", revision: "wide", design: { width: 18 } });
    stepSession(run, 3 * hour);
    give(run, { type: "release-revision", revision: "best", design: { width: 14 } });
    stepSession(run, 5 * hour);
    const [, wide, best] = summarize(run).design.revisions;
    // 18 is as far from the best as 10 was: no better, no worse; 14 is then worth 8 € a part.
    expect(wide).toMatchObject({ predicted: null });
    expect(Math.abs(wide?.realised?.mean ?? 9999)).toBeLessThan(0.1 * most);
    expect(best?.realised?.mean).toBeGreaterThan(0.7 * most);
    expect(kinds(run).filter((kind) => kind === "realised")).toHaveLength(2);
  });
});
