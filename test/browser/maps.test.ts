import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clock, launch, open } from "./launch.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const read = /scratch|random|too few defects|ring|edge|centre|cluster|repeater|unknown/u;

/** The view of defect maps, of a run that stands still. */
async function showMaps(page: Page): Promise<void> {
  // Until the run has come to its opening moment, four o'clock, newer maps take the place of those that are looked at.
  await expect.poll(() => clock(page), { timeout: 90_000 }).toBeGreaterThanOrEqual(240);
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await page.getByRole("tab", { name: "Quality" }).click();
  await page.getByRole("button", { name: "Defect maps" }).click();
}

test("the network reads the newest defect maps in a thread of its own, and each leads to its part", async () => {
  const { page, faults } = await open(browser, "?view=plan&seed=7", { viewport: { width: 1280, height: 720 } });
  await showMaps(page);
  const tiles = page.locator(".map-tile");
  await tiles.first().waitFor();
  await expect.poll(async () => (await page.locator(".map-reading").allTextContents()).every((text) => read.test(text))).toBe(true);
  expect(page.workers().some((worker) => worker.url().includes("mapThread"))).toBe(true);
  const [, part = ""] = /Part ([\d,]+)/u.exec((await tiles.first().textContent()) ?? "") ?? [];
  await tiles.first().click();
  await page.getByRole("img", { name: `Void map of Part ${part}` }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent), "whoever uses the keyboard is where it opened").toBe("All maps");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.textContent), "and comes back to where it was").toContain(`Part ${part}`);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: `Part ${part}`, exact: true }).click();
  await page.getByRole("heading", { name: `HBM stack, no. ${part}` }).waitFor();
  expect(faults).toEqual([]);
});

test("a network that cannot be fetched is told with a way to try again, and the maps are shown meanwhile", async () => {
  const { page, faults } = await open(browser, "?view=plan&seed=7", {}, (address) => address.includes("models/defect-maps"));
  await showMaps(page);
  await page.getByRole("alert").filter({ hasText: "manifest.json could not be loaded" }).waitFor();
  expect(await page.locator(".map-tile .map-defects").count()).toBeGreaterThan(5);
  expect(await page.locator(".map-reading").first().textContent()).toBe("not read yet");
  await page.unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => page.locator(".map-reading").first().textContent()).toMatch(read);
  expect(await page.getByRole("alert").count()).toBe(0);
  // The browser itself tells the console of what it could not fetch.
  expect(faults.filter((fault) => !fault.includes("ERR_FAILED"))).toEqual([]);
});
