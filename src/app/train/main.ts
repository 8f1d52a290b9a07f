/** Trains the network that reads defect maps: generates maps, fits, calibrates, judges by maps never seen, and writes it. */
import { tensor2d, tidy } from "@tensorflow/tfjs-core";
import { outputCount, pictureLength } from "#quality";
import { openNetwork } from "../maps/openNetwork.ts";
import { type Weights, forward } from "../maps/network.ts";
import { calibrate } from "./calibrate.ts";
import { evaluate } from "./evaluate.ts";
import { type Training, fit, openBackend, trainingOf } from "./fit.ts";
import { counts, fitOptions, seeds, strangeShare } from "./options.ts";
import { modelOf, publish } from "./publish.ts";
import { sample } from "./samples.ts";
import { strange } from "./strange/index.ts";
import { unseen } from "./unseen/index.ts";

const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (): string => `${Math.round(performance.now() / 1000)} s`;

await openBackend("node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/");
const known = { strange: {}, strangeShare: 0 };
const maps = (count: number, options: Parameters<typeof sample>[0]) => Array.from({ length: count }, (_, index) => sample(options, index));
tell(`generating ${counts.training} maps to train on`);
const training = trainingOf(maps(counts.training, { seed: seeds.training, strange, strangeShare }));
tell(`fitting, ${fitOptions.epochs} epochs (${seconds()})`);
const weights = fit(training, fitOptions, (epoch, loss) => tell(`epoch ${epoch}: loss ${loss.toFixed(4)} (${seconds()})`));

const calibrating = maps(counts.calibration, { seed: seeds.calibration, strange, strangeShare });
const model = modelOf(weights, calibrate(outputsOf(weights, trainingOf(calibrating)), calibrating));
const heldOut = maps(counts.heldOut, { seed: seeds.heldOut, ...known });
const neverShown = maps(counts.unseen, { seed: seeds.unseen, strange: unseen, strangeShare: 1 });
// Judged as it will run: by the backend that ships, one map after the other.
const evaluation = evaluate(await openNetwork(model), heldOut, neverShown);
publish("public/models/defect-maps", model, evaluation);
tell(`${JSON.stringify(evaluation, null, 1)}\nwritten to public/models/defect-maps (${seconds()})`);

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
