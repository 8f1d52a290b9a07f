import { describe, expect, test } from "vitest";
import type { CompiledLine } from "#line";
import { type Session, give, setFollowed, setLoop, startDesignSearch, stepSession, summarize } from "#loop";
import { ledgerFigures } from "#loop/ledger";
import { advance, createPlant, order } from "#plant";
import { type Observation, type Sensing, attachSensing } from "#sensing";
import { saveBrain } from "../../../src/core/loop/brain.ts";
import { type Desk, createDesk, deskView, fileAtDesk, saveDesk } from "../../../src/core/loop/desk.ts";
import { setSuspicion } from "../../../src/core/loop/session.ts";
import { garble } from "./garble.ts";
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
  setFollowed(run, run.desk?.genealogy.state.parts.findLast(({ measurements }) => measurements.length > 0)?.part ?? null);
  setSuspicion(run, { station: station?.station ?? "", machine: 0, from: 3.5 * hour, until: 4 * hour });
}

/** All that the quality desk of a session has and shows. */
function deskOf(run: Session): { readonly saved: string; readonly shown: NonNullable<ReturnType<typeof summarize>["desk"]> } {
  const { desk } = summarize(run, ledgerFigures);
  if (run.desk === null || desk === null) throw new Error("a session without a desk");
  return { saved: JSON.stringify(saveDesk(run.desk)), shown: desk };
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
    expect(new Set(watched.brain.optimizer.state.decisions.map(({ kind }) => kind))).toEqual(new Set(["run-to-run", "maintenance", "design"]));
  });

  test("every decision is the same, and all that the loop believes: signals, estimates, forecasts, surface, revisions", () => {
    expect(JSON.stringify(second.brain.optimizer.state.decisions)).toBe(JSON.stringify(watched.brain.optimizer.state.decisions));
    expect(JSON.stringify(saveBrain(second.brain))).toBe(JSON.stringify(saveBrain(watched.brain)));
  });

  test("every finding of the quality desk is the same: histories, touched parts, sensors, predictions, capabilities, yields, maps, suspects", () => {
    const [found, again] = [deskOf(watched), deskOf(second)];
    expect(again.shown).toEqual(found.shown);
    expect(again.saved).toBe(found.saved);
    expect(summarize(second).investigations).toEqual(summarize(watched).investigations);
    expect(found.shown.history?.measurements.length).toBeGreaterThan(0);
    expect(found.shown.containment?.parts.length).toBeGreaterThan(10);
    expect(found.shown.capabilities.length).toBeGreaterThan(0);
    expect(found.shown.yields?.parts).toBeGreaterThan(100);
    expect(summarize(watched).investigations.flatMap(({ suspects }) => suspects).length).toBeGreaterThan(0);
  });
});

test("garbling every hidden state of the plant after each look changes no finding of the quality desk", () => {
  const line = shipped();
  const plant = createPlant(line, { seed: 7 });
  const sensing = attachSensing(plant, [], { movements: true });
  const [calm, garbled] = [createDesk(line), createDesk(line)];
  const shownOf = (desk: Desk) => deskView(desk, { now: 0, followed: 300, design: line.nominalDesign, figures: ledgerFigures, virtual: [] });
  for (let now = 30; now <= 4 * hour; now += 30) {
    if (now === 2 * hour) for (const fault of ["massFlowBias", "cameraDrift", "plateSensorStuck"]) order(plant, { type: "fault", fault, machine: 0 });
    advance(plant, now);
    const seen = sensing.take();
    fileAtDesk(calm, seen, now);
    const before = now % hour === 0 ? shownOf(calm) : null;
    const restore = garble(plant);
    expect(plant.state.count[0]).not.toBe(now * 1e6);
    fileAtDesk(garbled, seen, now);
    if (before !== null) expect(shownOf(garbled)).toEqual(before);
    restore();
  }
  expect(JSON.stringify(saveDesk(garbled))).toBe(JSON.stringify(saveDesk(calm)));
  const { sensors, maps, capabilities, history } = shownOf(garbled);
  expect(new Set(sensors.map(({ state }) => state))).toEqual(expect.objectContaining(new Set(["healthy", "stuck"])));
  expect(maps.length * capabilities.length).toBeGreaterThan(0);
  expect(history?.readings.length).toBeGreaterThan(0);
});
