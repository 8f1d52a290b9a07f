import { expect, test } from "vitest";
import { plantloop, three } from "./plantloop.ts";

test("plantloop compute holds each number of accelerators against none, on the same luck", { timeout: 60_000 }, async () => {
  const { code, out, err } = await plantloop("compute", "die-stacking", "--accelerators", "0..3", "--type", "l4", "--replications", "2", "--until", "1h", "--json");
  expect([code, err]).toEqual([0, expect.any(String)]);
  const { points, knee, best, unit, findings, backdrop } = JSON.parse(out);
  expect(points.map(({ accelerators }: { accelerators: number }) => accelerators)).toEqual([0, 1, 2, 3]);
  expect(points[0].gain).toEqual({ mean: 0, halfWidth: 0 });
  expect(points[0].inspectedShare.mean).toBe(0);
  expect(points[3].inspectedShare.mean).toBe(1);
  expect(points[1].inspectedShare.mean).toBeLessThan(1);
  expect(points[2].computeCost).toBeCloseTo(2 * points[1].computeCost, 9);
  expect([unit, findings]).toEqual(["€/h", []]);
  expect([0, 1, 2, 3]).toContain(best);
  expect(knee).toBeLessThanOrEqual(best);
  expect(backdrop.map(({ gpus }: { gpus: number }) => gpus)).toEqual([50_000, 50_000, 50_000, 50_000, 60_000]);
});

test("a number beyond the limits is told, and what stands in is run", { timeout: 60_000 }, async () => {
  const { code, out } = await plantloop("compute", "die-stacking", "--accelerators", "21", "--type", "b200", "--replications", "1", "--until", "10 min");
  expect(code).toBe(0);
  expect(out).toContain("21 accelerators: infeasible; in the way: power, cooling, budget. The plan that stands in keeps all limits.");
});

test("a line that asks for nothing says so by its figures", async () => {
  const { points } = JSON.parse((await plantloop("compute", three, "--accelerators", "0..1", "--replications", "1", "--until", "1h", "--json")).out);
  expect(points[1].inspectedShare).toEqual({ mean: null, halfWidth: null });
});

test.each([
  [["--accelerators", "8..2"], '--accelerators: found "8..2"; a range such as 0..8, of at most 64 numbers up to 1000000'],
  [["--accelerators", "many"], '--accelerators: found "many"; a range'],
  [["--type", "tpu"], '--type: found "tpu"; one of atom, b200, h100, jetson-agx-orin, l4, rngd'],
  [["--warmup", "auto"], '--warmup: found "auto"; a duration, such as 2h'],
])("bad input %j costs one message", async (args, message) => {
  const { code, err, out } = await plantloop("compute", "die-stacking", ...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
});
