import { setBackend, tensor1d, tensor2d, tensor4d, tidy } from "@tensorflow/tfjs-core";
import { version_cpu as version } from "@tensorflow/tfjs-backend-cpu";
import { type MapNetwork, pictureLength } from "#quality";
import { type Architecture, type MapModel, layersOf, sizeOf } from "./modelFile.ts";
import { type Weights, forward } from "./network.ts";

/**
 * Makes a network ready to read maps, on TensorFlow.js's plain JavaScript backend: it needs no file of its own, and each of its sums is
 * made in the same order with the same numbers in every engine.
 */
export async function openNetwork(model: MapModel): Promise<MapNetwork> {
  if (!(await setBackend("cpu"))) throw new Error(`the plain backend of TensorFlow.js ${version} does not start`);
  const weights = weightsOf(model.architecture, model.numbers);
  return {
    calibration: model.calibration,
    outputs: (pictures) => tidy(() => forward(weights, tensor2d(pictures, [pictures.length / pictureLength, pictureLength])).dataSync()),
  };
}

/** The layers of a network from its numbers, in the order of `layersOf`. */
export function weightsOf(architecture: Pick<Architecture, "filters" | "lags" | "traits">, numbers: Float32Array): Weights {
  let at = 0;
  const parts = layersOf(architecture).map((layer) => {
    const values = numbers.subarray(at, at + sizeOf(layer));
    at += sizeOf(layer);
    return { shape: layer.shape, values };
  });
  const bias = (layer: number) => tensor1d(parts.at(layer)?.values ?? []);
  const full = (layer: number) => {
    const [from = 0, to = 0] = parts.at(layer)?.shape ?? [];
    return { kernel: tensor2d(parts.at(layer)?.values ?? [], [from, to]), bias: bias(layer + 1) };
  };
  return {
    filters: architecture.filters.map((outputs, index) => {
      const { shape: [height = 0, width = 0, inputs = 0] = [], values = [] } = parts[2 * index] ?? {};
      return { kernel: tensor4d(values, [height, width, inputs, outputs]), bias: bias(2 * index + 1) };
    }),
    lags: full(parts.length - 6),
    hidden: full(parts.length - 4),
    outputs: full(parts.length - 2),
  };
}
