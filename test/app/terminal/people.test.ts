import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { file, plantloop } from "./plantloop.ts";

const page = readFileSync(new URL("../../../docs/line-model.md", import.meta.url), "utf8");
const examples = [...page.matchAll(/^```json\n(.*?)^```$/gmsu)].map(([, text = ""]) => text);

/** What `run` prints for a line of the page. */
async function run(id: string, ...options: string[]): Promise<string> {
  const { code, out } = await plantloop("run", file(`${id}.json`, examples.find((text) => text.includes(`"id": "${id}"`)) ?? ""), "--until", "3d", ...options);
  expect(code).toBe(0);
  return out;
}

test("run prints what is off shift, who waits, and how busy the operators are", async () => {
  const text = await run("attended");
  expect(text).toMatch(/no operator +off shift/u);
  expect(text).toMatch(/technicians +1 +\d/u);
  const result = JSON.parse(await run("attended", "--json"));
  expect(Object.keys(result.stations.lathe)).toEqual(["processing", "starved", "blocked", "down", "maintenance", "setup", "off", "waitingForOperator"]);
  expect(result.operators["line-crew"].number).toBe(3);
  expect(result).not.toHaveProperty("energy");
});

test("run prints the energy of a line that says what it draws", async () => {
  expect(await run("metered")).toMatch(/energy of a good part +[\d.]+ +± +[\d.]+ +kWh/u);
  const { energy, stations } = JSON.parse(await run("metered", "--json"));
  expect(energy.total.unit).toBe("kWh");
  expect(energy.stations.press.mean + energy.stations.wash.mean).toBeCloseTo(energy.total.mean, 6);
  expect(Object.keys(stations.press)).toEqual(["processing", "starved", "blocked", "down", "maintenance", "setup"]);
});
