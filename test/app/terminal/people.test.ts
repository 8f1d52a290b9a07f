import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runTerminal } from "../../../src/app/terminal/runTerminal.ts";

const folder = mkdtempSync(join(tmpdir(), "plantloop-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `run` prints for the n-th example of the page. */
function run(example: number, ...options: string[]): string {
  const page = readFileSync(new URL("../../../docs/line-model-people.md", import.meta.url), "utf8");
  const file = join(folder, "line.json");
  writeFileSync(file, [...page.matchAll(/```json\n([^`]+)```/gu)][example]?.[1] ?? "");
  let out = "";
  expect(runTerminal(["run", file, "--until", "3d", ...options], { out: (text) => (out += text), err: () => undefined, isLive: false, milliseconds: () => 0 })).toBe(0);
  return out;
}

test("run prints what is off shift, who waits, and how busy the operators are", () => {
  const text = run(1);
  expect(text).toMatch(/no operator +off shift/u);
  expect(text).toMatch(/technicians +1 +\d/u);
  const result = JSON.parse(run(1, "--json"));
  expect(Object.keys(result.stations.lathe)).toEqual(["processing", "starved", "blocked", "down", "setup", "off", "waitingForOperator"]);
  expect(result.operators["line-crew"].number).toBe(3);
  expect(result).not.toHaveProperty("energy");
});

test("run prints the energy of a line that says what it draws", () => {
  expect(run(3)).toMatch(/energy of a good part +[\d.]+ +± +[\d.]+ +kWh/u);
  const { energy, stations } = JSON.parse(run(3, "--json"));
  expect(energy.total.unit).toBe("kWh");
  expect(energy.stations.press.mean + energy.stations.wash.mean).toBeCloseTo(energy.total.mean, 6);
  expect(Object.keys(stations.press)).toEqual(["processing", "starved", "blocked", "down", "setup"]);
});
