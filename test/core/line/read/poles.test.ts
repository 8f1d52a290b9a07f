import { describe, expect, test } from "vitest";
import { problemText } from "#line";
import { parseLine } from "#line/read";
import { shippedLines } from "#lines";

/** What is told of a line with a design whose price, or another figure of it, is this formula. */
function told(formula: string, at: "price" | "materialCost" | "spec" = "price"): readonly string[] {
  const read = parseLine({
    format: "plantloop/line@1", id: "designed", arrivals: "saturated",
    product: { id: "part", price: at === "price" ? formula : 100, ...(at === "materialCost" && { materialCost: formula }) },
    design: { pitch: { unit: "µm", nominal: 40, range: [30, 60] }, height: { unit: "mm", nominal: 2, range: [1, 3] } },
    stations: [{ id: "make", time: 10, makes: { size: { unit: "µm", formula: "0.1*pitch", noise: 0.1 } } }, { id: "grade", time: 1, bufferBefore: 2, grades: true }],
    characteristics: { size: { unit: "µm", spec: [null, at === "spec" ? formula : 9], measuredAt: "make", gauge: { noise: 0.1 } } },
  });
  return read.ok ? [] : read.problems.map(problemText);
}

describe("a formula that has no finite value at a design that may be chosen is told with the place", () => {
  test.each([
    ["10 + 5/(pitch - 50)", "price", "product.price", "pitch = 50"],
    ["10 + 0/(pitch - 50)", "price", "product.price", "pitch = 50"],
    ["1/(pitch - 47.3)", "price", "product.price", "pitch = 47.3"],
    ["100/((pitch - 47.3)*(pitch - 47.3))", "price", "product.price", "pitch = 47.3"],
    ["100/(pitch - 21*height)", "price", "product.price", "pitch = "],
    ["100/((pitch - 41.7)^2 + (height - 1.23)^2)", "price", "product.price", "pitch = 41.7, height = 1.23"],
    ["(pitch - 51)^(-1)", "price", "product.price", "pitch = 51"],
    ["ln(pitch - 35)", "price", "product.price", "pitch = 30"],
    ["sqrt(2.5 - height)", "materialCost", "product.materialCost", "height = 2.5"],
    ["9 + 1/(height - 2.2)", "spec", "characteristics.size.spec[1]", "height = 2.2"],
  ] as const)("%s as its %s", (formula, at, path, place) => {
    const [problem = "", ...others] = told(formula, at);
    expect(others).toEqual([]);
    expect(problem).toContain(`${path}: found "${formula}", which has no finite value at`);
    expect(problem).toMatch(/at pitch = [\d.]+, height = [\d.]+; at every design in the ranges/u);
    if (formula !== "sqrt(2.5 - height)") expect(problem).toContain(place);
  });

  test.each(["100/(pitch - 61)", "100/(pitch - 29.99)", "100/((pitch - 50)^2 + 0.01)", "if(pitch == 50, 0, 100)", "100 - 0.5*(pitch - 44)^2", "100/height + ln(pitch)", "if(pitch > 50, 3, 100/(61 - pitch))"])("%s is told nothing of", (formula) => {
    expect(told(formula)).toEqual([]);
  });

  test("the shipped lines are told nothing of", () => {
    expect(Object.values(shippedLines).filter((spec) => !parseLine(spec).ok)).toEqual([]);
  });
});
