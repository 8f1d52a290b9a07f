/** The entry of the page's thread that reads defect maps. */
import { loadModel } from "../loadModel.ts";
import { openNetwork } from "../openNetwork.ts";
import { type ToMapThread, createMapThread } from "../thread.ts";

const receive = createMapThread((message) => globalThis.postMessage(message), async (folder) => openNetwork(await loadModel((name) => fetchFile(new URL(name, folder)))));

async function fetchFile(address: URL): Promise<ArrayBuffer> {
  // A fetch that fails says neither of what nor why.
  const response = await fetch(address).catch(() => null);
  if (response === null) throw new Error(`${address.pathname} could not be loaded`);
  if (!response.ok) throw new Error(`${address.pathname} could not be loaded: ${response.status}`);
  return response.arrayBuffer();
}

globalThis.addEventListener("message", (event: MessageEvent<ToMapThread>) => void receive(event.data));
