import type { PlantStore } from "#store";
import { linkAddress } from "../page/preferences.ts";

/** What can be taken away. */
export const takings = ["link", "model", "scene", "csv", "parquet"] as const;
export type Taken = (typeof takings)[number];

/** What became of it: a link is on the clipboard, or, where the browser keeps that shut, here to be copied by hand; anything else is a file. */
export type Shared =
  | { readonly is: "copied"; readonly characters: number }
  | { readonly is: "address"; readonly address: string }
  | { readonly is: "tooLong"; readonly message: string }
  | { readonly is: "file"; readonly leftOut: string | null };

/** Makes it of the run that is shown, as it stands now. What makes it comes when it is asked for. Rejects where it can't be made. */
export function take(store: PlantStore, what: Taken, onProgress: (done: number) => void): Promise<Shared> {
  switch (what) {
    case "link":
      return takeLink(store);
    case "model":
      return takeModel(store);
    case "scene":
      return takeScene(store);
    case "csv":
    case "parquet":
      return takeData(store, what, onProgress);
  }
}

async function takeLink({ state, actions }: PlantStore): Promise<Shared> {
  const value = await actions.takeValue();
  const { TooLong, writeLink } = await import("../link/writeLink.ts");
  const { source, seed, speed, story } = state.getState();
  const plant = source !== null && "plant" in source ? source.plant : null;
  try {
    const address = linkAddress(writeLink(value, { isShipped: plant !== null, speed, story }), { plant, seed });
    return (await isCopied(address)) ? { is: "copied", characters: address.length } : { is: "address", address };
  } catch (error) {
    if (error instanceof TooLong) return { is: "tooLong", message: error.message };
    throw error;
  }
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function takeModel({ actions }: PlantStore): Promise<Shared> {
  const { line } = await actions.takeValue();
  const { serializeLine } = await import("#line/read");
  return file(new Blob([serializeLine(line)], { type: "application/json" }), `${line.id}.json`);
}

async function takeScene({ state, frames }: PlantStore): Promise<Shared> {
  const { present } = state.getState();
  if (present === null) throw new Error("nothing runs");
  const { exportScene } = await import("#scene/export");
  const bytes = await exportScene(present.line, frames.latest()?.frame ?? null);
  return file(new Blob([bytes], { type: "model/gltf-binary" }), `${present.line.id}.glb`);
}

async function takeData({ actions }: PlantStore, format: "csv" | "parquet", onProgress: (done: number) => void): Promise<Shared> {
  const value = await actions.takeValue();
  const { runData } = await import("./runData.ts");
  const { zip, leftOut } = await runData(value, format, onProgress);
  return file(zip, `${value.line.id}-${format}.zip`, leftOut);
}

/** Hands a file to the browser, which saves it. */
function file(blob: Blob, name: string, leftOut: string | null = null): Shared {
  const address = URL.createObjectURL(blob);
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { is: "file", leftOut };
}
