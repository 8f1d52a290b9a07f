import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { createOptimizer, setPolicy, type Decision, type Policy, type Rails } from "#optimizer";
import { createTwin, noteCommand } from "#twin";
import { admit } from "../../../src/core/optimizer/lifeCycle.ts";
import { commandOf } from "../../../src/core/optimizer/decision.ts";
import { controlled } from "./lines.ts";

const line = controlled();
const base = createOptimizer(createTwin(line)).state.policy;

/** An optimizer whose decisions are carried out on nothing but the twin's records. */
function railed(rails: Partial<Rails>): (value: number, at: number, machine?: number) => Decision {
  const optimizer = createOptimizer(createTwin(line));
  setPolicy(optimizer, { ...base, rails: { ...base.rails, ...rails } });
  return (value, at, machine = 0) => {
    const command = { type: "set-point", station: "work", machine, setPoint: "trim", value } as const;
    const expected = { mean: 10, halfWidth: 0.1 };
    const decision = admit(
      optimizer,
      {
        kind: "run-to-run", at, station: "work", machine, about: "size", unit: "µm", seen: { ...expected, observations: 8 }, considered: [{ id: "correct", expected, command }],
        chosen: "correct", expected, gain: null, came: null, change: null,
      },
      at,
    );
    const done = decision.standing.status === "done" ? commandOf(decision) : null;
    if (done !== null) noteCommand(optimizer.twin, { at, command: done });
    return decision;
  };
}

describe("a guard rail", () => {
  test("on the share of a range that set points stay in stops what leaves it, and lets come nearer what is outside", () => {
    // The range of trim is −4 to 4, its largest step 1: half of it is −2 to 2.
    const free = railed({});
    for (const [nth, value] of [1, 2, 3].entries()) expect(free(value, 100 * nth).standing.status).toBe("done");
    const held = railed({ setPointShare: 0.5 });
    expect(held(1, 0).standing.status).toBe("done");
    expect(held(2, 100).standing.status).toBe("done");
    expect(held(2.5, 200).standing).toMatchObject({ status: "stopped", breach: { rail: "setPointShare", found: 2.5, allowed: 2, unit: "µm" } });
  });

  test("on moves adds them up over an hour, of each set point by itself", () => {
    // A quarter of the range of 8 an hour is 2.
    const move = railed({ moveSharePerHour: 0.25 });
    expect(move(1, 0).standing.status).toBe("done");
    expect(move(0, 600).standing.status).toBe("done");
    expect(move(0.5, 1200).standing.breach).toEqual({ rail: "moveSharePerHour", found: 2.5 / 8, allowed: 0.25, unit: "1" });
    expect(move(1, 1200, 1).standing.status).toBe("done");
    // The first move is an hour ago.
    expect(move(0.5, 3601).standing.status).toBe("done");
  });

  test("on the least yield stops what would lower it below, not what raises it from below", () => {
    // On target all but 6e-7 are good; with a mean of 11 the share above 12 is 0.6 %, of 11.5 it is 11 %.
    const move = railed({ leastYield: 0.99 });
    expect(move(1, 0).standing.status).toBe("done");
    expect(move(1.5, 100).standing.breach).toMatchObject({ rail: "leastYield", allowed: 0.99 });
    expect(move(0.5, 200).standing.status).toBe("done");
  });

  test("on the least yield stops a design that the twin expects to make more bad parts, with its controllers at rest, and no other", () => {
    // Parts scatter by the width that is designed: at 0.4 all but 6e-7 are within 8 to 12, at 1 it is 4.55 %. The trim takes out what the offset adds.
    const designed = controlled({
      work: { makes: { size: { unit: "µm", formula: "10 + trim + drift + offset", noise: "width + wear" } } },
      line: { design: { width: { unit: "µm", nominal: 0.4, range: [0.2, 1] }, offset: { unit: "µm", nominal: 0, range: [0, 3] } } },
    });
    const release = (design: Readonly<Record<string, number>>, leastYield: number | null): Decision => {
      const optimizer = createOptimizer(createTwin(designed));
      setPolicy(optimizer, { ...base, rails: { ...base.rails, leastYield } });
      const expected = { mean: 100, halfWidth: 1 };
      return admit(optimizer, {
        kind: "design", at: 0, station: "", machine: -1, about: "money", unit: "€/h", seen: { ...expected, observations: 8 }, considered: [{ id: "optimum", expected, command: { type: "release-revision", revision: "B", design } }],
        chosen: "optimum", expected, gain: expected, came: null, change: null,
      }, 0);
    };
    const stopped = release({ width: 1, offset: 0 }, 0.99);
    expect(stopped.standing).toMatchObject({ status: "stopped", breach: { rail: "leastYield", allowed: 0.99 } });
    expect(stopped.standing.breach?.found).toBeCloseTo(1 - 0.0455, 3);
    expect(release({ width: 1, offset: 0 }, 0.9).standing.status).toBe("done");
    expect(release({ width: 1, offset: 0 }, null).standing.status).toBe("done");
    expect(release({ width: 0.4, offset: 3 }, 0.99).standing.status, "the controllers make up for it").toBe("done");
  });

  test("of the line model's own stops a step that is too long, and two at one time that are together", () => {
    const move = railed({});
    expect(move(1.2, 0).standing.breach).toMatchObject({ rail: "step", allowed: 1 });
    expect(move(1, 30).standing.status).toBe("done");
    expect(move(0.5, 30).standing.breach).toMatchObject({ rail: "step", found: 1.5 });
  });
});

