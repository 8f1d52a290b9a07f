/** The entry of a thread that does a run again for its data, and ends with it. */
import { zipSync } from "fflate";
import type { RunValue } from "#loop";
import { recordsOf } from "#loop/records";
import { type DataFormat, filesOf, leftOutText } from "../data/files.ts";

export interface ToData {
  readonly value: RunValue;
  readonly format: DataFormat;
}

export type FromData =
  | { readonly type: "progress"; readonly done: number }
  /** All tables in one zip file; what found no room, in words. */
  | { readonly type: "done"; readonly zip: ArrayBuffer; readonly leftOut: string | null }
  | { readonly type: "failed"; readonly message: string };

/** Of a zip's files, so that the same run gives the same bytes. */
const date = new Date(1980, 0, 1);

const post = (message: FromData, transfer: Transferable[] = []): void => globalThis.postMessage(message, { transfer });

globalThis.addEventListener("message", ({ data }: MessageEvent<ToData>) => {
  write(data).catch((error: unknown) => post({ type: "failed", message: error instanceof Error ? error.message : String(error) }));
});

async function write({ value, format }: ToData): Promise<void> {
  const tables = recordsOf(value, { onProgress: (done) => post({ type: "progress", done }) });
  const files = await filesOf(tables, format);
  // Parquet is packed already.
  const { buffer } = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: format === "csv" ? 6 : 0, mtime: date });
  post({ type: "done", zip: buffer, leftOut: leftOutText(tables) }, [buffer]);
}
