import { describe, expect, test } from "vitest";
import { problemText } from "#line";
import { parseLine } from "#line/read";

function texts(given: unknown): string[] {
  const read = parseLine(given);
  return read.ok ? [] : read.problems.map(problemText);
}

describe("a control that moves nothing is refused, and only set points that move its characteristic are recommended", () => {
  const line = (control: object, formula = "flow + clog") => ({
    format: "plantloop/line@1", id: "idle", arrivals: "saturated",
    stations: ["mix", "coat", "dry"].map((id, index) => ({
      id, time: 1,
      recipe: { [["stir", "flow", "heat"][index] ?? ""]: { unit: "1", setPoint: 5, range: [0, 10] } },
      tool: { clog: { unit: "1" } },
      makes: [{ paste: { formula: "2*stir" } }, { film: { formula } }, { gloss: { formula: "heat" } }][index],
    })),
    characteristics: { film: { unit: "1", spec: [-1e6, 1e6], measuredAt: "dry", gauge: { noise: 0 } } },
    controls: [{ characteristic: "film", against: "clog", ...control }],
  });
  test.each<[string, unknown, string]>([
    ["after its maker", line({ station: "dry", setPoint: "heat" }), 'controls[0].setPoint: found "heat" of "dry"; a control moves its characteristic: "film" changes with the set point; these move it: flow of coat'],
    ["before it, of what it is not made of", line({ station: "mix", setPoint: "stir" }), "these move it: flow of coat"],
    ["with no effect in the formula", line({ station: "coat", setPoint: "flow" }, "paste + 0*flow"), "these move it: stir of mix"],
    ["where none does", line({ station: "coat", setPoint: "flow" }, "0*flow"), "none of this line moves it"],
  ])("%s", (_, value, message) => {
    expect(texts(value)).toEqual([expect.stringContaining(message)]);
  });

  test.each(["flow + paste", "abs(flow - 5)", "abs(abs(flow - 5) - 5)", "0.001*flow", "ln(flow)"])("but not one that moves it: %s", (formula) => {
    expect(texts(line({ station: "coat", setPoint: "flow" }, formula))).toEqual([]);
  });

  test("nor is a station recommended from which nothing leads to the characteristic", () => {
    const early = line({ station: "dry", setPoint: "heat" }, "paste + clog");
    expect(texts({ ...early, characteristics: { film: { ...early.characteristics.film, measuredAt: "coat" } } })).toEqual([
      'controls[0].station: found "dry"; a control acts before its characteristic is measured: at one of mix',
    ]);
  });
});
