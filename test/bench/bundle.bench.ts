import { gzipSync } from "node:zlib";
import { type Rolldown, build } from "vite";
import { type LineSpec, compileLine } from "#line";
import { plants } from "#lines";
import { lineView } from "#loop";
import { loadLooks } from "../../src/view/scene/looks.ts";
import { looksAlong } from "../../src/view/scene/parts/partLooks.ts";
import type { Bench, Row } from "./bench.ts";

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

const kilobyte = 1000;

/** Measures the page as it is built: scripts only, gzipped, in kB of 1000 bytes. The panels come after the first 3D frame. */
const bundle: Bench = {
  about: "gzipped script until text is on screen (budget 130 kB) and until the first 3D frame of each plant (budget 450 kB)",
  async run() {
    const { chunks, scripts } = await built();
    const entry = [...chunks.values()].filter((chunk) => chunk.isEntry).map(({ fileName }) => fileName);
    const language = holding("/language/en/index.ts", chunks);
    // What is taken away as a file of the scene comes when somebody asks for it.
    const scene = [...holding("/view/scene/index.ts", chunks), ...holding("/view/scene/looks.ts", chunks)];
    const text = withStaticImports([...entry, ...language], chunks);
    const opening = await Promise.all(Object.values(plants).map(async (line) => {
      const frame = withStaticImports([...text, ...scene, ...(await looksOf(line, chunks))], chunks);
      // What the run's thread loads at once, and its line; the reader of line files comes with the first file.
      const worker = withScriptImports(scripts.filter(({ fileName }) => new RegExp(`/(?:worker|${line.id})-[^/]*\\.js$`, "u").test(fileName)), scripts);
      return { line, frame, worker, workerSize: worker.reduce((sum, { source }) => sum + gzipped(source), 0) };
    }));
    return [
      { what: "text on screen", kB: kilobytes(sizeOf(text, chunks)), budget: 130, files: text.size },
      ...opening.flatMap(({ line, frame, worker, workerSize }) => [
        { what: `first 3D frame of ${line.id}`, kB: kilobytes(sizeOf(frame, chunks) + workerSize), budget: 450, files: frame.size + worker.length },
        { what: "  of that the worker", kB: kilobytes(workerSize), budget: "", files: worker.length },
      ]),
      ...[...chunks.values()].map((chunk) => rowOf(chunk, { text, frame: new Set(opening.flatMap(({ frame }) => [...frame])) })),
    ];
  },
};
export default bundle;

/** The chunks of the looks that a line shows: one for each that has a file of its own. */
async function looksOf(line: LineSpec, chunks: Chunks): Promise<readonly string[]> {
  const { stations } = lineView(compileLine(line));
  await loadLooks({ stations });
  return [
    ...stations.flatMap(({ kind }) => holding(`/scene/kinds/${kind}.ts`, chunks)),
    ...looksAlong(stations).flatMap((look) => holding(`/scene/parts/looks/${look}.ts`, chunks)),
  ];
}

/** The names of the chunks that hold a file whose path ends so. */
function holding(path: string, chunks: Chunks): readonly string[] {
  return [...chunks.values()].filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(path))).map(({ fileName }) => fileName);
}

async function built(): Promise<{ chunks: Chunks; scripts: Rolldown.OutputAsset[] }> {
  const result = await build({ logLevel: "error", build: { write: false } });
  const outputs = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  return {
    chunks: new Map(outputs.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file]] : []))),
    // A thread's files are no chunks of the page.
    scripts: outputs.flatMap((file) => (file.type === "asset" && file.fileName.endsWith(".js") ? [file] : [])),
  };
}

/** Files of a thread, and all that they import before they can run, as they say themselves. */
function withScriptImports(first: readonly Rolldown.OutputAsset[], files: readonly Rolldown.OutputAsset[]): Rolldown.OutputAsset[] {
  const found = new Set<Rolldown.OutputAsset>();
  const open = [...first];
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
