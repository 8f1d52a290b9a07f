import { beforeAll, describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { type Happening, type Session, type Summary, createSession, startComparison, stepSession, summarize } from "#loop";
import { scenarios } from "#scenarios";

const story = scenarios["first-light"];
if (story === undefined) throw new Error("the story is gone");
const line = compileLine(shippedLines[story.line] ?? { format: "plantloop/line@1", id: "", arrivals: "saturated", stations: [] });

/** What a visitor sees, by seconds on the clock since the page opened. */
interface Seen {
  readonly at: (wallSeconds: number) => Summary;
  readonly first: (kind: Happening["kind"], where?: { readonly station: string; readonly machine: number; readonly from: number }) => number;
}

function watch(seed: number): Seen {
  const { events, designSearchAt, openAtSeconds, speed } = story as NonNullable<typeof story>;
  const session: Session = createSession(line, { seed, loop: "closed", shadow: false, events, designSearchAt });
  stepSession(session, openAtSeconds);
  startComparison(session);
  const summaries: Summary[] = [];
  const happenings = new Map<number, Happening>();
  for (let wall = 0; wall <= 95; wall += 1) {
    stepSession(session, openAtSeconds + wall * speed);
    const summary = summarize(session);
    summaries.push(summary);
    for (const happening of summary.happenings) if (happening.at > openAtSeconds) happenings.set(happening.id, happening);
  }
  return {
    at: (wall) => summaries[wall] as Summary,
    first: (kind, where) => {
      const found = [...happenings.values()].find((happening) => happening.kind === kind && (where === undefined || (happening.station === where.station && happening.machine === where.machine && happening.at >= where.from)));
      return found === undefined ? Number.NaN : (found.at - openAtSeconds) / speed;
    },
  };
}

describe.each([story.seed, 1, 2, 3])("the one-minute story, with seed %i,", (seed) => {
  let seen: Seen;
  beforeAll(() => {
    seen = watch(seed);
  }, 60_000);

  test("opens with plant and shadow level, and every chart past its phase I", () => {
    const { plant, shadow, charts } = seen.at(0);
    expect(plant).toEqual(shadow);
    expect(charts.filter(({ phase }) => phase === 1)).toEqual([]);
  });

  test("shows a chart's signal on each machine that something has befallen, and the correction, within eleven seconds of it", () => {
    for (const { at, command } of story.events) {
      if (command.type !== "fault") continue;
      const where = { station: line.spec.faults?.[command.fault]?.station ?? "", machine: command.machine, from: at };
      const befell = (at - story.openAtSeconds) / story.speed;
      expect(seen.first("signal", where)).toBeLessThan(befell + 11);
      expect(seen.first("run-to-run", where)).toBeLessThan(befell + 11);
    }
  });

  test("shows the yield of plant and shadow ten points apart or more within a minute, and the plant's above nine tenths", () => {
    const { plant, shadow } = seen.at(60);
    expect((plant.yield ?? 0) - (shadow.yield ?? 1)).toBeGreaterThan(0.1);
    expect(plant.yield).toBeGreaterThan(0.9);
    expect(plant.totals.money).toBeGreaterThan(shadow.totals.money);
  });

  test("begins an experiment in its first half minute, lands revision B within a minute, and knows what it brought half a minute later", () => {
    expect(seen.first("experiment-started")).toBeLessThan(30);
    expect(seen.first("revision-landed")).toBeLessThan(60);
    expect(seen.first("realised")).toBeLessThan(90);
    const [, revision] = seen.at(95).design.revisions;
    expect(revision).toMatchObject({ id: "B" });
    expect(revision?.predicted?.mean).toBeGreaterThan(revision?.predicted?.halfWidth ?? Number.POSITIVE_INFINITY);
    expect(revision?.realised?.halfWidth).toBeGreaterThan(0);
  });
});
