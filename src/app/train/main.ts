/** Trains the network that reads defect maps: generates maps, fits, calibrates, judges by maps never seen, and writes it. */
import { tensor2d, tidy, variable } from "@tensorflow/tfjs-core";
import { outputCount, pictureLength } from "#quality";
import { openNetwork, weightsOf } from "../maps/openNetwork.ts";
import { type FullLayer, type Weights, forward } from "../maps/network.ts";
import { calibrate } from "./calibrate.ts";
import { evaluate } from "./evaluate.ts";
import { type Training, fit, initialNumbers, openBackend, trainingOf } from "./fit.ts";
import { phases, sets, startSeed, strangeShare, widths } from "./options.ts";
import { modelOf, numbersOf, publish } from "./publish.ts";
import { sample } from "./samples.ts";
import { strange } from "./strange/index.ts";
import { unseen } from "./unseen/index.ts";

const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (): string => `${Math.round(performance.now() / 1000)} s`;

await openBackend("node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/");
const maps = (count: number, options: Parameters<typeof sample>[0]) => Array.from({ length: count }, (_, index) => sample(options, index));
const weights = variablesOf(initialNumbers(widths, startSeed));
for (const [index, phase] of phases.entries()) {
  tell(`phase ${index + 1}: generating ${phase.maps} maps to train on (${seconds()})`);
  const data = trainingOf(maps(phase.maps, { seed: phase.seed, strange, strangeShare }));
  fit(weights, { phase, number: index + 1, data }, (epoch, loss) => tell(`epoch ${epoch} of ${phase.epochs}: loss ${loss.toFixed(4)} (${seconds()})`));
}

const calibrating = maps(sets.calibration.maps, { seed: sets.calibration.seed, strange, strangeShare });
const model = modelOf(numbersOf(weights), calibrate(outputsOf(weights, trainingOf(calibrating)), calibrating));
const heldOut = maps(sets.heldOut.maps, { seed: sets.heldOut.seed, strange: {}, strangeShare: 0 });
const neverShown = maps(sets.unseen.maps, { seed: sets.unseen.seed, strange: unseen, strangeShare: 1 });
// Judged as it will run: by the backend that ships, one map after the other.
const evaluation = evaluate(await openNetwork(model), heldOut, neverShown);
publish("public/models/defect-maps", model, evaluation);
tell(`${JSON.stringify(evaluation, null, 1)}\nwritten to public/models/defect-maps (${seconds()})`);

/** A network that can be fitted, which starts from these numbers. */
function variablesOf(numbers: Float32Array): Weights {
  const { filters, lags, hidden, outputs } = weightsOf(widths, numbers);
  const full = ({ kernel, bias }: FullLayer): FullLayer => ({ kernel: variable(kernel), bias: variable(bias) });
  return { filters: filters.map(({ kernel, bias }) => ({ kernel: variable(kernel), bias: variable(bias) })), lags: full(lags), hidden: full(hidden), outputs: full(outputs) };
}

/** The outputs of a network for pictures, a batch at a time. */
function outputsOf(network: Weights, { pictures, count }: Training): Float32Array {
  const outputs = new Float32Array(count * outputCount);
  const most = 500;
  for (let from = 0; from < count; from += most) {
    const taken = pictures.subarray(from * pictureLength, Math.min(count, from + most) * pictureLength);
    const given = tidy(() => forward(network, tensor2d(taken, [taken.length / pictureLength, pictureLength])).dataSync());
    outputs.set(given, from * outputCount);
  }
  return outputs;
}
