import type { RunValue } from "#loop";
import type { DataFormat } from "../data/files.ts";
import type { FromData, ToData } from "./dataThread.ts";

export interface RunData {
  /** A zip file with a file of each table. */
  readonly zip: Blob;
  /** What found no room, in words; null where all is there. */
  readonly leftOut: string | null;
}

/** What a run has left behind up to a moment, on a thread of its own. Rejects where that fails. */
export function runData(value: RunValue, format: DataFormat, onProgress: (done: number) => void): Promise<RunData> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./dataThread.ts", import.meta.url), { type: "module" });
    const fail = (message: string): void => {
      worker.terminate();
      reject(new Error(message));
    };
    worker.addEventListener("message", ({ data }: MessageEvent<FromData>) => {
      if (data.type === "progress") return onProgress(data.done);
      if (data.type === "failed") return fail(data.message);
      worker.terminate();
      resolve({ zip: new Blob([data.zip], { type: "application/zip" }), leftOut: data.leftOut });
    });
    worker.addEventListener("error", ({ message }) => fail(message === "" ? "its thread could not be started" : message));
    worker.postMessage({ value, format } satisfies ToData);
  });
}
