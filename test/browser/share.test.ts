import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fingerprintOf, replay } from "#loop";
import { openLink } from "../../src/app/run/openLink.ts";
import { launch, open } from "./launch.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const wide = { viewport: { width: 1200, height: 700 } };

/** Shows another plant by a click in the bar. */
async function show(page: Page, name: string): Promise<void> {
  await page.locator(".menu-plants > button").click();
  await page.locator(".plant-row", { hasText: name }).click();
  await expect.poll(() => page.locator(".bar-line").textContent()).toContain(name);
}

test("one click shows another plant; the first goes on where it stood", async () => {
  const { page, faults } = await open(browser, "?view=plan&plant=mini-fab&seed=3", wide);
  await expect.poll(() => page.locator(".clock").textContent()).toContain("Day 2");
  await show(page, "HBM");
  expect(await page.title()).toContain("HBM");
  expect(page.url()).toContain("plant=die-stacking&seed=7");
  await show(page, "Mini-Fab");
  expect(page.url()).toContain("plant=mini-fab&seed=3");
  await expect.poll(() => page.locator(".clock").textContent()).toMatch(/Day (?:[2-9]|\d\d)/u);
  expect(faults).toEqual([]);
});

test("a link gives the run of this browser again, in Node and in another page, to the byte; one that is cut says so", async () => {
  const { page, faults } = await open(browser, "?view=plan&plant=mini-fab&seed=3", { ...wide, permissions: ["clipboard-read", "clipboard-write"] });
  await expect.poll(() => page.locator(".clock").textContent()).toContain("Day 2");
  await page.getByRole("switch").click();
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Copy a link" }).click();
  await page.locator(".notice-share").waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const opened = openLink(new URL(address).hash.slice("#run=".length));
  if (!opened.ok) throw new Error(opened.trouble.message);
  const { session, recording, rushTo } = opened.opening;
  if (recording === null) throw new Error("nothing was done to it");
  replay(session, recording, rushTo);
  expect(session.data.log.map(({ act }) => act.type)).toContain("loop");
  expect(fingerprintOf(session)).toBe(opened.fingerprint);
  await page.goto("about:blank");
  await page.goto(address);
  await page.locator(".clock").waitFor();
  await expect.poll(() => page.locator(".on-its-way").count()).toBe(0);
  expect(await page.locator(".notice").count()).toBe(0);
  expect(await page.getByRole("switch").getAttribute("aria-checked")).toBe("false");
  await page.goto("about:blank");
  await page.goto(address.slice(0, -30));
  await expect.poll(() => page.locator(".notice-link").textContent()).toContain("The link is cut");
  expect(faults).toEqual([]);
});

test("model, 3D plant and data are saved as files", async () => {
  const { page, faults } = await open(browser, "?view=plan&plant=mini-fab&seed=3", wide);
  await page.locator(".clock").waitFor();
  for (const [button, name] of [["Save the model", "mini-fab.json"], ["Save the 3D plant", "mini-fab.glb"], ["Save the data as Parquet", "mini-fab-parquet.zip"]] as const) {
    await page.getByRole("button", { name: "Share" }).click();
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    const saved = await coming;
    expect(saved.suggestedFilename()).toBe(name);
    expect(await saved.failure()).toBeNull();
  }
  expect(faults).toEqual([]);
});
