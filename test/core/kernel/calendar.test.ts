import fc from "fast-check";
import { expect, test } from "vitest";
import { Calendar } from "#kernel";

const events = fc.array(fc.record({ time: fc.integer({ min: 0, max: 20 }), priority: fc.integer({ min: 0, max: 3 }) }), { maxLength: 300 });

test("events come out by time, then priority, then order of scheduling", () => {
  fc.assert(
    fc.property(events, (given) => {
      const calendar = new Calendar();
      given.forEach(({ time, priority }, index) => calendar.schedule(time, priority, [priority, index, 0]));
      const out: number[] = [];
      while (calendar.next()) out.push(calendar.a);
      const expected = given
        .map((event, index) => ({ ...event, index }))
        .toSorted((left, right) => left.time - right.time || left.priority - right.priority || left.index - right.index)
        .map(({ index }) => index);
      expect(out).toEqual(expected);
    }),
  );
});

test("a calendar loaded from what another saved goes on identically", () => {
  fc.assert(
    fc.property(events, fc.nat(300), (given, taken) => {
      const first = new Calendar();
      given.forEach(({ time, priority }, index) => first.schedule(time, priority, [priority, index, 0]));
      for (let count = 0; count < taken; count += 1) first.next();
      const second = new Calendar();
      second.load(first.save());
      first.schedule(5, 1, [9, 9, 9]);
      second.schedule(5, 1, [9, 9, 9]);
      const drain = (calendar: Calendar): number[] => {
        const out: number[] = [];
        while (calendar.next()) out.push(calendar.time, calendar.a);
        return out;
      };
      expect(drain(second)).toEqual(drain(first));
    }),
  );
});
