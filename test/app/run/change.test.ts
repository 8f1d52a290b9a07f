import { describe, expect, test } from "vitest";
import { type LineSpec, compileLine, seconds } from "#line";
import { type Session, createSession, perform, replay, saveSession, stepSession } from "#loop";
import { plantSeconds } from "#plant";
import { openChange } from "../../../src/app/run/change.ts";
import { line } from "../../templates/line.ts";

const shown = { story: null, speed: 90 };
const events = [{ at: 600, command: { type: "fault", fault: "burst", machine: 0 } as const }];

/** A run of the template at an hour, to which two things were done. */
function running(): Session {
  const session = createSession(compileLine(line), { seed: 3, loop: "closed", events });
  stepSession(session, 1200);
  perform(session, { type: "command", command: { type: "set-point", station: "coat", machine: 1, setPoint: "flow", value: 13 } });
  perform(session, { type: "loop", loop: "open" });
  stepSession(session, 3600);
  return session;
}

const changedTo = (change: (spec: LineSpec) => LineSpec) => openChange({ session: running(), recording: null, rushTo: 0 }, change(line), shown);
const station = (spec: LineSpec, id: string, change: object): LineSpec => ({ ...spec, stations: spec.stations.map((one) => (one.id === id ? { ...one, ...change } : one)) });

describe("a line that was changed while it runs", () => {
  test("without a difference comes to the present moment as the very run that it was", () => {
    const before = running();
    const { opening, isKept } = changedTo((spec) => spec);
    expect(isKept).toBe(true);
    expect(opening).toMatchObject({ rushTo: 3600, speed: 90, story: null });
    replay(opening.session, opening.recording ?? { options: { seed: 0, loop: "open" }, acts: [] }, opening.rushTo);
    expect(plantSeconds(opening.session.plant)).toBe(3600);
    expect(Buffer.compare(saveSession(opening.session), saveSession(before))).toBe(0);
  });

  test("in a time keeps the moment, and all that was done", () => {
    const { opening, isKept } = changedTo((spec) => station(spec, "dry", { time: seconds(200) }));
    expect(isKept).toBe(true);
    expect(opening.recording?.acts.map(({ act }) => act.type)).toEqual(["command", "loop"]);
  });

  test("keeps the moment, and leaves out what it cannot carry out any more", () => {
    const { opening, isKept } = changedTo((spec) => {
      const { faults: _, controls: __, ...rest } = station(spec, "coat", { recipe: { flow: { unit: "ml", setPoint: 10, range: [8, 12] } } });
      return rest;
    });
    expect(isKept).toBe(true);
    expect(opening.recording?.options.events).toEqual([]);
    expect(opening.recording?.acts.map(({ act }) => act.type)).toEqual(["loop"]);
  });

  test("in its stations begins anew", () => {
    const { opening, isKept } = changedTo((spec) => ({ ...spec, stations: spec.stations.filter(({ id }) => id !== "dry") }));
    expect(isKept).toBe(false);
    expect(plantSeconds(opening.session.plant)).toBe(0);
  });
});
