import { type Tensor, type Tensor4D, concat, conv2dTranspose, matMul, pad, registerGradient, reshape, slice } from "@tensorflow/tfjs-core";

/** The network's convolutions: filters of 3 × 3 cells, at every second cell of pictures of an even number of them each way. */
const side = 3;
const stride = 2;
const places = Array.from({ length: side * side }, (_, place) => [Math.floor(place / side), place % side] as const);

/**
 * TensorFlow.js's WebAssembly backend lacks a convolution's gradient by its filter, and the plain backend takes hours. This one is one
 * product, as that backend does them well: what each place of the filter saw, times the gradient of what the filter gave.
 */
export function registerFilterGradient(): void {
  registerGradient({
    kernelName: "Conv2D",
    inputsToSave: ["x", "filter"],
    gradFunc: (dy, [x, filter]) => {
      if (Array.isArray(dy) || !is4D(dy) || x === undefined || !is4D(x) || filter === undefined || !is4D(filter)) throw new Error("a convolution has one picture, one filter and one result");
      return { x: () => conv2dTranspose(dy, filter, x.shape, stride, "same"), filter: () => byFilter(x, dy) };
    },
  });
}

function is4D(tensor: Tensor): tensor is Tensor4D {
  return tensor.rank === 4;
}

function byFilter(x: Tensor4D, dy: Tensor4D): Tensor4D {
  const [maps, rows, columns, outputs] = dy.shape;
  const inputs = x.shape[3];
  const phases = phasesOf(x);
  const seen = places.map(([row, column]) => slice(phases[row % stride]?.[column % stride] ?? x, [0, Math.floor(row / stride), Math.floor(column / stride), 0], [maps, rows, columns, inputs]));
  const product = matMul(reshape(concat(seen, 3), [maps * rows * columns, places.length * inputs]), reshape(dy, [maps * rows * columns, outputs]), true, false);
  return reshape(product, [side, side, inputs, outputs]);
}

/** The cells of pictures, and of two more rows and columns of zeros, by whether their row and column are even or odd. */
function phasesOf(x: Tensor4D): Tensor4D[][] {
  const [maps, height, width, inputs] = x.shape;
  const [rows, columns] = [height / stride + 1, width / stride + 1];
  const padded = reshape(pad(x, [[0, 0], [0, stride], [0, stride], [0, 0]]), [maps * rows, stride, stride * columns * inputs]);
  return [0, 1].map((row) => {
    const half = reshape(slice(padded, [0, row, 0], [maps * rows, 1, stride * columns * inputs]), [maps * rows * columns, stride, inputs]);
    return [0, 1].map((column): Tensor4D => reshape(slice(half, [0, column, 0], [maps * rows * columns, 1, inputs]), [maps, rows, columns, inputs]));
  });
}
