import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../src/app/serve/install.mjs";
import { type DevelopedCheckout, developedCheckout } from "./developedCheckout.ts";
import { clock, launch } from "./launch.ts";

let browser: Browser;
let checkout: DevelopedCheckout;
let page: Page;
let loads = 0;
const faults: string[] = [];

beforeAll(async () => {
  checkout = await developedCheckout("developed");
  cpSync(join(root, "test/templates/line.ts"), checkout.file("src/lines/my-line.ts"));
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: "en-GB", reducedMotion: "reduce" });
  page.on("load", () => (loads += 1));
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.goto(`${checkout.address}?plant=my-line&view=plan`);
  await page.locator(".plan-station").first().waitFor();
});
afterAll(async () => {
  await browser.close();
  await checkout.close();
});

function save(change: (text: string) => string): void {
  const file = checkout.file("src/lines/my-line.ts");
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

test("a line that is saved is shown at once, comes to the moment that it stood at, and one that is wrong is told; the page is loaded once", async () => {
  await page.getByLabel("Speed").selectOption({ label: "fastest" });
  await expect.poll(() => clock(page)).toBeGreaterThan(60);
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await page.waitForTimeout(500);
  const before = await clock(page);

  save((text) => text.replace('station("dry", { kind: "oven",', 'station("dry", { name: { en: "Long oven", ko: "긴 오븐" }, kind: "oven",').replace("seconds(150)", "seconds(200)"));
  await page.locator(".plan-name", { hasText: "Long oven" }).waitFor();
  await page.getByRole("alert").filter({ hasText: "my-line was saved" }).waitFor();
  expect(await clock(page)).toBe(before);

  save((text) => text.replace("seconds(200)", "seconds(200"));
  await page.getByRole("alert").filter({ hasText: /src\/lines\/my-line\.ts was not opened.*line \d+, column \d+/su }).waitFor();
  save((text) => text.replace("seconds(200", "seconds(200)").replace("bufferBefore: 4", "bufferBefore: -4"));
  await page.getByRole("alert").filter({ hasText: 'stations[1].bufferBefore: found -4; a buffer has 0 or more places, or null for no limit (station "coat")' }).waitFor();
  expect(await page.getByRole("alert").count(), "of one file the newest is told").toBe(1);
  expect(await clock(page)).toBe(before);

  save((text) => text.replace("bufferBefore: -4", "bufferBefore: 3"));
  await page.getByRole("alert").filter({ hasText: "my-line was saved" }).waitFor();
  expect(await page.getByRole("alert").count()).toBe(1);
  expect(await clock(page)).toBe(before);
  expect({ loads, faults }).toEqual({ loads: 1, faults: [] });
});
