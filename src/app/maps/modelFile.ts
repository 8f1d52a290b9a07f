import { z } from "zod";
import { type MapCalibration, cells, lagLength, mapClasses, outputCount } from "#quality";

/** The manifest of a trained network, as `npm run train` writes it beside the weights. */
const manifest = z.object({
  format: z.literal("plantloop/defect-maps@1"),
  classes: z.array(z.string()).refine((names) => names.join() === mapClasses.join(), `the classes are ${mapClasses.join(", ")}`),
  architecture: z.object({ cells: z.literal(cells), filters: z.array(z.int().positive()).min(1).readonly(), lags: z.int().positive(), traits: z.int().positive() }),
  calibration: z.object({ temperature: z.number().positive(), thresholds: z.array(z.number()).length(mapClasses.length), refusal: z.number() }),
  weights: z.object({ file: z.string(), bytes: z.int().positive() }),
});

export type Architecture = z.infer<typeof manifest>["architecture"];

/** A trained network, read and checked. */
export interface MapModel {
  readonly architecture: Architecture;
  readonly calibration: MapCalibration;
  /** All numbers, layer by layer as `layersOf` lays them out. */
  readonly numbers: Float32Array;
}

/** One list of numbers of a network. */
export interface Layer {
  readonly name: string;
  readonly shape: readonly number[];
}

/** The layers of a network in the order of its file: of each convolution, of the steps, the hidden layer and the outputs, the kernel and the bias. */
export function layersOf({ filters, lags, traits }: Omit<Architecture, "cells">): Layer[] {
  let [inputs, side]: [number, number] = [1, cells];
  const found = filters.flatMap((outputs, at): Layer[] => {
    const shape = [3, 3, inputs, outputs];
    [inputs, side] = [outputs, Math.ceil(side / 2)];
    return [{ name: `filter${at}`, shape }, { name: `filter${at}/bias`, shape: [outputs] }];
  });
  return [
    ...found,
    { name: "lags", shape: [lagLength, lags] }, { name: "lags/bias", shape: [lags] },
    { name: "hidden", shape: [side * side * inputs + lags, traits] }, { name: "hidden/bias", shape: [traits] },
    { name: "outputs", shape: [traits, outputCount] }, { name: "outputs/bias", shape: [outputCount] },
  ];
}

export function sizeOf({ shape }: Layer): number {
  return shape.reduce((product, side) => product * side, 1);
}

/** Reads a network from its manifest and its weights, 32-bit floats, little-endian. Throws an error that says what is wrong with either. */
export function readModel(given: unknown, weights: ArrayBuffer): MapModel {
  const read = manifest.safeParse(given);
  if (!read.success) throw new Error(`the manifest of the defect-map network: ${z.prettifyError(read.error)}`);
  const { architecture, calibration, weights: { bytes } } = read.data;
  const wanted = 4 * layersOf(architecture).reduce((sum, layer) => sum + sizeOf(layer), 0);
  if (weights.byteLength !== bytes || bytes !== wanted) throw new Error(`the weights of the defect-map network: found ${weights.byteLength} bytes; its manifest says ${bytes}, its layers ${wanted}`);
  const view = new DataView(weights);
  const numbers = Float32Array.from({ length: bytes / 4 }, (_, at) => view.getFloat32(4 * at, true));
  const wrong = numbers.findIndex((number) => !Number.isFinite(number));
  if (wrong >= 0) throw new Error(`the weights of the defect-map network: number ${wrong} is not finite`);
  return { architecture, calibration, numbers };
}
