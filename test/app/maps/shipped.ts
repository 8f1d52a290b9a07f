import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadModel } from "../../../src/app/maps/loadModel.ts";
import { openNetwork } from "../../../src/app/maps/openNetwork.ts";
import { root } from "../../../src/app/serve/install.mjs";
import type { MapNetwork } from "#quality";

export const modelFolder = join(root, "public/models/defect-maps");

/** The network that ships, as Node reads it. */
export async function shippedNetwork(): Promise<MapNetwork> {
  return openNetwork(await loadModel(async (name) => {
    const bytes = await readFile(join(modelFolder, name));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  }));
}
