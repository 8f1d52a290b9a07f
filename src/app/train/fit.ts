import { type Scalar, losses, setBackend, tensor2d, tidy, train } from "@tensorflow/tfjs-core";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { Stream, normalQuantile } from "#kernel";
import { drawPicture, mapClasses, outputCount, pictureLength } from "#quality";
import { layersOf, sizeOf } from "../maps/modelFile.ts";
import { type Weights, forward } from "../maps/network.ts";
import { registerFilterGradient } from "./filterGradient.ts";
import type { Sample } from "./samples.ts";

/** One stretch of training. */
export interface Phase {
  readonly seed: number;
  readonly maps: number;
  readonly epochs: number;
  readonly batch: number;
  /** Learning rates of Adam (Kingma & Ba 2015) at the first step and at the last; it falls evenly in its logarithm. */
  readonly rates: readonly [number, number];
}

/** Numbers of a network's filters, layer by layer, and of what its full layers give. */
export interface Widths {
  readonly filters: readonly number[];
  readonly lags: number;
  readonly traits: number;
}

export interface Training {
  readonly pictures: Float32Array;
  readonly labels: Float32Array;
  readonly count: number;
}

/** Pictures and labels of samples: 1 for each class that is on the map, and for a pattern that is none of them. */
export function trainingOf(samples: readonly Sample[]): Training {
  const pictures = new Float32Array(samples.length * pictureLength);
  const labels = new Float32Array(samples.length * outputCount);
  samples.forEach(({ defects, classes, strange }, at) => {
    drawPicture(defects, pictures, at * pictureLength);
    mapClasses.forEach((name, output) => (labels[at * outputCount + output] = classes.includes(name) ? 1 : 0));
    labels[at * outputCount + outputCount - 1] = strange === null ? 0 : 1;
  });
  return { pictures, labels, count: samples.length };
}

/** Chooses the backend that trains: WebAssembly, its files from a folder (with a slash at its end). */
export async function openBackend(folder: string): Promise<void> {
  await import("@tensorflow/tfjs-core/dist/register_all_gradients");
  setWasmPaths(folder);
  registerFilterGradient();
  if (!(await setBackend("wasm"))) throw new Error(`TensorFlow.js's WebAssembly backend does not start; its files are wanted in ${folder}`);
}

/** Who is told of each epoch and its mean loss. */
type Tell = (epoch: number, loss: number) => void;

/** Fits a network further, for one phase on its maps; the phase's number, from 1, seeds their order. */
export function fit(weights: Weights, { phase, number, data }: { readonly phase: Phase; readonly number: number; readonly data: Training }, tell: Tell): void {
  const { epochs, batch, rates: [first, last] } = phase;
  const steps = epochs * Math.floor(data.count / batch);
  const optimizer = train.adam(first);
  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    const order = shuffled(data.count, number * 1000 + epoch);
    let total = 0;
    for (let from = 0; from + batch <= data.count; from += batch) {
      const taken = order.subarray(from, from + batch);
      Object.assign(optimizer, { learningRate: first * (last / first) ** (step / steps) });
      total += tidy(() => {
        const pictures = tensor2d(gather(data.pictures, taken, pictureLength), [batch, pictureLength]);
        const labels = tensor2d(gather(data.labels, taken, outputCount), [batch, outputCount]);
        const cost = optimizer.minimize((): Scalar => losses.sigmoidCrossEntropy(labels, forward(weights, pictures)), true);
        return cost?.dataSync()[0] ?? 0;
      });
      step += 1;
    }
    tell(epoch, total / Math.floor(data.count / batch));
  }
}

/** Weights by chance as He et al. (2015) start layers with rectifiers: normal, of variance 2 by inputs; every bias 0. */
export function initialNumbers(widths: Widths, seed: number): Float32Array {
  const lists = layersOf(widths).map(({ name, shape }) => {
    const size = sizeOf({ name, shape });
    const inputs = size / (shape.at(-1) ?? 1);
    const stream = new Stream(seed, name);
    return Array.from({ length: size }, (_, index) => (shape.length === 1 ? 0 : Math.sqrt(2 / inputs) * normalQuantile(stream.uniform(index))));
  });
  return Float32Array.from(lists.flat());
}

function gather(rows: Float32Array, order: Uint32Array, width: number): Float32Array {
  const taken = new Float32Array(order.length * width);
  order.forEach((row, at) => taken.set(rows.subarray(row * width, (row + 1) * width), at * width));
  return taken;
}

/** 0 to `count` - 1 in an order by chance (Fisher & Yates). */
function shuffled(count: number, seed: number): Uint32Array {
  const stream = new Stream(seed, "order");
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(stream.uniform(at) * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
