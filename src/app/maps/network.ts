import { type Tensor1D, type Tensor2D, type Tensor4D, add, concat, conv2d, matMul, relu, reshape, slice } from "@tensorflow/tfjs-core";
import { areaLength, cells, lagLength } from "#quality";

/** A layer that joins everything to everything. */
export interface FullLayer {
  readonly kernel: Tensor2D;
  readonly bias: Tensor1D;
}

/** The network's numbers, layer by layer. */
export interface Weights {
  readonly filters: readonly { readonly kernel: Tensor4D; readonly bias: Tensor1D }[];
  readonly lags: FullLayer;
  readonly hidden: FullLayer;
  readonly outputs: FullLayer;
}

/**
 * The outputs of the network, before any sigmoid, for pictures one a row. Convolutions at every second cell look at where defects lie,
 * a full layer at the steps between them, another at both. It adds, multiplies and takes the greater of two numbers, nothing else: no
 * function whose last bit differs between engines.
 */
export function forward({ filters, lags, hidden, outputs }: Weights, pictures: Tensor2D): Tensor2D {
  const [maps] = pictures.shape;
  let area: Tensor4D = reshape(slice(pictures, [0, 0], [maps, areaLength]), [maps, cells, cells, 1]);
  for (const { kernel, bias } of filters) area = relu(add<Tensor4D>(conv2d(area, kernel, 2, "same"), bias));
  const seen: Tensor2D = reshape(area, [maps, area.size / maps]);
  const steps = relu(joined(lags, slice(pictures, [0, areaLength], [maps, lagLength])));
  return joined(outputs, relu(joined(hidden, concat([seen, steps], 1))));
}

function joined({ kernel, bias }: FullLayer, given: Tensor2D): Tensor2D {
  return add(matMul(given, kernel), bias);
}
