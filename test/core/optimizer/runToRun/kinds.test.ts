import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CompiledLine, ControlSpec, StationSpec } from "#line";
import { order } from "#plant";
import { acted, controlled, looped, only, run } from "../lines.ts";

const hour = 3600;
const still: Partial<StationSpec> = { tool: { drift: { unit: "µm" }, wear: { unit: "1" } }, maintenance: { time: "5 min" } };

function steeredBy(control: Partial<ControlSpec>, work: Partial<StationSpec> = {}): CompiledLine {
  return controlled({ work: { ...still, ...work }, line: { controls: [{ characteristic: "size", station: "work", setPoint: "trim", against: "drift", ...control }] } });
}

/** Two characteristics that both set points move: taken one by one, each control would undo what the other does. */
function coupled(controller: "ewma" | "multivariate"): CompiledLine {
  return controlled({
    work: {
      ...still,
      recipe: { trim: { unit: "µm", setPoint: 0, range: [-4, 4], maxStep: 1 }, heat: { unit: "K", setPoint: 0, range: [-4, 4], maxStep: 1 } },
      makes: { size: { unit: "µm", formula: "10 + trim + 1.5*heat + drift", noise: 0.2 }, bow: { unit: "µm", formula: "1.2*trim + heat", noise: 0.2 } },
    },
    line: {
      characteristics: {
        size: { unit: "µm", spec: [8, 12], target: 10, measuredAt: "inspect", gauge: { noise: 0.05 } },
        bow: { unit: "µm", spec: [-2, 2], target: 0, measuredAt: "inspect", gauge: { noise: 0.05 } },
      },
      controls: [
        { characteristic: "size", station: "work", setPoint: "trim", against: "drift", controller },
        { characteristic: "bow", station: "work", setPoint: "heat", against: "drift", controller },
      ],
    },
  });
}

/** Mean of what was measured of machine 0's parts in a span of time. */
function meanOf({ seen }: ReturnType<typeof looped>, characteristic: string, from: number, until: number): number {
  const values = seen.flatMap((one) => (one.type === "measurement" && one.characteristic === characteristic && one.machines[0] === 0 && one.at > from && one.at <= until ? [one.value] : []));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function afterFault(line: CompiledLine, fault: string, seed: number, until = 2 * hour): ReturnType<typeof looped> {
  const of = only(looped(line, seed), "run-to-run");
  run(of, 0, hour / 2);
  order(of.plant, { type: "fault", fault, machine: 0 });
  run(of, hour / 2, until);
  return of;
}

describe("on a line", () => {
  test("controllers that follow the trend leave of a drift less than half of what an EWMA leaves", () => {
    const left = (controller: NonNullable<ControlSpec["controller"]>): number => {
      // So little noise that the mean of some 140 parts is known to a hundredth.
      const line = steeredBy({ controller, deadBand: 0 }, { makes: { size: { unit: "µm", formula: "10 + trim + drift", noise: 0.1 } } });
      return meanOf(afterFault(line, "creep", 1, 1.5 * hour), "size", 1.1 * hour, 1.5 * hour) - 10;
    };
    const ewma = left("ewma");
    expect(ewma).toBeGreaterThan(0.03);
    expect(Math.abs(left("double-ewma"))).toBeLessThan(ewma / 2);
    expect(Math.abs(left("predictor-corrector"))).toBeLessThan(ewma / 2);
  });

  test("a multivariate control brings two characteristics to target that share their set points, where two single ones drive one another to the end of their range", () => {
    const together = afterFault(coupled("multivariate"), "jump", 2);
    expect(Math.abs(meanOf(together, "size", 1.5 * hour, 2 * hour) - 10)).toBeLessThan(0.2);
    expect(Math.abs(meanOf(together, "bow", 1.5 * hour, 2 * hour))).toBeLessThan(0.2);
    const moved = acted(together).filter(({ machine }) => machine === 0);
    expect(new Set(moved.map(({ change }) => change?.name))).toEqual(new Set(["trim", "heat"]));
    for (const { change } of moved) expect(Math.abs((change?.to ?? 9) - (change?.from ?? 0))).toBeLessThanOrEqual(1 + 1e-12);
    expect(Math.abs(acted(afterFault(coupled("ewma"), "jump", 2)).findLast(({ machine, about }) => machine === 0 && about === "size")?.change?.to ?? 0)).toBe(4);
  });

  test("a move says what it is worth: a correction of a large jump brings money, by its own interval more than none", () => {
    const tight = { size: { unit: "µm", spec: [9.2, 10.8], target: 10, measuredAt: "inspect", gauge: { noise: 0.1 } } } as const;
    const gains = acted(afterFault(controlled({ work: still, line: { characteristics: tight } }), "jump", 1)).flatMap(({ gain, machine, at }) => (gain === null || machine !== 0 || at < hour / 2 ? [] : [gain]));
    const most = gains.toSorted((a, b) => b.mean - a.mean)[0];
    expect((most?.mean ?? 0) - (most?.halfWidth ?? 0)).toBeGreaterThan(0);
    // A machine makes 360 parts an hour: more than all of them, each worth 120, is not to be had.
    for (const { mean } of gains) expect(Math.abs(mean)).toBeLessThan(360 * 120);
  });

  test.each(["ewma", "double-ewma", "predictor-corrector", "multivariate"] as const)("%s keeps range and largest step, whatever is measured", (controller) => {
    const line = controller === "multivariate" ? coupled(controller) : steeredBy({ controller });
    const value = fc.oneof(fc.double({ noDefaultInfinity: false }), fc.double({ min: -30, max: 30, noNaN: true }), fc.constantFrom(Number.NaN, 1e300, -1e300, 0));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (lies) => {
        const of = only(looped(line, 1), "run-to-run");
        const take = of.sensing.take;
        let nth = 0;
        const lying = { ...of, sensing: { ...of.sensing, take: () => take().map((seen) => (seen.type === "measurement" ? { ...seen, value: lies[nth++ % lies.length] ?? 0 } : seen)) } };
        run(lying, 0, 1200);
        return acted(lying).every(({ change }) => change !== null && Math.abs(change.to) <= 4 && Math.abs(change.to - change.from) <= 1 + 1e-12);
      }),
      { numRuns: 25 },
    );
  });
});
