import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { backdrop, demandRate, linesServed, readingsOf, serverRoom, uNet3dMultiplyAdds, uNetMultiplyAdds, workloadsOf } from "#compute";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { cells } from "#quality";
import { type Architecture, layersOf } from "../../../src/app/maps/modelFile.ts";
import { shipped } from "../loop/sessions.ts";
import { threeInARow } from "../line/read/models.ts";
import { parseLine } from "#line/read";

test("multiply-adds of the U-Nets, counted by hand", () => {
  // Ronneberger: contracting 37,440 + 4 × 55,296 (the first level has one channel in), expanding 4 × 118,784, and 64 × 2 at the end.
  expect(uNetMultiplyAdds()).toBe(37_440 + 4 * 55_296 + 4 * 118_784 + 128);
  // Çiçek: contracting 56,160 + 41,472 + 20,736 + 10,368, expanding 458,944 − 192 + 229,376 + 114,688, and 64 × 3 at the end.
  expect(uNet3dMultiplyAdds()).toBe(56_160 + 41_472 + 20_736 + 10_368 + 458_752 + 229_376 + 114_688 + 192);
});

test("the shipped line says what its models take: those networks, and the network that reads its maps", () => {
  const { measurements, maps } = readingsOf(shipped());
  expect(measurements.get("voidRatio")?.teraOperations).toBeCloseTo((2 * uNet3dMultiplyAdds() * 2000 * 2200 * 144) / 1e12, 6);
  expect(measurements.get("bumpOffset")?.teraOperations).toBeCloseTo((2 * uNetMultiplyAdds() * 2000 * 2200 * 12) / 1e12, 6);
  const { architecture } = JSON.parse(readFileSync(new URL("../../../public/models/defect-maps/manifest.json", import.meta.url), "utf8")) as { architecture: Architecture };
  let side: number = cells;
  let multiplyAdds = 0;
  for (const { name, shape } of layersOf(architecture)) {
    if (name.endsWith("/bias")) continue;
    const weights = shape.reduce((product, size) => product * size, 1);
    side = shape.length === 4 ? Math.ceil(side / 2) : side;
    multiplyAdds += shape.length === 4 ? weights * side * side : weights;
  }
  expect((maps.get("x-ray/voidMap")?.teraOperations ?? 0) * 1e12).toBeCloseTo(2 * multiplyAdds, 3);
});

test("a line asks for what it has a use for", () => {
  expect(workloadsOf(shipped()).map(({ id }) => id)).toEqual(["inspection", "maps", "virtual-metrology", "what-if", "recipe-search", "design-search", "retraining"]);
  const read = parseLine(JSON.parse(threeInARow));
  if (!read.ok) throw new Error("it is not read");
  expect(workloadsOf(compileLine(read.line))).toEqual([]);
});

test("a plant that assembles asks as much for each thing as go by where it is measured", () => {
  const spec = shippedLines["car-plant"];
  if (spec === undefined) throw new Error("the car plant is gone");
  const car = compileLine(spec);
  const work = new Map(workloadsOf(car).map((one) => [one.id, one.perHour]));
  expect(work.get("inspection")).toBeGreaterThan(0);
  // Sides leave the press two to a car, everything else is measured of the car: one a minute.
  const perHour = car.characteristics.reduce((sum, { measuredAt }) => sum + (["press", "panel-check"].includes(car.stations[measuredAt]?.id ?? "") ? 120 : 60), 0);
  expect(work.get("virtual-metrology")).toBeCloseTo(perHour, 6);
});

test("what a run has counted stands before what the model says", () => {
  const [inspection] = workloadsOf(shipped(), { inspection: 3600 });
  expect(inspection?.perHour).toBe(3600);
  expect(inspection === undefined ? 0 : demandRate(inspection)).toBe(inspection?.teraOperations);
});

test("the 260,000 GPUs serve as many lines as their throughput holds", () => {
  expect(backdrop.reduce((sum, { gpus }) => sum + gpus, 0)).toBe(260_000);
  // 1,350 × 10¹² operations a second each, at 0.3 of 4,500.
  expect(linesServed(100, 135, serverRoom)).toBe(1000);
  expect(linesServed(100, 0, serverRoom)).toBeNull();
});
