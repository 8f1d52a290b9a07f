import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { settled } from "./settled.mjs";

/**
 * While the page is developed: a line that is saved in `src/lines` is run on the server, and what it declares is sent to the page,
 * which shows it without being loaded again. What cannot be run is sent as what is wrong with it.
 * @returns {import("vite").Plugin}
 */
export function lines() {
  /** The newest save of each file, by its path: it is the one that is sent. @type {Map<string, number>} */
  const saves = new Map();
  return {
    name: "lines",
    apply: "serve",
    configureServer(server) {
      // What lines import is there before the first is saved.
      server.httpServer?.once("listening", () => void server.ssrLoadModule("/src/lines/index.ts").catch(() => undefined));
    },
    async hotUpdate({ type, file, server }) {
      const path = relative(server.config.root, file);
      if (!/^src[\\/]lines[\\/][^\\/]+\.ts$/u.test(path) || path.endsWith("index.ts") || type === "delete") return;
      // Nothing is loaded again: neither the page nor its threads.
      if (this.environment.name !== "client") return [];
      const save = (saves.get(path) ?? 0) + 1;
      saves.set(path, save);
      await settled(file);
      if (saves.get(path) !== save) return [];
      const declared = await declaredIn(server, `/${path.replaceAll("\\", "/")}?t=${save}`);
      if (saves.get(path) === save) server.ws.send("plantloop:line", { file: path, ...declared });
      return [];
    },
  };
}

/**
 * The lines that a module exports, as plain data; or what is wrong with it, and where.
 * @param {import("vite").ViteDevServer} server
 * @param {string} url
 * @returns {Promise<{ lines: unknown[] } | { wrong: { path: string, found: string } }>}
 */
async function declaredIn(server, url) {
  try {
    return { lines: Object.values(await server.ssrLoadModule(url)) };
  } catch (error) {
    return { wrong: wrongIn(stripVTControlCharacters(error instanceof Error ? error.message : String(error))) };
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
