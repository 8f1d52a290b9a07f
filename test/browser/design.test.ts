import { readFileSync } from "node:fs";
import { join } from "node:path";
import type axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../src/app/serve/install.mjs";
import { launch, open } from "./launch.ts";

const minute = 60_000;
const axeSource = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What axe finds that is serious or worse, and what is wider than the page. */
async function wrongIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical").flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  const body = await page.locator(".side-panel-body").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  const whole = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...serious, ...(body > 0 ? [`the panel is ${body} px too wide`] : []), ...(whole > 0 ? [`the page is ${whole} px too wide`] : [])];
}

/** Goes to a button by the keyboard alone and presses it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole("button", { name, exact: typeof name === "string" });
  const isThere = (): Promise<boolean> => button.evaluate((one) => one === document.activeElement);
  for (let step = 0; step < 200 && !(await isThere()); step += 1) await page.keyboard.press("Tab");
  expect(await isThere()).toBe(true);
  await page.keyboard.press("Enter");
}

test("an experiment is planned, run and released from a part on, at 320 pixels and by keyboard alone, and axe finds nothing serious in any view", { timeout: 5 * minute }, async () => {
  const { page, faults } = await open(browser, "?view=plan&seed=7", { viewport: { width: 320, height: 720 } });
  await page.locator(".plan-station").first().waitFor();
  await press(page, "Pause");
  await page.getByRole("tab", { name: "Design", exact: true }).click();
  expect(await wrongIn(page)).toEqual([]);
  await press(page, "Experiment");
  await press(page, "1");
  expect(await wrongIn(page)).toEqual([]);
  await press(page, "Run the experiment");
  const release = page.getByRole("button", { name: /^Release the best mean as/u });
  await release.waitFor({ timeout: 4 * minute });
  expect(await wrongIn(page)).toEqual([]);
  const field = page.getByLabel("From part");
  await field.fill("0");
  expect([await field.getAttribute("aria-invalid"), await release.isDisabled()]).toEqual(["true", true]);
  await field.fill("90000");
  await press(page, /^Release the best mean as/u);
  for (const view of ["Trade-offs", "Tolerances", "Now"]) {
    await press(page, view);
    expect(await wrongIn(page)).toEqual([]);
  }
  await expect.poll(() => page.locator(".revisions").textContent()).toContain("from part 90,000");
  expect(faults).toEqual([]);
});
