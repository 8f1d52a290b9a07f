import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/**
 * Makes sure that Node is new enough and that all packages of the lock file are installed; ends the process with one
 * line if it can't. Writes to stderr only. Needs no package itself.
 */
export function ensureInstalled() {
  requireNode(process.versions.node);
  if (isInstalled(readLock("package-lock.json"), readLock("node_modules/.package-lock.json"))) return;
  process.stderr.write("Installing packages (once)…\n");
  const { command, args, shell } = npm();
  const { status } = spawnSync(command, [...args, "ci", "--include=dev", "--no-audit", "--no-fund"], { cwd: root, stdio: ["ignore", 2, 2], shell });
  if (status !== 0) end("The packages could not be installed; npm's own message stands above.");
}

/**
 * Ends the process with one line on stderr.
 * @param {string} message
 * @returns {never}
 */
export function end(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** @param {string} version of Node, such as `20.19.0` */
function requireNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (isNodeSupported(major, minor)) return;
  end(`Plantloop needs Node 20.19 or newer, or 22.12 or newer; this is Node ${version}. See https://nodejs.org.`);
}

/**
 * The versions that the build tool supports.
 * @param {number} major
 * @param {number} minor
 */
function isNodeSupported(major, minor) {
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/**
 * @typedef {{ version?: string, optional?: boolean }} LockEntry
 * @typedef {Record<string, LockEntry>} Packages
 */

/**
 * Whether npm's own record of what it installed holds everything in the lock file. Optional packages are those of other
 * systems, so they may be missing.
 * @param {Packages | null} wanted null without a lock file: then there is nothing to install from
 * @param {Packages | null} installed null before the first install
 */
export function isInstalled(wanted, installed) {
  if (wanted === null) return true;
  if (installed === null) return false;
  return Object.entries(wanted).every(([path, entry]) => path === "" || entry.optional === true || installed[path]?.version === entry.version);
}

/**
 * @param {string} file
 * @returns {Packages | null}
 */
function readLock(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : null;
}

/** The npm that started this process, else the one on the path; on Windows that one is a batch file, which needs a shell. */
function npm() {
  const running = process.env["npm_execpath"];
  if (running !== undefined && basename(running) === "npm-cli.js") return { command: process.execPath, args: [running], shell: false };
  return { command: "npm", args: [], shell: process.platform === "win32" };
}
