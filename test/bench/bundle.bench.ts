import { gzipSync } from "node:zlib";
import { type Rolldown, build } from "vite";
import type { Bench, Row } from "./bench.ts";

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

const kilobyte = 1000;

/** Measures the page as it is built: scripts only, gzipped, in kB of 1000 bytes. The panels come after the first 3D frame. */
const bundle: Bench = {
  about: "gzipped script until text is on screen (budget 130 kB) and until the first 3D frame (budget 450 kB)",
  async run() {
    const { chunks, workers } = await built();
    const entry = [...chunks.values()].filter((chunk) => chunk.isEntry).map(({ fileName }) => fileName);
    const lazy = [...chunks.values()].filter((chunk) => chunk.isDynamicEntry);
    const language = lazy.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith("/language/en/index.ts"))).map(({ fileName }) => fileName);
    // What is taken away as a file of the scene comes when somebody asks for it.
    const scene = lazy.filter((chunk) => needs(chunk, chunks, "three") && !needs(chunk, chunks, "three/examples/jsm/exporters")).map(({ fileName }) => fileName);
    const text = withStaticImports([...entry, ...language], chunks);
    const frame = withStaticImports([...text, ...scene], chunks);
    const workerSize = workers.reduce((sum, { source }) => sum + gzipped(source), 0);
    return [
      { what: "text on screen", kB: kilobytes(sizeOf(text, chunks)), budget: 130, files: text.size },
      { what: "first 3D frame", kB: kilobytes(sizeOf(frame, chunks) + workerSize), budget: 450, files: frame.size + workers.length },
      { what: "  of that the worker", kB: kilobytes(workerSize), budget: "", files: workers.length },
      ...[...chunks.values()].map((chunk) => rowOf(chunk, { text, frame })),
    ];
  },
};
export default bundle;

async function built(): Promise<{ chunks: Chunks; workers: Rolldown.OutputAsset[] }> {
  const result = await build({ logLevel: "error", build: { write: false } });
  const outputs = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  return {
    chunks: new Map(outputs.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file]] : []))),
    // What the run's thread loads at once; the reader of line files comes with the first file.
    workers: withWorkerImports(outputs.flatMap((file) => (file.type === "asset" && file.fileName.endsWith(".js") ? [file] : []))),
  };
}

/** The run's thread, and all files that it imports before it can run: a thread's files are no chunks of the page, but say so themselves. */
function withWorkerImports(files: readonly Rolldown.OutputAsset[]): Rolldown.OutputAsset[] {
  const found = new Set<Rolldown.OutputAsset>();
  const open = files.filter(({ fileName }) => /worker-[^/]*\.js$/.test(fileName));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = typeof file.source === "string" ? file.source : new TextDecoder().decode(file.source);
    const names = [...text.matchAll(/\bimport(?:[^"'`();]*from)?["']\.\/([^"']+)["']/g)].map(([, name]) => name);
    open.push(...files.filter(({ fileName }) => names.some((name) => fileName.endsWith(`/${name}`))));
  }
  return [...found];
}

/** A chunk and all that it imports before it can run. */
function withStaticImports(names: readonly string[], chunks: Chunks): Set<string> {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...(chunks.get(name)?.imports ?? []));
  }
  return found;
}

function needs(chunk: Rolldown.OutputChunk, chunks: Chunks, name: string): boolean {
  return [...withStaticImports([chunk.fileName], chunks)].some((file) => chunks.get(file)?.moduleIds.some((id) => id.includes(`node_modules/${name}/`)) === true);
}

function rowOf(chunk: Rolldown.OutputChunk, { text, frame }: { text: Set<string>; frame: Set<string> }): Row {
  const when = text.has(chunk.fileName) ? "text" : frame.has(chunk.fileName) ? "3D" : "later";
  return { what: `  ${when}: ${chunk.fileName}`, kB: kilobytes(gzipped(chunk.code)), budget: "", files: 1 };
}

function sizeOf(names: Iterable<string>, chunks: Chunks): number {
  return [...names].reduce((sum, name) => sum + gzipped(chunks.get(name)?.code ?? ""), 0);
}

function gzipped(source: string | Uint8Array): number {
  return gzipSync(source).length;
}

function kilobytes(bytes: number): number {
  return Math.round((bytes / kilobyte) * 10) / 10;
}
