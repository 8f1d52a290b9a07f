import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { setTimeout } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";

/**
 * While the page is developed: a line that is saved in `src/lines` is run on the server, and what it declares is sent to the page,
 * which shows it without being loaded again. What cannot be run is sent as what is wrong with it.
 * @returns {import("vite").Plugin}
 */
export function lines() {
  return {
    name: "lines",
    apply: "serve",
    configureServer(server) {
      // What lines import is there before the first is saved.
      server.httpServer?.once("listening", () => void server.ssrLoadModule("/src/lines/index.ts").catch(() => undefined));
    },
    async hotUpdate({ type, file, server, timestamp }) {
      const path = relative(server.config.root, file);
      if (!/^src[\\/]lines[\\/][^\\/]+\.ts$/u.test(path) || path.endsWith("index.ts") || type === "delete") return;
      // Nothing is loaded again: neither the page nor its threads.
      if (this.environment.name !== "client") return [];
      await settled(file);
      server.ws.send("plantloop:line", { file: path, ...(await declaredIn(server, `/${path.replaceAll("\\", "/")}?t=${timestamp}`)) });
      return [];
    },
  };
}

/**
 * Waits until a file has text that stays the same for a while: an editor may empty it, and write later. A second at most.
 * @param {string} file
 */
async function settled(file) {
  let [before, same] = ["", 0];
  for (let looks = 0; looks < 50 && same < 3; looks += 1) {
    const now = await readFile(file, "utf8").catch(() => "");
    same = now !== "" && now === before ? same + 1 : 0;
    before = now;
    await setTimeout(20);
  }
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
