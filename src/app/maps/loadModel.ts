import { type MapModel, readModel } from "./modelFile.ts";

/** The bytes of a file of the network's folder, by its name. */
export type ReadFile = (name: string) => Promise<ArrayBuffer>;

export const manifestFile = "manifest.json";
export const weightsFile = "weights.bin";

/** Reads a trained network from its folder. Rejects with what is wrong where it is none. */
export async function loadModel(readFile: ReadFile): Promise<MapModel> {
  const text = new TextDecoder().decode(await readFile(manifestFile));
  return readModel(parsed(text), await readFile(weightsFile));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`the manifest of the defect-map network is no JSON: it begins with ${JSON.stringify(text.slice(0, 20))}`);
  }
}
