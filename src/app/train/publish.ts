import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type MapCalibration, cells, mapClasses } from "#quality";
import { manifestFile, weightsFile } from "../maps/loadModel.ts";
import { type MapModel, layersOf } from "../maps/modelFile.ts";
import type { Weights } from "../maps/network.ts";
import type { Evaluation } from "./evaluate.ts";
import { counts, fitOptions, seeds, strangeShare } from "./options.ts";
import { strengths } from "./samples.ts";
import { strange } from "./strange/index.ts";
import { unseen } from "./unseen/index.ts";


/** The network as it is kept: all its numbers in the order of `layersOf`. */
export function modelOf(weights: Weights, calibration: MapCalibration): MapModel {
  const tensors = [...weights.filters, weights.lags, weights.hidden, weights.outputs].flatMap(({ kernel, bias }) => [kernel, bias]);
  const architecture = { cells, filters: fitOptions.filters, lags: fitOptions.lags, traits: fitOptions.traits } as const;
  const lists = tensors.map((tensor) => tensor.dataSync());
  if (lists.length !== layersOf(architecture).length) throw new Error(`a network of ${lists.length} lists of numbers; ${layersOf(architecture).length} are wanted`);
  return { architecture, calibration, numbers: Float32Array.from(lists.flatMap((list) => [...list])) };
}

/** Writes weights, and a manifest that says what they are, how they came about and how good they are. */
export function publish(folder: string, { architecture, calibration, numbers }: MapModel, evaluation: Evaluation): void {
  mkdirSync(folder, { recursive: true });
  const bytes = new DataView(new ArrayBuffer(4 * numbers.length));
  numbers.forEach((number, at) => bytes.setFloat32(4 * at, number, true));
  writeFileSync(join(folder, weightsFile), bytes);
  const { seed, epochs, batch, rates } = fitOptions;
  const manifest = {
    format: "plantloop/defect-maps@1", classes: mapClasses, architecture, calibration, weights: { file: weightsFile, bytes: bytes.byteLength },
    training: { seed, epochs, batch, rates, seeds, counts, strangeShare, strengths, strange: Object.keys(strange), unseen: Object.keys(unseen) },
    evaluation,
  };
  writeFileSync(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
}
