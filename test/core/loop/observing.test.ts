import { expect, test } from "vitest";
import { type Session, stepSession } from "#loop";
import { observe } from "../../../src/core/loop/brain.ts";
import { standardLookSeconds as tickSeconds } from "../../../src/core/loop/rhythm.ts";
import { designed, hour, session } from "./sessions.ts";

test("observations never wait: taking them in decides nothing and runs no forecast, however many come at once", () => {
  const run = session(designed, { shadow: false, holdouts: false });
  stepSession(run, hour / 4);
  const seen = run.sensing.take();
  stepSession(run, hour / 2);
  const { brain } = run;
  const burst = Array.from({ length: 200 }, () => [...seen, ...run.sensing.take()]).flat();
  const before = { decisions: brain.optimizer.state.decisionCount, runs: brain.own.runs, setPoints: [...run.plant.state.machines.setPoints] };
  observe(brain, burst, { now: hour / 2 });
  expect({ decisions: brain.optimizer.state.decisionCount, runs: brain.own.runs, setPoints: [...run.plant.state.machines.setPoints] }).toEqual(before);
});

test("decisions are made at the loop's looks only, and no look runs the twin more than once to decide and once to foretell", { timeout: 60_000 }, () => {
  const run: Session = session(designed, { forecasts: true, holdouts: false, designSearchAt: hour / 4 });
  let most = 0;
  for (let now = tickSeconds; now <= hour; now += tickSeconds) {
    const before = run.brain.own.runs;
    // On in small steps, as a slow page has it.
    for (const piece of [now - 20, now - 3, now]) stepSession(run, piece);
    most = Math.max(most, run.brain.own.runs - before);
  }
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(2);
  const { decisions } = run.brain.optimizer.state;
  expect(decisions.length).toBeGreaterThan(3);
  expect(decisions.every(({ at }) => at % tickSeconds === 0)).toBe(true);
});
