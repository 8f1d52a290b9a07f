import { expect, test } from "vitest";
import { Stream } from "#kernel";

const many = 1_500_000;

/** How many of a stream's draws differ when they are taken in order, many at a time, and from the last to the first, each by itself. */
function differing(draw: (stream: Stream, index: number) => number, from: number, count: number): number {
  const inOrder = new Stream(7, "a/time");
  const backwards = new Stream(7, "a/time");
  const drawn = Float64Array.from({ length: count }, (_, at) => draw(inOrder, from + at));
  let differ = 0;
  for (let at = count - 1; at >= 0; at -= 1) if (draw(backwards, from + at) !== drawn[at]) differ += 1;
  return differ;
}

test("draws that are made many at a time are those that are made one by one, to the bit", () => {
  expect(differing((stream, index) => stream.uniform(index), 0, many)).toBe(0);
});

test("so are exponential draws, those next to a power of two among them", () => {
  expect(differing((stream, index) => stream.exponential(index), 0, many)).toBe(0);
});

test("so are draws whose number takes more than 32 bits", () => {
  for (const from of [2 ** 33 - 100, 2 ** 40, 2 ** 52]) expect(differing((stream, index) => stream.uniform(index), from, 500)).toBe(0);
});
