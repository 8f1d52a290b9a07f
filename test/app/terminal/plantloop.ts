import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { createJobThread } from "#loop";
import { root } from "../../../src/app/serve/install.mjs";
import { runTerminal } from "../../../src/app/terminal/runTerminal.ts";
import type { Terminal } from "../../../src/app/terminal/terminal.ts";
import { threeInARow } from "../../core/line/read/models.ts";

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A machine of two cores, whose threads do their jobs where they are asked. */
export const platform: Pick<Terminal, "cores" | "isLive" | "root" | "milliseconds" | "startThread"> = {
  cores: 2,
  root,
  isLive: false,
  milliseconds: () => 0,
  startThread: (hear) => ({ tell: createJobThread({ answer: (message) => queueMicrotask(() => hear(structuredClone(message))), milliseconds: () => 0 }), end: () => undefined }),
};

/** What a command line prints, with a clock that goes a second further each time somebody looks. */
export async function plantloop(...args: string[]): Promise<Outcome> {
  let [out, err, milliseconds] = ["", "", 0];
  const code = await runTerminal(args, { ...platform, out: (text) => (out += text), err: (text) => (err += text), milliseconds: () => (milliseconds += 1000) });
  return { code, out, err };
}

export const folder = mkdtempSync(join(tmpdir(), "plantloop-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file and gives its path. */
export function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** The smallest line, in a file. */
export const three = file("three.json", threeInARow);
