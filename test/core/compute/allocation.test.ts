import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AllocationRequest, type DataCentre, type Workload, allocate, catalogue, costPerHour, headroom, meanLatency, serverRoom, sustained } from "#compute";
import { createSolver } from "../../../src/app/compute/solver.ts";

const solve = createSolver({ milliseconds: () => performance.now() });

/** Prices, power and electricity that make no difference, so that a case can be solved by hand: an H100 sustains 593.7, an L4 72.6. */
const free: DataCentre = { ...serverRoom, powerWatts: 1e9, coolingWatts: 1e9, budget: 1e12 };
const asks = (id: Workload["id"], demand: number, worth: number): Workload => ({ id, perHour: 3600, teraOperations: demand, withinSeconds: 1e6, worth });
const request = (over: Partial<AllocationRequest>): AllocationRequest => ({ workloads: [asks("inspection", 100, 10)], dataCentre: free, counts: { l4: 1 }, isFree: false, ...over });

describe("allocation by the solver", { timeout: 30_000 }, () => {
  test("one workload larger than the accelerator is served by its share: 72.6 of 100", async () => {
    const { workloads, finding, setting } = await allocate(request({}), solve);
    expect(finding).toBeNull();
    expect(workloads[0]?.share).toBeCloseTo(0.726, 4);
    expect(setting.rates.inspection).toBeCloseTo(72.6, 6);
  });

  test("where there is not enough for all, what is worth most for its demand comes first", async () => {
    // 10 for 40, and 12 for 60: of 72.6 the first takes 40, the second 32.6 of its 60.
    const { workloads } = await allocate(request({ workloads: [asks("what-if", 60, 12), asks("inspection", 40, 10)] }), solve);
    expect(workloads.map(({ id, share }) => [id, Math.round(1000 * share) / 1000])).toEqual([["what-if", 0.543], ["inspection", 1]]);
  });

  test("no more accelerators are taken than bring more than they cost", async () => {
    // Two L4 serve 145.2 of the 100 asked for; a third would bring nothing.
    const dear = await allocate(request({ counts: { l4: 10 }, isFree: true }), solve);
    expect(dear.setting.accelerators).toEqual({ l4: 2 });
    // Worth less than the cheapest of them costs, nothing is taken.
    const l4 = catalogue.find(({ id }) => id === "l4");
    if (l4 === undefined) throw new Error("there is no L4");
    const none = await allocate(request({ counts: { l4: 10 }, isFree: true, workloads: [asks("inspection", 72, 0.9 * costPerHour(l4, free))] }), solve);
    expect(none.setting.accelerators).toEqual({});
    expect(none.netWorth).toBeCloseTo(0, 9);
  });

  test("a limit of power is kept: 500 W are six L4 of 72 W", async () => {
    const { setting } = await allocate(request({ counts: { l4: 100 }, isFree: true, workloads: [asks("inspection", 1e4, 1e6)], dataCentre: { ...free, powerWatts: 500 } }), solve);
    expect(setting.accelerators).toEqual({ l4: 6 });
    expect(setting.powerWatts).toBe(432);
  });

  test("lines that share accelerators get a share each", async () => {
    const { setting, workloads } = await allocate(request({ counts: { h100: 1 }, dataCentre: { ...free, lines: 4 } }), solve);
    expect(setting.rates.inspection).toBeCloseTo(593.7 / 4, 6);
    expect(workloads[0]?.share).toBe(1);
    expect(setting.powerWatts).toBe(175);
  });

  test("without accelerators nothing is served, and that is no mistake", async () => {
    const { finding, workloads, setting } = await allocate(request({ counts: {} }), solve);
    expect(finding).toBeNull();
    expect([workloads[0]?.share, setting.moneyPerHour]).toEqual([0, 0]);
  });
});

