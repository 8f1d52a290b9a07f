import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type MapCalibration, cells, mapClasses } from "#quality";
import { manifestFile, weightsFile } from "../maps/loadModel.ts";
import type { MapModel } from "../maps/modelFile.ts";
import type { Weights } from "../maps/network.ts";
import type { Evaluation } from "./evaluate.ts";
import { phases, sets, startSeed, strangeShare, widths } from "./options.ts";
import { strengths } from "./samples.ts";
import { strange } from "./strange/index.ts";
import { unseen } from "./unseen/index.ts";


/** All numbers of a network, in the order of `layersOf`. */
export function numbersOf(weights: Weights): Float32Array {
  const tensors = [...weights.filters, weights.lags, weights.hidden, weights.outputs].flatMap(({ kernel, bias }) => [kernel, bias]);
  return Float32Array.from(tensors.flatMap((tensor) => [...tensor.dataSync()]));
}

/** The network as it is kept. */
export function modelOf(numbers: Float32Array, calibration: MapCalibration): MapModel {
  return { architecture: { cells, ...widths }, calibration, numbers };
}

/** Writes weights, and a manifest that says what they are, how they came about and how good they are. */
export function publish(folder: string, { architecture, calibration, numbers }: MapModel, evaluation: Evaluation): void {
  mkdirSync(folder, { recursive: true });
  const bytes = new DataView(new ArrayBuffer(4 * numbers.length));
  numbers.forEach((number, at) => bytes.setFloat32(4 * at, number, true));
  writeFileSync(join(folder, weightsFile), bytes);
  const manifest = {
    format: "plantloop/defect-maps@1", classes: mapClasses, architecture, calibration, weights: { file: weightsFile, bytes: bytes.byteLength },
    training: { startSeed, phases, sets, strangeShare, strengths, strange: Object.keys(strange), unseen: Object.keys(unseen) },
    evaluation,
  };
  writeFileSync(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
}
