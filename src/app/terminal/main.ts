/**
 * The terminal's entry: `plantloop <command>`. Without a handler of its own, Ctrl-C ends it at once and quietly, and its
 * threads with it, which run this same file.
 */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { serveJobs, startThread } from "./jobThread.ts";
import { runTerminal } from "./runTerminal.ts";

if (parentPort === null) await command();
else serveJobs(parentPort);

async function command(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // Whoever read this has left, such as `head`: there is nobody to tell.
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
  }
  process.exitCode = await runTerminal(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isLive: process.stderr.isTTY,
    milliseconds: () => performance.now(),
    cores: availableParallelism(),
    startThread: startThread(import.meta.url),
    // The bundle lies two folders below.
    root: resolve(fileURLToPath(import.meta.url), "../../.."),
  });
}
