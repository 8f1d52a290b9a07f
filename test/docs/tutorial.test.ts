import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type LineSpec, type TimedCommand, compileLine } from "#line";
import { type Summary, createSession, stepSession, summarize } from "#loop";
import { plantSeconds } from "#plant";
import { root } from "../../src/app/serve/install.mjs";
import { runTerminal } from "../../src/app/terminal/runTerminal.ts";
import { platform } from "../app/terminal/plantloop.ts";

const folder = join(root, ".cache/tests/tutorial");
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

interface Block {
  readonly kind: string;
  readonly text: string;
}
interface Step {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const page = readFileSync(join(root, "docs/tutorial.md"), "utf8");
const steps: readonly Step[] = page.split(/^## (?=\d+\. )/mu).slice(1).map((text) => ({
  title: text.split("\n")[0] ?? "",
  blocks: [...text.matchAll(/^```(?<kind>[^\n]*)\n(?<text>.*?)^```$/gmsu)].map(({ groups = {} }) => ({ kind: groups["kind"] ?? "", text: groups["text"] ?? "" })),
}));

let modules = 0;
interface Module {
  readonly line: LineSpec;
}

/** What a module of this text exports. */
async function evaluated(text: string): Promise<Module> {
  modules += 1;
  const file = join(folder, `module-${modules}.ts`);
  writeFileSync(file, text);
  return (await import(/* @vite-ignore */ file)) as Module;
}
const imports = 'import { defineLine, hours, minutes, seconds, station } from "#line";\n';

/** Does to the line what a block says. */
async function done(line: LineSpec, { kind, text }: Block): Promise<LineSpec> {
  if (kind === "ts file") return (await evaluated(text)).line;
  if (kind === "ts line") return { ...line, ...(await evaluated(`${imports}export const line = {\n${text}};\n`)).line };
  if (kind !== "ts stations") return line;
  const { stations } = (await evaluated(`${imports}export const line = { stations: [\n${text}] };\n`)).line;
  for (const { id } of stations) expect(line.stations.map((one) => one.id)).toContain(id);
  return { ...line, stations: line.stations.map((one) => stations.find(({ id }) => id === one.id) ?? one) };
}

/** What a command of the page prints, of this line in the place of the one of its name. */
async function printed(command: string, line: LineSpec): Promise<string> {
  const file = join(folder, "coffee.json");
  writeFileSync(file, JSON.stringify(line));
  let text = "";
  const args = command.trim().replace("npm run -s plantloop -- ", "").split(" ").map((word) => (word === "coffee" ? file : word));
  await runTerminal(args, { ...platform, out: (out) => (text += out), err: () => undefined });
  return text;
}

/** A line of output of the page, where `…` is anything and blanks are as many as they may. */
function asPattern(row: string): RegExp {
  return new RegExp(row.split("…").map((part) => part.trim().replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll(/\s+/gu, "\\s+")).join(".*"), "u");
}

describe("the tutorial", () => {
  test("has ten steps, each with something to do", () => {
    expect(steps.map(({ title }) => title.split(".")[0])).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    expect(steps.every(({ blocks }) => blocks.some(({ kind }) => kind.startsWith("ts")))).toBe(true);
  });

  test("imports nothing that the step does not use", () => {
    const files = steps.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "ts file"));
    expect(files).not.toHaveLength(0);
    for (const { text } of files) {
      const [, names = "", body = ""] = /^import \{ (.*?) \} from "#line";$(.*)/msu.exec(text) ?? [];
      expect(names.split(", ").filter((name) => !body.includes(`${name}(`))).toEqual([]);
    }
  });

  test("ends with a line of which every process fault changes the plant", async () => {
    let line: LineSpec | null = null;
    for (const { blocks } of steps) for (const block of blocks) line = await done(line ?? ({} as LineSpec), block);
    if (line === null) throw new Error("the tutorial has no line");
    const spec = line;
    const plantAfter = (events: readonly TimedCommand[]): Summary["plant"] => {
      const session = createSession(compileLine(spec), { seed: 1, loop: "open", shadow: false, events });
      stepSession(session, 4 * 3600);
      return summarize(session, null).plant;
    };
    const faults = Object.entries(spec.faults ?? {}).flatMap(([id, fault]) => ("sensor" in fault ? [] : [id]));
    expect(faults).not.toHaveLength(0);
    for (const fault of faults) expect(plantAfter([{ at: 3600, command: { type: "fault", fault, machine: 0 } }])).not.toEqual(plantAfter([]));
  }, 60_000);

  test("does what it says: every step's line is right and runs, and every command prints what stands there", async () => {
    let line: LineSpec | null = null;
    for (const { title, blocks } of steps) {
      let command = "";
      for (const block of blocks) {
        if (block.kind.startsWith("ts")) line = await done(line ?? ({} as LineSpec), block);
        else if (block.kind === "sh") command = block.text;
        else if (line !== null) {
          const [, from, to] = /wrong (\w+) for (\w+)/u.exec(block.kind) ?? [];
          const given: LineSpec = from === undefined || to === undefined ? line : (JSON.parse(JSON.stringify(line).replace(`(${from} - `, `(${to} - `)) as LineSpec);
          const output = await printed(command, given);
          for (const row of block.text.trim().split("\n")) expect.soft(output, `${title}: ${command}`).toMatch(asPattern(row));
        }
      }
      if (line === null) throw new Error(`${title} has no line`);
      const session = createSession(compileLine(line), { seed: 1, loop: "closed" });
      stepSession(session, 7200);
      expect(plantSeconds(session.plant)).toBe(7200);
    }
    expect(line?.stations).toHaveLength(4);
  }, 120_000);
});
