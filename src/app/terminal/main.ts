/** The terminal's entry: `plantloop <command>`. Without a handler of its own, Ctrl-C ends it at once and quietly. */
import { runTerminal } from "./runTerminal.ts";

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever read this has left, such as `head`: there is nobody to tell.
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

process.exitCode = runTerminal(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isLive: process.stderr.isTTY,
  milliseconds: () => performance.now(),
});
