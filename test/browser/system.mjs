import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Whether programs can be installed here by apt-get. */
export function isRootOnDebian() {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0;
}

/**
 * Asks a browser for its version: a file alone proves nothing, as some systems ship a stub. On Windows one opens a window instead.
 * @param {string} path
 */
export function starts(path) {
  if (!existsSync(path)) return false;
  return process.platform === "win32" || spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

/**
 * Whether a command ends well; what it prints goes to stderr.
 * @param {string} command
 * @param {string[]} args
 */
export function runs(command, args) {
  return spawnSync(command, args, { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
}
