/** `npm start`: installs and builds what is missing, serves the page, and prints its address as the last line. */
import { ensureBuilt } from "./build.mjs";
import { end, ensureInstalled, root } from "./install.mjs";

const usualPort = 4173;

await start();

async function start() {
  const port = readPort(process.env["PORT"]);
  ensureInstalled();
  ensureBuilt();
  await serve(port);
}

/** @param {number} wanted */
async function serve(wanted) {
  const { preview } = await import("vite");
  const server = await preview({ root, logLevel: "warn", preview: { port: wanted, strictPort: false } });
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void server.close().then(() => process.exit(0)));
  const address = server.resolvedUrls?.local[0] ?? `http://localhost:${wanted}/`;
  if (Number(new URL(address).port || 80) !== wanted) process.stdout.write(`Port ${wanted} is taken; PORT=… chooses another.\n`);
  process.stdout.write(`Plantloop runs at ${address}   (Ctrl-C ends it)\n`);
}

/**
 * @param {string | undefined} text
 * @returns {number}
 */
function readPort(text) {
  if (text === undefined || text === "") return usualPort;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  return end(`PORT is ${JSON.stringify(text)}; a port is a whole number from 1 to 65535.`);
}
