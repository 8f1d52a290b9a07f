import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { settled } from "./settled.mjs";

/**
 * While the page is developed: a line that is saved in `src/lines`, it or a part of it in a folder there, is run on the server, and
 * what it declares is sent to the page, which shows it without being loaded again. What cannot be run is sent as what is wrong with it.
 * @returns {import("vite").Plugin}
 */
export function lines() {
  /** The newest save of each file, by its path: it is the one that is sent. @type {Map<string, number>} */
  const saves = new Map();
  /** Each load has an address of its own: it is not taken from what was loaded before. */
  let loads = 0;
  return {
    name: "lines",
    apply: "serve",
    configureServer(server) {
      // What lines import is there before the first is saved.
      server.httpServer?.once("listening", () => void loadAll(server));
    },
    async hotUpdate({ type, file, server }) {
      // A part that is saved before the lines were loaded is not known to be one yet.
      if (type === "update" && isPart(server.config.root, file) && server.environments.ssr.moduleGraph.getModulesByFile(file) === undefined) await loadAll(server);
      const changed = type === "delete" ? [] : linesOf(server, file);
      if (changed.length === 0) return;
      // Nothing is loaded again: neither the page nor its threads.
      if (this.environment.name !== "client") return [];
      const saved = pathIn(server.config.root, file);
      const save = (saves.get(file) ?? 0) + 1;
      saves.set(file, save);
      await settled(file);
      for (const path of changed) {
        if (saves.get(file) !== save) return [];
        loads += 1;
        const declared = await declaredIn(server, `/${path}?t=${loads}`, path === saved ? "" : `${saved}, `);
        if (saves.get(file) === save) server.ws.send("plantloop:line", { file: path, ...declared });
      }
      return [];
    },
  };
}

/** @param {import("vite").ViteDevServer} server */
async function loadAll(server) {
  // One that does not run is told of when it is saved.
  await server.ssrLoadModule("/src/lines/index.ts").catch(() => undefined);
}

/**
 * The files of lines, from the root, that declare anew once a file was saved: itself, or those that it is a part of.
 * @param {import("vite").ViteDevServer} server
 * @param {string} file
 * @returns {string[]}
 */
function linesOf(server, file) {
  const { root } = server.config;
  if (isLine(root, file)) return [pathIn(root, file)];
  if (!isPart(root, file)) return [];
  const graph = server.environments.ssr.moduleGraph;
  /** @type {Set<import("vite").EnvironmentModuleNode>} */
  const above = new Set(graph.getModulesByFile(file));
  // What is added while a set is gone through comes, too.
  for (const { importers } of above) for (const importer of importers) above.add(importer);
  for (const module of above) graph.invalidateModule(module);
  return [...new Set([...above].map((module) => module.file ?? ""))].filter((one) => isLine(root, one)).map((one) => pathIn(root, one));
}

/**
 * Whether a file is one that declares a line: those of the folder itself, without its door.
 * @param {string} root
 * @param {string} file
 */
function isLine(root, file) {
  const path = pathIn(root, file);
  return /^src\/lines\/[^/]+\.ts$/u.test(path) && path !== "src/lines/index.ts";
}

/**
 * Whether a file may be a part of lines: those in the folders of theirs.
 * @param {string} root
 * @param {string} file
 */
function isPart(root, file) {
  return /^src\/lines\/.+\/[^/]+\.ts$/u.test(pathIn(root, file));
}

/**
 * @param {string} root
 * @param {string} file
 */
function pathIn(root, file) {
  return relative(root, file).replaceAll("\\", "/");
}

/**
 * The lines that a module exports, as plain data; or what is wrong with it, and where.
 * @param {import("vite").ViteDevServer} server
 * @param {string} url
 * @param {string} part where what is wrong is likely to be, of a line in parts
 * @returns {Promise<{ lines: unknown[] } | { wrong: { path: string, found: string } }>}
 */
async function declaredIn(server, url, part) {
  try {
    return { lines: Object.values(await server.ssrLoadModule(url)) };
  } catch (error) {
    const { path, found } = wrongIn(stripVTControlCharacters(error instanceof Error ? error.message : String(error)));
    return { wrong: { path: part + path, found } };
  }
}

/**
 * What a message of the compiler or of the run says, in one line, and where.
 * @param {string} message
 */
export function wrongIn(message) {
  const [, found = message.split("\n")[0] ?? ""] = /^\[\w*ERROR\]\s*(.+)$/mu.exec(message) ?? [];
  const [, line, column] = /\.ts(?:\?t=\d+)?:(\d+):(\d+)/u.exec(message) ?? [];
  return { path: line === undefined ? "file" : `line ${line}, column ${column}`, found };
}
