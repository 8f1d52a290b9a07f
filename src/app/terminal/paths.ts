import { isAbsolute, resolve } from "node:path";

/** Where a file that a user names may be: npm runs a script in the package's folder and tells where it was called from. */
export function pathsOf(name: string): string[] {
  return [...new Set([resolve(name), calledFrom(name)])];
}

/** A file's path, seen from where the user is. */
export function calledFrom(name: string): string {
  const from = process.env["INIT_CWD"];
  return from === undefined || isAbsolute(name) ? resolve(name) : resolve(from, name);
}
