import { describe, expect, test } from "vitest";
import { type DefectPattern, LineError, compileLine, seconds, station } from "#line";
import { type Defects, mapDrawer } from "#plant";

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Maps of many parts, of one pattern or of the background alone. */
function drawn({ pattern, defects = 40, background = 0, shape = "disc", parts = 200, seed = 3 }: {
  readonly pattern?: DefectPattern; readonly defects?: number | string; readonly background?: number; readonly shape?: "disc" | "rectangle"; readonly parts?: number; readonly seed?: number;
}): Defects[] {
  const patterns = pattern === undefined ? [] : [{ pattern, defects }];
  const line = compileLine({
    format: "plantloop/line@1", id: "mapped", arrivals: "saturated",
    stations: [station("look", { time: seconds(1), makes: { dirt: { formula: "0/0" } }, maps: [{ id: "m", shape, unit: "mm", size: [300, 300], fields: [5, 4], background, patterns }] })],
  });
  const map = line.stations[0]?.maps[0];
  if (map === undefined) throw new Error("the line has a map");
  const draw = mapDrawer(map, seed, "map/look/m");
  const scope = new Float64Array(line.scopeLength).fill(Number.NaN);
  return Array.from({ length: parts }, (_, part) => draw(scope, part));
}

const radii = (maps: readonly Defects[]): number[] => maps.flatMap(({ x, y }) => x.map((across, at) => Math.hypot(across, y[at] ?? 0)));

describe("the defects of a map", () => {
  test.each(["disc", "rectangle"] as const)("that lie anywhere are as many as Poisson's law gives, and evenly spread over a %s", (shape) => {
    const maps = drawn({ background: 30, shape, parts: 2000 });
    const counts = maps.map(({ x }) => x.length);
    // The mean of 2000 Poisson counts of 30 has a standard error of √(30/2000) = 0.12, their variance one of about 30·√(2/2000) = 0.95.
    expect(Math.abs(mean(counts) - 30)).toBeLessThan(4 * 0.12);
    expect(Math.abs(mean(counts.map((count) => (count - mean(counts)) ** 2)) - 30)).toBeLessThan(4 * 0.96);
    // Half of a disc's area lies within √½; a square's share within that radius is π/8.
    const within = radii(maps).filter((radius) => radius < Math.SQRT1_2).length / counts.reduce((sum, count) => sum + count, 0);
    expect(Math.abs(within - (shape === "disc" ? 0.5 : Math.PI / 8))).toBeLessThan(4 * 0.002);
  });

  test.each([
    ["centre", (radius: number) => radius < 0.55, 0.9],
    ["ring", (radius: number) => radius > 0.35 && radius < 0.78, 0.99],
    ["edge", (radius: number) => radius > 0.8, 0.95],
    ["cluster", (radius: number) => radius > 0.25, 0.95],
  ] as const)("in the pattern %s lie where it is", (pattern, isThere, share) => {
    const all = radii(drawn({ pattern }));
    expect(all.filter(isThere).length / all.length).toBeGreaterThan(share);
  });

  test("along the edge of a rectangle lie at its sides, the corners among them", () => {
    const all = drawn({ pattern: "edge", shape: "rectangle" }).flatMap(({ x, y }) => x.map((across, at) => Math.max(Math.abs(across), Math.abs(y[at] ?? 0))));
    expect(all.filter((from) => from > 0.8).length / all.length).toBeGreaterThan(0.95);
  });

  test("of a scratch lie on a line: far along it, and close to it", () => {
    for (const { x, y } of drawn({ pattern: "scratch", parts: 50 })) {
      // The roots of the larger and the smaller eigenvalue of their covariance: even a bent line is at least twice as long as wide.
      const [mx, my] = [mean(x), mean(y)];
      const [a, b, c] = [mean(x.map((across) => (across - mx) ** 2)), mean(x.map((across, at) => (across - mx) * ((y[at] ?? 0) - my))), mean(y.map((up) => (up - my) ** 2))];
      const root = Math.sqrt((a - c) ** 2 + 4 * b * b);
      expect(Math.sqrt((a + c + root) / Math.max(1e-9, a + c - root))).toBeGreaterThan(2);
    }
  });

  test("of a repeater lie at one place of each field, the same from part to part", () => {
    const places = drawn({ pattern: "repeater", shape: "rectangle" }).flatMap(({ x, y }) => x.map((across, at) => ({ left: (((across + 1) / 2) * 5) % 1, top: ((((y[at] ?? 0) + 1) / 2) * 4) % 1 })));
    const sd = (values: readonly number[]): number => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
    // 0.008 of half a part is 0.02 of a field's width, of which there are five.
    expect(sd(places.map(({ left }) => left))).toBeCloseTo(0.02, 2);
    expect(sd(places.map(({ top }) => top))).toBeCloseTo(0.016, 2);
  });

  test.each(["centre", "ring", "edge", "scratch", "cluster", "repeater"] as const)("of the pattern %s lie on the part, and are the part's own", (pattern) => {
    for (const shape of ["disc", "rectangle"] as const) {
      const maps = drawn({ pattern, background: 20, shape });
      expect(maps.every(({ x, y }) => x.every((across, at) => (shape === "disc" ? across ** 2 + (y[at] ?? 0) ** 2 : Math.max(Math.abs(across), Math.abs(y[at] ?? 0))) <= 1))).toBe(true);
      expect(drawn({ pattern, background: 20, shape })).toEqual(maps);
      expect(drawn({ pattern, background: 20, shape, seed: 4 })).not.toEqual(maps);
    }
  });

  test("of one cause do not change with another", () => {
    const alone = drawn({ background: 20 });
    const both = drawn({ background: 20, pattern: "cluster" });
    alone.forEach(({ x, y }, part) => {
      expect(both[part]?.x.slice(0, x.length)).toEqual(x);
      expect(both[part]?.y.slice(0, y.length)).toEqual(y);
    });
  });

  test("need a mean that is a number", () => {
    expect(() => drawn({ pattern: "ring", defects: "dirt" })).toThrow(LineError);
    expect(() => drawn({ pattern: "ring", defects: "dirt" })).toThrow("map/look/m/ring:0: the mean number of defects is not a number");
  });
});
