import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { file, plantloop } from "./plantloop.ts";

/** What `run` prints for the n-th example of the page. */
async function run(example: number, ...options: string[]): Promise<string> {
  const page = readFileSync(new URL("../../../docs/line-model-people.md", import.meta.url), "utf8");
  const path = file(`people-${example}.json`, [...page.matchAll(/```json\n([^`]+)```/gu)][example]?.[1] ?? "");
  const { code, out } = await plantloop("run", path, "--until", "3d", ...options);
  expect(code).toBe(0);
  return out;
}

test("run prints what is off shift, who waits, and how busy the operators are", async () => {
  const text = await run(1);
  expect(text).toMatch(/no operator +off shift/u);
  expect(text).toMatch(/technicians +1 +\d/u);
  const result = JSON.parse(await run(1, "--json"));
  expect(Object.keys(result.stations.lathe)).toEqual(["processing", "starved", "blocked", "down", "maintenance", "setup", "off", "waitingForOperator"]);
  expect(result.operators["line-crew"].number).toBe(3);
  expect(result).not.toHaveProperty("energy");
});

test("run prints the energy of a line that says what it draws", async () => {
  expect(await run(3)).toMatch(/energy of a good part +[\d.]+ +± +[\d.]+ +kWh/u);
  const { energy, stations } = JSON.parse(await run(3, "--json"));
  expect(energy.total.unit).toBe("kWh");
  expect(energy.stations.press.mean + energy.stations.wash.mean).toBeCloseTo(energy.total.mean, 6);
  expect(Object.keys(stations.press)).not.toContain("off");
});