test("whatever a decision maker wants, no set point leaves its range or moves faster than its step", () => {
  const wanted = fc.oneof(fc.double({ min: -6, max: 6 }), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 4, -4, 4 + 1e-9));
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 40 }), (values) => {
      const move = railed({});
      let present = 0;
      for (const [nth, value] of values.entries()) {
        const { standing } = move(value, 30 * nth);
        const isAllowed = value >= -4 && value <= 4 && Math.abs(value - present) <= 1 + 1e-8;
        if (!isAllowed) expect(standing.status).toBe("stopped");
        if (standing.status === "done") present = value;
      }
    }),
    { numRuns: 200 },
  );
});

describe("a policy", () => {
  const optimizer = createOptimizer(createTwin(line));
  const refused = (over: object): (() => void) => () => setPolicy(optimizer, { ...base, ...over });

  test.each([
    [{ modes: { maintenence: "auto" } }, "policy.modes: unknown kind of decision maintenence; there are"],
    [{ modes: { maintenance: "on" } }, 'policy.modes.maintenance: found "on"; a mode is off, advise, approve, auto'],
    [{ weights: { ...base.weights, scrap: -1 } }, "policy.weights.scrap: found -1; it is how much a unit of money counts, from 0 to 1000"],
    [{ weights: { ...base.weights, scarp: 1 } }, "policy.weights: unknown scarp; there are output, scrap"],
    [{ rails: { ...base.rails, leastYield: 96 } }, "policy.rails.leastYield: found 96; it is a yield, from 0 to 1, or null for no limit"],
    [{ rails: { ...base.rails, setPointShare: null } }, "policy.rails.setPointShare: found null; it is a share of a set point's range, from 0 to 1"],
    [{ proposalSeconds: Number.NaN }, "policy.proposalSeconds: found NaN; it is seconds, from 30 to 86400"],
  ])("%j is refused: %s", (over, message) => {
    expect(refused(over)).toThrow(message);
    expect(optimizer.state.policy).toEqual(base);
  });

  test.each([
    ["null", "policy: found null; a policy has modes, weights and rails"],
    ["[]", "policy: found []"],
    ["7", "policy: found 7"],
    ["{}", "policy.modes: found nothing"],
    ['{"modes":{},"weights":null}', "policy.weights: found null"],
    ['{"modes":{},"weights":{},"rails":"none"}', 'policy.rails: found "none"'],
  ])("that is none, %s, is refused: %s", (text, message) => {
    const none: Policy = JSON.parse(text);
    expect(() => setPolicy(optimizer, none)).toThrow(message);
    expect(optimizer.state.policy).toEqual(base);
  });
});
