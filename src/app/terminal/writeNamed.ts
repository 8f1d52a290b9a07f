import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { calledFrom } from "./paths.ts";
import { InputError } from "./terminal.ts";

/** Writes a file that an option names. Throws an InputError where that can't be. */
export function writeNamed(name: string, content: string | Uint8Array, option: string): void {
  attempt(name, option, () => writeFileSync(calledFrom(name), content));
}

/** Writes files into a folder that an option names, which is made where there is none. */
export function writeInto(folder: string, files: readonly { readonly name: string; readonly bytes: Uint8Array }[], option: string): void {
  attempt(folder, option, () => {
    mkdirSync(calledFrom(folder), { recursive: true });
    for (const { name, bytes } of files) writeFileSync(join(calledFrom(folder), name), bytes);
  });
}

function attempt(name: string, option: string, does: () => void): void {
  try {
    does();
  } catch (error) {
    throw new InputError(`--${option}: ${JSON.stringify(name)} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
