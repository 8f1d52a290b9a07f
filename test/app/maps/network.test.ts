import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readModel } from "../../../src/app/maps/modelFile.ts";
import { manifestFile, weightsFile } from "../../../src/app/maps/loadModel.ts";
import { evaluate } from "../../../src/app/train/evaluate.ts";
import { phases, sets } from "../../../src/app/train/options.ts";
import { type SampleOptions, sample } from "../../../src/app/train/samples.ts";
import { strange } from "../../../src/app/train/strange/index.ts";
import { unseen } from "../../../src/app/train/unseen/index.ts";
import { type MapNetwork, areaLength, drawPicture, fewestDefects, mapClasses, outputCount, pictureLength, readMap } from "#quality";
import { modelFolder, shippedNetwork } from "./shipped.ts";

const maps = (count: number, options: SampleOptions) => Array.from({ length: count }, (_, index) => sample(options, index));
const manifest = (): unknown => JSON.parse(readFileSync(join(modelFolder, manifestFile), "utf8"));

let network: MapNetwork;
beforeAll(async () => {
  network = await shippedNetwork();
});

describe("the network that ships", () => {
  test("weighs less than 1 MB", () => {
    expect(statSync(join(modelFolder, weightsFile)).size).toBeLessThan(1_000_000);
  });

  // Maps of seeds that nothing was trained, calibrated or judged by when it was made. Of 600 maps a share of 0.95 has a standard error of 0.009.
  test("reads maps that it has never seen, several patterns at once, and refuses patterns that it does not know", () => {
    const used: readonly number[] = [...phases, ...Object.values(sets)].map(({ seed }) => seed);
    expect(used.filter((seed, at) => used.indexOf(seed) !== at || seed >= 9001)).toEqual([]);
    const { macroF1, unknownRefused, knownRefused } = evaluate(network, maps(600, { seed: 9001, strange: {}, strangeShare: 0 }), maps(400, { seed: 9002, strange: unseen, strangeShare: 1 }));
    expect(macroF1).toBeGreaterThan(0.93);
    expect(unknownRefused).toBeGreaterThan(0.87);
    expect(knownRefused).toBeLessThan(0.06);
  });

  test("is judged by patterns that it was not trained on", () => {
    expect(Object.keys(unseen).filter((name) => name in strange)).toEqual([]);
  });

  test("gives what it is said to give, on a map drawn by hand: a ring of 40", () => {
    const angles = Array.from({ length: 40 }, (_, at) => (2 * Math.PI * at) / 40 + 0.03 * (at % 3));
    const result = readMap(network, { x: angles.map((angle, at) => (0.55 + 0.02 * (at % 4)) * Math.cos(angle)), y: angles.map((angle, at) => (0.55 + 0.02 * (at % 4)) * Math.sin(angle)) });
    expect(result).toMatchObject({ ok: true, reading: { verdict: "patterns", classes: ["ring"], defects: 40 } });
  });

  test("gives the same for a map alone and among others", () => {
    const [one, other] = maps(2, { seed: 9001, strange: {}, strangeShare: 0 });
    const pictures = new Float32Array(2 * pictureLength);
    drawPicture(one?.defects ?? { x: [], y: [] }, pictures);
    drawPicture(other?.defects ?? { x: [], y: [] }, pictures, pictureLength);
    const both = Array.from(network.outputs(pictures));
    expect([...Array.from(network.outputs(pictures.slice(0, pictureLength))), ...Array.from(network.outputs(pictures.slice(pictureLength)))]).toEqual(both);
    expect(both).toHaveLength(2 * outputCount);
  });
});

describe("a map that cannot be read", () => {
  const many = Array.from({ length: 30 }, () => 0.1);

  test.each([
    [{ x: many.with(4, Number.NaN), y: many }, "x[4]", "NaN"],
    [{ x: many, y: many.with(7, 1.5) }, "y[7]", "1.5"],
    [{ x: many, y: many.with(7, Number.NEGATIVE_INFINITY) }, "y[7]", "-Infinity"],
    [{ x: many, y: many.slice(1) }, "y", "29 numbers"],
    [{ x: Array.from({ length: 100_001 }, () => 0), y: Array.from({ length: 100_001 }, () => 0) }, "x", "100001 defects"],
  ])("is told with the place of what is wrong", (places, path, found) => {
    expect(readMap(network, places)).toMatchObject({ ok: false, fault: { path, found } });
  });

  test("has too few defects to show anything, or none: no guess is made", () => {
    expect(readMap(network, { x: [], y: [] })).toEqual({ ok: true, reading: { verdict: "none", classes: [], probabilities: null, defects: 0 } });
    expect(readMap(network, { x: [0, 0, 0], y: [0, 0, 0] })).toEqual({ ok: true, reading: { verdict: "few", classes: [], probabilities: null, defects: 3 } });
    expect(readMap(network, { x: many.slice(0, fewestDefects - 1), y: many.slice(0, fewestDefects - 1) })).toMatchObject({ reading: { verdict: "few" } });
    expect(readMap(network, { x: many.slice(0, fewestDefects), y: many.slice(0, fewestDefects) })).not.toMatchObject({ reading: { verdict: "few" } });
  });

  test("is not one with very many defects, all in one place, or on the rim", () => {
    const count = 20_000;
    for (const x of [Array.from({ length: count }, () => 0), Array.from({ length: count }, (_, at) => -1 + (2 * at) / (count - 1))]) {
      const result = readMap(network, { x, y: Array.from({ length: count }, () => 1) });
      expect(result.ok && result.reading.probabilities !== null && mapClasses.every((name) => Number.isFinite(result.reading.probabilities?.[name]))).toBe(true);
    }
  });
});

describe("the picture of a map", () => {
  const picture = (x: readonly number[], y: readonly number[]): Float32Array => {
    const into = new Float32Array(pictureLength);
    drawPicture({ x, y }, into);
    return into;
  };

  test("shows the steps between defects alike wherever they lie on the part", () => {
    const [x, y] = [[0.01, 0.21, 0.41, -0.4], [0.01, 0.11, 0.31, 0.26]];
    const steps = picture(x, y).slice(areaLength);
    expect(steps.some((step) => step > 0)).toBe(true);
    expect(picture(x.map((across) => across - 0.125), y.map((up) => up - 0.25)).slice(areaLength)).toEqual(steps);
    expect(picture([...x].reverse(), [...y].reverse())).toEqual(picture(x, y));
  });

  test("has the root of the number of defects in each cell", () => {
    const area = picture([-0.99, -0.98, -0.97, -0.96, 0.99], [-0.99, -0.99, -0.99, -0.99, 0.99]).slice(0, areaLength);
    expect([area[0], area[areaLength - 1], area.filter((cell) => cell > 0).length]).toEqual([2, 1, 2]);
  });
});

describe("the files of a network", () => {
  const weights = (): ArrayBuffer => {
    const bytes = readFileSync(join(modelFolder, weightsFile));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  };

  test("are refused where they are cut short, of other classes, or not numbers", () => {
    expect(() => readModel(manifest(), weights().slice(4))).toThrow(/the weights of the defect-map network: found \d+ bytes; its manifest says \d+/u);
    expect(() => readModel({ ...(manifest() as object), classes: ["centre"] }, weights())).toThrow(/the classes are centre, ring/u);
    expect(() => readModel({}, weights())).toThrow(/the manifest of the defect-map network/u);
    const broken = weights();
    new DataView(broken).setFloat32(40, Number.NaN, true);
    expect(() => readModel(manifest(), broken)).toThrow("number 10 is not finite");
  });
});
