import { delimiter, join } from "node:path";
import { end } from "../../src/app/serve/install.mjs";
import { isRootOnDebian, runs, starts } from "./system.mjs";

const names = ["firefox", "firefox-esr"];

/** Where the installers of macOS and Windows put it; those don't put it on the path. */
const usualPlaces = [
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  ...[process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"]].flatMap((folder) => (folder === undefined ? [] : [join(folder, "Mozilla Firefox/firefox.exe")])),
];

/**
 * The Firefox for the test that a run is the same in every engine: the one that the environment names, else the system's.
 * @returns {string | null} its path; null where none starts
 */
export function findFirefox() {
  const named = process.env["PLANTLOOP_FIREFOX"];
  if (named) return starts(named) ? named : end(`The environment names ${named} as the Firefox for the tests, but it does not start.`);
  const onPath = (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find(starts) ?? null;
}

/**
 * The same, but gets one where there is none and the system can; says so where it can't, as the tests go on without it.
 * @returns {string | null}
 */
export function ensureFirefox() {
  const found = findFirefox() ?? (isRootOnDebian() ? installed() : null);
  if (found === null) process.stderr.write("No Firefox was found: that a run is the same there as in Node and Chromium is not tested. Install one, or set PLANTLOOP_FIREFOX to its path.\n");
  return found;
}

function installed() {
  process.stderr.write("Getting a Firefox for the browser tests (once)…\n");
  const install = ["install", "-y", "--no-install-recommends", "firefox-esr"];
  return runs("apt-get", install) || (runs("apt-get", ["update"]) && runs("apt-get", install)) ? findFirefox() : null;
}
