import fc from "fast-check";
import { expect, test } from "vitest";
import { done, earn, emptyQueue, latencies, noAllowance, offer, reschedule, spend } from "#compute";

const arrivals = fc.array(fc.tuple(fc.double({ min: 0, max: 20, noNaN: true }), fc.double({ min: 0.1, max: 50, noNaN: true })), { maxLength: 60 });

/** Pieces that come one after the other, with so much time and so much work between; looked at every 30 s. */
function run(pieces: readonly (readonly [number, number])[], rate: number, change: { readonly at: number; readonly rate: number } | null = null) {
  const queue = emptyQueue<number>();
  const out: number[] = [];
  let [now, look, current] = [0, 30, rate];
  pieces.forEach(([gap, work], nth) => {
    now += gap;
    for (; look <= now; look += 30) {
      out.push(...done(queue, look).map(({ item }) => item));
      if (change !== null && look === change.at) reschedule(queue, (current = change.rate), look);
      expect(queue.arrived).toBe(queue.served + queue.dropped + queue.waiting.length);
    }
    offer(queue, { item: nth, at: now, teraOperations: work, withinSeconds: 60 }, current);
  });
  return { queue, out, end: now };
}

test("what has arrived was served, was dropped, or waits, also when the rate changes (property)", () => {
  fc.assert(
    fc.property(arrivals, fc.double({ min: 0, max: 10, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true }), (pieces, rate, later) => {
      const { queue, out, end } = run(pieces, rate, { at: 60, rate: later });
      expect(queue.arrived).toBe(pieces.length);
      expect(queue.arrived).toBe(queue.served + queue.dropped + queue.waiting.length);
      expect(out).toEqual([...out].sort((left, right) => left - right));
      done(queue, end + 1000);
      expect([queue.waiting.length, queue.served + queue.dropped]).toEqual([0, pieces.length]);
      expect(queue.newest.every((latency) => latency <= 60 + 1e-9)).toBe(true);
    }),
  );
});

test("equal pieces: a faster server drops no more (property)", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { maxLength: 60 }), fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), (gaps, rate, more) => {
      const pieces = gaps.map((gap) => [gap, 20] as const);
      expect(run(pieces, rate + more).queue.dropped).toBeLessThanOrEqual(run(pieces, rate).queue.dropped);
    }),
  );
});

test("one after the other: pieces of 2 at a rate of 1 that come every second wait 2, 3, 4 s", () => {
  const { queue } = run([[0, 2], [1, 2], [1, 2]], 1);
  done(queue, 100);
  expect(queue.newest).toEqual([2, 3, 4]);
  expect(latencies(queue)).toEqual({ mean: 3, p95: 4 });
});

test("without capacity everything is dropped", () => {
  const { queue } = run([[0, 1], [1, 1]], 0);
  expect([queue.arrived, queue.dropped]).toEqual([2, 2]);
});

test("fractions of runs add up: a quarter of a run a look is one run in four looks", () => {
  const allowance = noAllowance();
  const looks = Array.from({ length: 12 }, () => {
    earn(allowance, 30, { rate: 1, teraOperations: 120 });
    const runs = Math.floor(allowance.runs);
    spend(allowance, runs);
    return runs;
  });
  expect(looks).toEqual([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
  expect(allowance.made).toBe(3);
});
