import { expect, test } from "vitest";
import { workloadsOf } from "#compute";
import { type LineSpec, compileLine } from "#line";
import { plants } from "#lines";
import { workloadWorths } from "#loop";

const shipped = plants["die-stacking"];
if (shipped === undefined) throw new Error("the line is gone");
const worthsOf = (spec: LineSpec) => workloadWorths(compileLine(spec));
const withBumpGauge = (spec: LineSpec, gauge: object): LineSpec => {
  const { bumpOffset, ...others } = spec.characteristics ?? {};
  if (bumpOffset === undefined) throw new Error("the characteristic is gone");
  return { ...spec, characteristics: { bumpOffset: { ...bumpOffset, gauge: { ...bumpOffset.gauge, ...gauge } }, ...others } };
};
const withDrift = (spec: LineSpec, drift: object): LineSpec => ({
  ...spec,
  stations: spec.stations.map((station) => {
    const { cameraDrift, ...others } = station.tool ?? {};
    return cameraDrift === undefined ? station : { ...station, tool: { cameraDrift: { ...cameraDrift, ...drift }, ...others } };
  }),
});

test("what a decision of worth reads comes long before what none reads, which is served from what is left over", () => {
  const line = compileLine(shipped);
  const worths = workloadWorths(line);
  expect(worths["virtual-metrology"]).toBe(0);
  expect(worths.maps).toBeUndefined();
  const by = new Map(workloadsOf(line, {}, worths).map(({ id, worth }) => [id, worth]));
  const least = by.get("maps") ?? 0;
  expect(least).toBeGreaterThan(0);
  for (const id of ["inspection", "design-search"] as const) expect(by.get(id)).toBeGreaterThan(50 * least);
});

test("a tool that drifts faster makes inspection worth more, one that stands still next to nothing of it", () => {
  const [still, slow, usual, fast] = [0, 0.5, 1, 2].map((times) => worthsOf(withDrift(shipped, { perPart: 0.0025 * times, initialSd: 0, walkSd: 0 })).inspection ?? 0);
  expect([still, slow, usual, fast]).toEqual([still, slow, usual, fast].toSorted((left = 0, right = 0) => left - right));
  expect(fast).toBeGreaterThan(1.5 * (usual ?? 0));
});

test("what a plan leaves unmeasured steers by predictions: readings, virtual metrology and retraining have equal shares of it", () => {
  const [all, tenth] = [worthsOf(shipped), worthsOf(withBumpGauge(shipped, { every: 10 }))];
  const predicted = tenth["virtual-metrology"] ?? 0;
  expect(predicted).toBeGreaterThan(10);
  expect(tenth.retraining).toBeCloseTo(predicted, 9);
  // Three shares of nine tenths, and the tenth that is measured: nothing of the decision's worth is lost or counted twice.
  expect((tenth.inspection ?? 0) + 2 * predicted).toBeCloseTo(all.inspection ?? 0, 6);
});

test("a line that nothing steers has no use for its readings, and as much for its design as before", () => {
  const { controls: _, ...rest } = shipped;
  const left = worthsOf(rest);
  expect(left.inspection).toBeUndefined();
  expect(left["design-search"]).toBe(worthsOf(shipped)["design-search"]);
});
