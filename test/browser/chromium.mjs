import { delimiter, join } from "node:path";
import { end, root } from "../../src/app/serve/install.mjs";
import { isRootOnDebian, runs, starts } from "./system.mjs";

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

/** Where the installers of macOS and Windows put it; those don't put it on the path. */
const usualPlaces = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...[process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]].flatMap((folder) =>
    folder === undefined ? [] : [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")],
  ),
];

/**
 * The Chromium for the browser tests: the one that the environment names, else Playwright's own, else the system's.
 * @returns {Promise<string | null>} its path; null where none starts
 */
export async function findChromium() {
  const named = process.env["PLANTLOOP_CHROMIUM"] || process.env["CHROMIUM_PATH"];
  if (named) return starts(named) ? named : end(`The environment names ${named} as the Chromium for the tests, but it does not start.`);
  return [await playwrightsOwn(), ...onPath(), ...usualPlaces].find(starts) ?? null;
}

/**
 * The same, but gets one where there is none; ends the process with one line on what to install if that fails.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = (await findChromium()) ?? (await fetched());
  return found ?? end("The browser tests need Chromium or Chrome: install one, or set PLANTLOOP_CHROMIUM to its path.");
}

async function fetched() {
  process.stderr.write("Getting a Chromium for the browser tests (once)…\n");
  const isDebian = isRootOnDebian();
  if (isDebian && runs("apt-get", ["update"]) && runs("apt-get", ["install", "-y", "--no-install-recommends", "chromium"])) {
    const installed = await findChromium();
    if (installed !== null) return installed;
  }
  const download = [join(root, "node_modules/playwright-core/cli.js"), "install", ...(isDebian ? ["--with-deps"] : []), "chromium"];
  return runs(process.execPath, download) ? findChromium() : null;
}

async function playwrightsOwn() {
  const { chromium } = await import("playwright-core");
  return chromium.executablePath();
}

function onPath() {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}
