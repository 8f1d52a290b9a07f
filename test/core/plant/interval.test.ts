import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { LineSpec } from "#line";
import type { RunResult } from "#loop";
import { root } from "../../../src/app/serve/install.mjs";
import { exponential, fed, saturated } from "./lines.ts";

const folder = mkdtempSync(join(tmpdir(), "plantloop-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the terminal says of 20 replications. It runs the built program: fifty million events take a quarter of the time that they take in here. */
function run(line: LineSpec, until: string): RunResult {
  const file = join(folder, "line.json");
  writeFileSync(file, JSON.stringify(line));
  const args = ["run", file, "--until", until, "--warmup", "10000 s", "--replications", "20", "--loop", "open", "--json"];
  const ended = spawnSync(process.execPath, [join(root, "src/app/terminal/plantloop.mjs"), ...args], { encoding: "utf8" });
  return JSON.parse(ended.stdout) as RunResult;
}

/** Whether the half-width is half a per cent at most, and the exact value lies within. */
function verdict({ mean, halfWidth }: RunResult["throughput"], exact: number): { readonly isNarrow: boolean; readonly holds: boolean } {
  return { isNarrow: halfWidth !== null && halfWidth <= 0.005 * exact, holds: mean !== null && Math.abs(mean - exact) <= (halfWidth ?? 0) };
}
const exactly = { isNarrow: true, holds: true };

describe("a run's own 95 % interval holds the exact result for", () => {
  test("M/M/1 at 80 %: 4 s of waiting (Erlang; Gross & Harris)", { timeout: 120_000 }, () => {
    // The mean of n waits scatters by √(1976/n) s at this load (Daley 1968, The serial correlation coefficients of waiting times): hence 25 million parts.
    const { waitingTime } = run(fed({ interarrival: exponential(1.25) }, { id: "a", time: exponential(1) }), "1570000 s");
    expect(verdict(waitingTime, 4)).toEqual(exactly);
  });

  test.each([
    [2, 2 / 3],
    [3, 22 / 39],
  ])("%i saturated exponential stations without buffers (Hunt 1956)", { timeout: 60_000 }, (count, exact) => {
    const stations = ["a", "b", "c"].slice(0, count).map((id) => ({ id, time: exponential(1) }));
    expect(verdict(run(saturated(...stations), "40000 s").throughput, exact)).toEqual(exactly);
  });
});
