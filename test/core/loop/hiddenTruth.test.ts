import { describe, expect, test } from "vitest";
import type { CompiledLine } from "#line";
import { type Session, give, setLoop, startDesignSearch, stepSession } from "#loop";
import { createPlant, order } from "#plant";
import type { Observation, Sensing } from "#sensing";
import { saveBrain } from "../../../src/core/loop/brain.ts";
import { designed, hour, session, shipped } from "./sessions.ts";

/** What a session's loop sees, look by look. */
type Seen = (readonly Observation[])[];

function recorded({ take, waiting }: Sensing, into: Seen): Sensing {
  return {
    take: () => {
      const seen = take();
      into.push(seen);
      return seen;
    },
    waiting,
  };
}

/** The session with another plant in its place: other luck, worn and damaged, and its eyes see what was seen of the first. */
function withOtherPlant(run: Session, seen: Seen): Session {
  const other = createPlant(run.line, { seed: 99 });
  for (const fault of Object.keys(run.line.spec.faults ?? {})) order(other, { type: "fault", fault, machine: 1 });
  other.state.machines.tools.fill(0.7);
  const looks = seen[Symbol.iterator]();
  return { ...run, plant: other, shadow: createPlant(run.line, { seed: 98 }), shadowSensing: null, sensing: { take: () => looks.next().value ?? [], waiting: () => [] } };
}

/** All that a loop may do, with a visitor's hand in it. */
function play(run: Session): void {
  stepSession(run, hour);
  const station = run.line.controls[0]?.spec;
  give(run, { type: "set-point", station: station?.station ?? "", machine: 0, setPoint: station?.setPoint ?? "", value: 0.5 });
  startDesignSearch(run);
  stepSession(run, 3 * hour);
  setLoop(run, "open");
  stepSession(run, 3.1 * hour);
  setLoop(run, "closed");
  stepSession(run, 4 * hour);
}

const fresh = (line: CompiledLine): Session =>
  session(line, { forecasts: true, events: Object.keys(line.spec.faults ?? {}).map((fault, nth) => ({ at: 1500 + 600 * nth, command: { type: "fault", fault, machine: 0 } })) });

describe.each([["a small line", designed], ["die stacking", shipped()]])("%s: whatever is hidden behind the observations,", (_, line) => {
  const seen: Seen = [];
  const first = fresh(line);
  const watched = { ...first, sensing: recorded(first.sensing, seen) };
  play(watched);
  const second = withOtherPlant(fresh(line), seen);
  play(second);

  test("the plants are not the same", () => {
    expect([...second.plant.state.machines.tools]).not.toEqual([...watched.plant.state.machines.tools]);
    expect(second.plant.state.count).not.toEqual(watched.plant.state.count);
    expect(new Set(watched.brain.own.decisions.map(({ kind }) => kind))).toEqual(new Set(["run-to-run", "maintenance", "design"]));
  });

  test("every decision is the same, and all that the loop believes: signals, estimates, forecasts, surface, revisions", () => {
    expect(JSON.stringify(second.brain.own.decisions)).toBe(JSON.stringify(watched.brain.own.decisions));
    expect(JSON.stringify(saveBrain(second.brain))).toBe(JSON.stringify(saveBrain(watched.brain)));
  });
});
