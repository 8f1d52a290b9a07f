import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Calendar } from "#kernel";

/** What a run does to its calendar: add at a time from now (few values, so that many tie), take out, or save and load. */
type Step = { readonly do: "add"; readonly after: number } | { readonly do: "next" } | { readonly do: "look" } | { readonly do: "reload" };

const after = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1e9 }), fc.constant(Number.POSITIVE_INFINITY));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("add" as const), after }) },
  { weight: 4, arbitrary: fc.constant<Step>({ do: "next" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "look" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "reload" }) },
);
const steps = fc.array(step, { maxLength: 600, size: "max" });

interface Event {
  readonly time: number;
  readonly nth: number;
}

/** What a calendar is to do, done with a list that is sorted anew for each event that is taken out. */
class SortedList {
  #waiting: Event[] = [];
  add(event: Event): void {
    this.#waiting = [...this.#waiting, event].toSorted((left, right) => (left.time === right.time ? left.nth - right.nth : left.time - right.time));
  }
  next(): Event | undefined {
    return this.#waiting.shift();
  }
  get size(): number {
    return this.#waiting.length;
  }
  get nextTime(): number {
    return this.#waiting[0]?.time ?? Number.POSITIVE_INFINITY;
  }
}

function reloaded(calendar: Calendar): Calendar {
  const fresh = new Calendar();
  fresh.load(calendar.save());
  return fresh;
}

/** The state as numbers, for a comparison to the bit. */
function stateOf(calendar: Calendar): Record<string, number[]> {
  return Object.fromEntries(Object.entries(calendar.save()).map(([name, array]) => [name, [...array]]));
}

describe("the calendar", () => {
  test("does what a list sorted by time, then order of adding, does, whatever is added, taken out, saved and loaded", () => {
    fc.assert(
      fc.property(steps, (given) => {
        let calendar = new Calendar();
        const list = new SortedList();
        let now = 0;
        given.forEach((each, nth) => {
          if (each.do === "add") {
            calendar.add(now + each.after, nth % 7, nth, -1 - nth);
            list.add({ time: now + each.after, nth });
          } else if (each.do === "reload") calendar = reloaded(calendar);
          else if (each.do === "look") expect(calendar.nextTime).toBe(list.nextTime);
          else {
            const expected = list.next();
            expect(calendar.next()).toBe(expected !== undefined);
            if (expected === undefined) return;
            expect([calendar.time, calendar.kind, calendar.a, calendar.b]).toEqual([expected.time, expected.nth % 7, expected.nth, -1 - expected.nth]);
            if (expected.time < Number.POSITIVE_INFINITY) now = expected.time;
          }
          expect(calendar.size).toBe(list.size);
        });
      }),
      { numRuns: 100 },
    );
  });

  test("saves the same to the bit whether or not it was saved and loaded, or only looked at, on the way", () => {
    fc.assert(
      fc.property(steps, (given) => {
        const straight = new Calendar();
        let broken = new Calendar();
        given.forEach((each, nth) => {
          if (each.do === "reload") broken = reloaded(broken);
          else if (each.do === "look") void broken.nextTime;
          for (const calendar of [straight, broken]) {
            if (each.do === "add") calendar.add(each.after, 1, nth, 0);
            else if (each.do === "next") calendar.next();
          }
        });
        expect(stateOf(broken)).toEqual(stateOf(straight));
      }),
      { numRuns: 100 },
    );
  });

  test("forgets what it held when it is loaded", () => {
    const calendar = new Calendar();
    for (let nth = 0; nth < 200; nth += 1) calendar.add(nth, 1, nth, 0);
    calendar.next();
    const other = new Calendar();
    other.add(7, 2, 3, 4);
    calendar.load(other.save());
    expect(calendar.size).toBe(1);
    expect(calendar.next()).toBe(true);
    expect([calendar.time, calendar.kind, calendar.a, calendar.b]).toEqual([7, 2, 3, 4]);
    expect(calendar.next()).toBe(false);
  });

  test("gives no event later than asked for, and that event when asked for later", () => {
    const calendar = new Calendar();
    calendar.add(10, 1, 0, 0);
    expect(calendar.next(9)).toBe(false);
    expect(calendar.next(10)).toBe(true);
    expect(calendar.next(11)).toBe(false);
  });

  test.each([-1, Number.NaN])("refuses an event at the time %s, and says what it found", (time) => {
    expect(() => {
      new Calendar().add(time, 4, 0, 0);
    }).toThrow(`invalid time of an event of kind 4: found ${time}; it is 0 or more microseconds`);
  });
});
