import { expect, test } from "vitest";
import { problemText } from "#line";
import { parseLine } from "#line/read";

const withColour = (colour: unknown) => ({
  format: "plantloop/line@1", id: "one", products: { car: { colour, route: [{ station: "a" }] } },
  releases: [{ id: "cars", product: "car", interarrival: 60 }], stations: [{ id: "a", time: 30 }],
});

test("the colour of a product is # and six hexadecimal digits, and anything else is told with its place", () => {
  expect(parseLine(withColour("#2a4f7c")).ok).toBe(true);
  for (const wrong of ["blue", "#fff", "2a4f7c", 7]) {
    const read = parseLine(withColour(wrong));
    expect(read.ok ? [] : read.problems.map(problemText)).toEqual([`products.car.colour: found ${JSON.stringify(wrong)}; a colour is # and six digits from 0 to f, such as #2a4f7c`]);
  }
});