describe("a solver that finds nothing", { timeout: 30_000 }, () => {
  test("names the limit that is in the way, and a plan that keeps all limits stands in", async () => {
    const { finding, setting } = await allocate(request({ counts: { h100: 8 }, dataCentre: { ...free, coolingWatts: 3000 } }), solve);
    expect(finding).toMatchObject({ is: "infeasible", inTheWay: ["cooling"] });
    expect(setting.accelerators).toEqual({ h100: 4 });
  });

  test("names each of several limits that stand in the way, and no other", async () => {
    const { finding, setting } = await allocate(request({ counts: { h100: 8 }, dataCentre: { ...free, powerWatts: 5000, budget: 60_000 } }), solve);
    expect(finding).toMatchObject({ is: "infeasible", inTheWay: ["power", "budget"] });
    expect(setting.accelerators).toEqual({ h100: 2 });
  });

  test("where the accelerators do not do what is asked at least, says so", async () => {
    const { finding, workloads } = await allocate(request({ least: { inspection: 0.9 } }), solve);
    expect(finding).toMatchObject({ is: "infeasible", inTheWay: ["accelerators"] });
    expect(workloads[0]?.share).toBeCloseTo(0.726, 4);
  });

  test.each(["time-limit", "unbounded", "error"] as const)("%s: told, and a plan stands in", async (status) => {
    const { finding, workloads } = await allocate(request({}), () => Promise.resolve({ status, values: {}, milliseconds: 3, message: "as it was told" }));
    expect(finding).toEqual({ is: status, inTheWay: [], message: "as it was told" });
    expect(workloads[0]?.share).toBeCloseTo(0.726, 4);
  });

  test("a program that is none is an error of the solver, and the next one is solved", async () => {
    expect((await solve("this is no program")).status).toBe("error");
    expect((await allocate(request({}), solve)).finding).toBeNull();
  });

  test("the plan that stands in keeps every limit and serves no more than there is (property)", async () => {
    const failing = (): Promise<never> => Promise.resolve({ status: "time-limit", values: {}, milliseconds: 0, message: "" } as never);
    const amounts = fc.double({ min: 0.01, max: 1e4, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        fc.record({ power: fc.double({ min: 0, max: 5000, noNaN: true }), budget: fc.double({ min: 0, max: 1e5, noNaN: true }), h100: fc.nat(6), l4: fc.nat(20), isFree: fc.boolean(), demands: fc.array(fc.tuple(amounts, amounts), { minLength: 1, maxLength: 4 }) }),
        async ({ power, budget, h100, l4, isFree, demands }) => {
          const dataCentre = { ...free, powerWatts: power, budget };
          const { setting, workloads } = await allocate({ workloads: demands.map(([demand, worth]) => ({ ...asks("inspection", demand, worth), withinSeconds: 30 })), dataCentre, counts: { h100, l4 }, isFree }, failing);
          const had = catalogue.map((accelerator) => ({ accelerator, count: setting.accelerators[accelerator.id] ?? 0 }));
          expect(setting.powerWatts).toBeLessThanOrEqual(power);
          expect(had.reduce((sum, { accelerator, count }) => sum + count * accelerator.price.value, 0)).toBeLessThanOrEqual(budget);
          const capacity = had.reduce((sum, { accelerator, count }) => sum + count * sustained(accelerator, dataCentre), 0);
          const taken = workloads.reduce((sum, { share, demand }) => sum + share * demand + (share > 0 ? demand / 30 : 0), 0);
          expect(taken).toBeLessThanOrEqual(capacity * (1 + 1e-9) + 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("bad input", () => {
  test.each([
    [{ counts: { tpu: 1 } }, /^accelerator: found "tpu"; one of /u],
    [{ counts: { l4: 1.5 } }, /^accelerators\.l4: found 1\.5; a whole number from 0 to 1000000$/u],
    [{ dataCentre: { ...free, pue: 0 } }, /^dataCentre\.pue: found 0; a number above 0$/u],
    [{ dataCentre: { ...free, powerWatts: Number.NaN } }, /^dataCentre\.powerWatts: found NaN; a number of 0 or more$/u],
    [{ least: { inspection: 2 } }, /^least\.inspection: found 2; a share from 0 to 1$/u],
  ])("is told: %#", async (over, message) => {
    await expect(allocate(request(over), solve)).rejects.toThrow(message);
  });
});

test("the headroom keeps the mean time of a piece within its limit, by Pollaczek and Khinchine, whatever the demand (property)", () => {
  const positive = fc.double({ min: 1e-3, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(positive, positive, positive, (demand, teraOperations, withinSeconds) => {
      const capacity = demand + headroom({ teraOperations, withinSeconds });
      fc.pre(capacity > demand * (1 + 1e-12));
      expect(meanLatency({ demand, capacity, teraOperations })).toBeLessThanOrEqual(withinSeconds * (1 + 1e-3));
    }),
  );
});

test("every figure of every accelerator says where it is from", () => {
  for (const { teraOperations, watts, price } of catalogue) {
    for (const { value, source } of [teraOperations, watts, price]) expect([value > 0, /\d{4}|taken/u.test(source)]).toEqual([true, true]);
  }
  expect(new Set(catalogue.map(({ kind }) => kind)).size).toBe(3);
});
