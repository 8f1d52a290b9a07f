import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "../../../src/app/serve/install.mjs";
import { threeInARow } from "../../core/line/read/models.ts";

const folder = mkdtempSync(join(tmpdir(), "plantloop-"));
writeFileSync(join(folder, "three.json"), threeInARow);
writeFileSync(join(folder, "grows-without-end.json"), threeInARow.replace('"time": { "exponential": { "mean": 1 } }', '"time": 0.001').replace('"mean": 0.9 } }, "bufferBefore": 2', '"mean": 1000 } }, "bufferBefore": null'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** The command as a user's shell starts it; `meanwhile` sees its process. */
function plantloop(args: readonly string[], meanwhile: (child: ReturnType<typeof start>) => void = () => undefined): Promise<Ended> {
  const child = start(args);
  let [out, err] = ["", ""];
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (err += data.toString()));
  meanwhile(child);
  return new Promise((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, out, err }));
  });
}

function start(args: readonly string[]) {
  return spawn(process.execPath, [join(root, "src/app/terminal/plantloop.mjs"), ...args], { cwd: tmpdir(), env: { ...process.env, INIT_CWD: folder }, stdio: ["ignore", "pipe", "pipe"] });
}

const minute = 60_000;

test("two processes with one seed print the same bytes, of a file named from where npm was called", { timeout: minute }, async () => {
  const args = ["run", "three.json", "--seed", "3", "--until", "1h", "--json"];
  const [first, second] = [await plantloop(args), await plantloop(args)];
  expect(first).toMatchObject({ code: 0, signal: null });
  expect(JSON.parse(first.out)).toMatchObject({ line: "three-in-a-row", seed: 3 });
  expect(second.out).toBe(first.out);
});

test("bad input ends with 2, one message and no stack", { timeout: minute }, async () => {
  expect(await plantloop(["run", "die-staking"])).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/^plantloop: [^\n]*\n$/) });
});

test("a reader that leaves early is no error", { timeout: minute }, async () => {
  const { err, signal } = await plantloop(["run", "three.json", "--until", "1h", "--json"], (child) => child.stdout.destroy());
  expect({ err: err.replace(/^.* events in .*\n$/u, ""), signal }).toEqual({ err: "", signal: null });
});

test("any number of threads prints the same bytes", { timeout: 2 * minute }, async () => {
  const of = (workers: string) => plantloop(["compare", "die-stacking", "--seed", "5", "--until", "2h", "--replications", "5", "--json", "--workers", workers]);
  const one = await of("1");
  expect(one).toMatchObject({ code: 0, signal: null });
  expect(JSON.parse(one.out).goodOutput.pairs).toBe(5);
  for (const workers of ["2", "3"]) expect(await of(workers)).toMatchObject({ code: 0, out: one.out });
});

test("a line that cannot go on is told of by a thread as by the command itself", { timeout: minute }, async () => {
  const of = (workers: string) => plantloop(["run", "grows-without-end.json", "--until", "1h", "--replications", "2", "--workers", workers]);
  const told = await of("2");
  expect(told).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/^(?:\d+ %\n)*plantloop: the run stopped: .*the unlimited buffer before \w+ grows without end\n$/) });
  expect((await of("1")).err.split("\n").at(-2)).toBe(told.err.split("\n").at(-2));
});

test.each(["1", "2"])("Ctrl-C ends a long run at once and quietly, with %s workers", { timeout: minute }, async (workers) => {
  const begin = performance.now();
  const ended = await plantloop(["run", "three.json", "--until", "3000 d", "--replications", "2", "--workers", workers], (child) => setTimeout(() => child.kill("SIGINT"), 4000));
  expect({ ...ended, err: ended.err.replaceAll(/^\d+ %\n/gmu, "") }).toEqual({ code: null, signal: "SIGINT", out: "", err: "" });
  expect(performance.now() - begin).toBeLessThan(20_000);
});
