import { readFileSync } from "node:fs";
import { join } from "node:path";
import type axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../src/app/serve/install.mjs";
import { launch, open } from "./launch.ts";

let browser: Browser;
const axeSource = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What axe finds that is serious or worse, a line each. */
async function seriousIn(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical").flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ""}`));
}

/** Each view of the quality panel, if it is shown: with a suspect opened, a map opened, and parts asked for. */
async function lookAtQuality(page: Page): Promise<void> {
  const views = page.locator(".quality-views .chip");
  const count = await views.count();
  for (let index = 0; index < count; index += 1) {
    await views.nth(index).click();
    await page.waitForTimeout(300);
    expect(await seriousIn(page)).toEqual([]);
    for (const opens of [".suspect-row[aria-expanded]", ".map-tile", ".suspicion-form .primary"]) {
      const opener = page.locator(opens).first();
      if ((await opener.count()) === 0) continue;
      await opener.click();
      await page.waitForTimeout(600);
      expect(await seriousIn(page)).toEqual([]);
    }
    // Nothing is wider than the panel.
    expect(await page.locator(".side-panel-body").evaluate((body) => body.scrollWidth <= body.clientWidth)).toBe(true);
  }
}

const desk = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };

describe.each([
  ["en", "day", desk],
  ["ko", "night", desk],
  ["en", "night", phone],
  ["ko", "day", phone],
] as const)("axe finds nothing serious in %s by %s", (language, theme, viewport) => {
  test(`at ${viewport.width} × ${viewport.height}, in any panel`, async () => {
    const { page, faults } = await open(browser, `?view=plan&lang=${language}&theme=${theme}`, { viewport, hasTouch: viewport.width < 500 });
    await page.locator(".plan-station").first().waitFor();
    await page.locator(".caption").waitFor();
    await page.locator(".plan-name").nth(3).click();
    const tabs = page.getByRole("tab");
    for (let index = 0; index < (await tabs.count()); index += 1) {
      await tabs.nth(index).click();
      await page.waitForTimeout(300);
      expect(await seriousIn(page)).toEqual([]);
      await lookAtQuality(page);
    }
    await page.locator(".menu-faults .bar-button").click();
    expect(await seriousIn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(faults).toEqual([]);
    });
});

test("the run can be driven with the keyboard alone", async () => {
  const { page } = await open(browser, "?view=plan", { viewport: desk });
  await page.locator(".plan-station").first().waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("HBM die stacking");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Pause");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Run");
  await page.locator(".plan-name", { hasText: "Underfill" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Underfill" }).waitFor();
  await page.getByRole("tab", { name: "Station" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("Quality");
});
