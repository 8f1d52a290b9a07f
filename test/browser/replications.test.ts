import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { comparePaired } from "#loop";
import { launch, open } from "./launch.ts";

const minute = 60_000;
const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("replications run beside the run, tell how far they are, end when they are cancelled, and give the terminal's figures", { timeout: 5 * minute }, async () => {
  const { page, faults } = await open(browser, "?view=plan&seed=7", { viewport: { width: 1280, height: 720 } });
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await press("Pause");
  await page.getByRole("tab", { name: "Replications" }).click();
  await press("100");
  await press("7 d");
  await press("Start");
  const progress = page.getByRole("progressbar", { name: "replications" });
  const share = async () => Number(await progress.getAttribute("value"));
  await expect.poll(share).toBeGreaterThan(0);
  const before = await share();
  await expect.poll(share).toBeGreaterThan(before);
  expect(page.workers().length).toBeGreaterThan(1);

  await press("Cancel");
  await page.getByRole("button", { name: "Start", exact: true }).waitFor();
  await expect.poll(() => page.workers().length).toBe(1);

  await press("10");
  await press("8 h");
  await press("Start");
  const table = page.getByRole("table", { name: "What the loop gains" });
  await table.waitFor({ timeout: 4 * minute });
  const { moneyPerHour, goodOutput } = comparePaired(compileLine(spec), { seed: 7, untilSeconds: 28_800, warmupSeconds: 2880, replications: 10 });
  const text = async (row: string) => (await table.getByRole("row", { name: row }).innerText()).replaceAll(/\s+/gu, " ");
  const number = (value: number | null, decimals: number) => (value ?? Number.NaN).toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  expect(await text("Good per hour")).toContain(`+${number(goodOutput.gain.mean, 1)} ± ${number(goodOutput.gain.halfWidth, 1)}`);
  expect(await text("Money per hour")).toContain(`+${number(moneyPerHour.gain.mean, 0)} ± ${number(moneyPerHour.gain.halfWidth, 0)}`);
  await expect.poll(() => page.workers().length).toBe(1);
  expect(faults).toEqual([]);
});
