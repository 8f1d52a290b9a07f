import fc from "fast-check";
import { expect, test } from "vitest";
import { Calendar } from "#kernel";

const times = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 300 });

/** A calendar with an event at each time; its first operand counts them. */
function calendarOf(given: readonly number[]): Calendar {
  const calendar = new Calendar();
  given.forEach((time, index) => {
    calendar.add(time, 1, index, 0);
  });
  return calendar;
}

test("events come out by time, then order of adding", () => {
  fc.assert(
    fc.property(times, (given) => {
      const calendar = calendarOf(given);
      const out: number[] = [];
      while (calendar.next()) out.push(calendar.a);
      const expected = given
        .map((time, index) => ({ time, index }))
        .toSorted((left, right) => left.time - right.time || left.index - right.index)
        .map(({ index }) => index);
      expect(out).toEqual(expected);
    }),
  );
});

test("a calendar loaded from what another saved goes on identically", () => {
  fc.assert(
    fc.property(times, fc.nat(300), (given, taken) => {
      const first = calendarOf(given);
      for (let count = 0; count < taken; count += 1) first.next();
      const second = new Calendar();
      second.load(first.save());
      first.add(5, 9, 9, 9);
      second.add(5, 9, 9, 9);
      const drain = (calendar: Calendar): number[] => {
        const out: number[] = [];
        while (calendar.next()) out.push(calendar.time, calendar.a);
        return out;
      };
      expect(drain(second)).toEqual(drain(first));
    }),
  );
});
