import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, open } from "./launch.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

test("a suspect of a diagnosis is mended with one click", async () => {
  const { page, faults } = await open(browser, "?view=plan&seed=11");
  await page.getByRole("button", { name: "Break something" }).click();
  await page.getByLabel("Machine for Mould thermocouple slips").selectOption({ label: "2" });
  await page.getByRole("button", { name: "Break it: Mould thermocouple slips" }).click();
  await page.getByRole("tab", { name: "Quality", exact: true }).click();
  await page.getByRole("button", { name: "Causes", exact: true }).click();
  await page.getByLabel("Speed").selectOption({ label: "120×" });
  const suspect = page.getByRole("button", { name: /Thermocouple drift, Moulding 2/u }).first();
  await suspect.waitFor({ timeout: 90_000 });
  await page.getByRole("button", { name: "Pause" }).click();
  await suspect.click();
  await page.getByRole("button", { name: "Maintain it" }).first().click();
  await page.getByText(/ordered at \d\d:\d\d/u).first().waitFor();
  await page.getByRole("button", { name: "Go to Moulding 2" }).first().click();
  await page.getByRole("tab", { name: "Station", exact: true }).click();
  await page.getByLabel("Speed").selectOption({ label: "60×" });
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.locator(".side-panel-body").getByText(/maintenance since \d\d:\d\d/u).waitFor({ timeout: 90_000 });
  expect(faults).toEqual([]);
});
