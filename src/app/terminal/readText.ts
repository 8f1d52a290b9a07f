import { closeSync, fstatSync, openSync, readSync } from "node:fs";

export type FoundText =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "too large"; readonly bytes: number }
  | { readonly is: "missing" }
  | { readonly is: "unreadable"; readonly why: string };

/** The text of the first of some files that exists, if it is UTF-8; of one that has no end, or is too large, it reads no more than `most` bytes. */
export function readText(paths: readonly string[], most: number): FoundText {
  for (const path of paths) {
    const found = readFile(path, most);
    if (found.is !== "missing") return found;
  }
  return { is: "missing" };
}

function readFile(path: string, most: number): FoundText {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    return whyNot(error);
  }
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) return { is: "unreadable", why: "it is a folder" };
    if (stat.size > most) return { is: "too large", bytes: stat.size };
    const bytes = readUpTo(file, most + 1);
    if (bytes.length > most) return { is: "too large", bytes: bytes.length };
    return { is: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    return error instanceof TypeError ? { is: "unreadable", why: "it is no UTF-8 text" } : whyNot(error);
  } finally {
    closeSync(file);
  }
}

function readUpTo(file: number, most: number): Uint8Array {
  const bytes = new Uint8Array(most);
  let length = 0;
  while (length < most) {
    const count = readSync(file, bytes, length, most - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

function whyNot(error: unknown): FoundText {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ERR_INVALID_ARG_VALUE") return { is: "missing" };
  return { is: "unreadable", why: code === "EACCES" ? "it may not be read" : code };
}
