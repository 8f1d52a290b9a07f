import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { threeInARow } from "../core/line/read/models.ts";
import { clock, launch, open } from "./launch.ts";

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "plantloop-"));
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });

test("a fault that a visitor injects is noticed by the chart and answered by the optimizer", async () => {
  const { page, faults } = await open(browser, "?view=plan&seed=11");
  await page.getByRole("button", { name: "Break something" }).click();
  await page.getByLabel("Machine for Mould thermocouple slips").selectOption({ label: "2" });
  await page.getByRole("button", { name: "Break it: Mould thermocouple slips" }).click();
  await page.getByRole("heading", { name: "Moulding" }).waitFor();
  expect(await page.getByRole("button", { name: /^Machine 2/ }).getAttribute("aria-pressed")).toBe("true");
  await expect.poll(() => page.getByRole("button", { name: /Moulding 2: Mould thermocouple slips/i }).count()).toBeGreaterThan(0);
  await page.getByLabel("Speed").selectOption({ label: "600×" });
  await expect.poll(() => page.getByRole("button", { name: /Moulding 2: Warpage signals/i }).count(), { timeout: 90_000 }).toBeGreaterThan(0);
  await tab(page, "Optimizer").click();
  const decision = page.getByRole("button", { name: /Moulding 2: Mould temperature/i }).first();
  await decision.waitFor({ timeout: 90_000 });
  await decision.click();
  expect(await page.locator(".record").first().textContent()).toMatch(/Seen.*Considered.*Changed.*Expected/su);
  const mark = page.getByRole("button", { name: /Moulding 2: Mould thermocouple slips/i });
  const first = await mark.first().getAttribute("aria-label");
  await page.getByLabel("Speed").selectOption({ label: "10×" });
  await page.getByRole("button", { name: "Restart" }).click();
  await page.getByRole("button", { name: "Repeat this run" }).click();
  await expect.poll(() => mark.count(), { message: "the run began anew" }).toBe(0);
  await page.getByLabel("Speed").selectOption({ label: "600×" });
  await expect.poll(() => mark.first().getAttribute("aria-label"), { timeout: 30_000 }).toBe(first);
  expect(faults).toEqual([]);
});

test("a design revision lands, and its realised gain stands beside the prediction", async () => {
  const { page, faults } = await open(browser, "?view=plan&seed=5");
  await page.getByLabel("Speed").selectOption({ label: "3,600×" });
  await tab(page, "Design").click();
  const gains = page.locator(".revisions tbody tr").filter({ hasText: /^B/ }).locator("td");
  // Two design parameters, then what was predicted and what came, each with its interval.
  await expect.poll(() => gains.allTextContents(), { timeout: 120_000 }).toEqual([expect.any(String), expect.any(String), expect.stringMatching(/[+−][\d,]+± [\d,]+/u), expect.stringMatching(/[+−][\d,]+± [\d,]+/u)]);
  expect(await page.locator(".surface").count()).toBe(1);
  await expect.poll(() => page.locator(".timeline").getByRole("button", { name: /Revision B brought/ }).count(), { timeout: 60_000 }).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test("a visitor pauses, changes the speed, moves a set point, switches the loop off, and starts again with another seed", async () => {
  const { page, faults } = await open(browser, "?view=plan&seed=3");
  // A run comes to its opening moment, four o'clock, in view; what is done meanwhile waits for that.
  await expect.poll(() => clock(page), { timeout: 60_000 }).toBeGreaterThanOrEqual(240);
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await page.waitForTimeout(1000);
  const stopped = await clock(page);
  await page.waitForTimeout(1500);
  expect(await clock(page)).toBe(stopped);
  await page.locator(".plan-name", { hasText: "Bonding" }).click();
  await page.getByRole("button", { name: "Change Bond force" }).click();
  const entry = page.getByLabel(/New value of bond force/i);
  await entry.fill("900");
  await page.getByRole("button", { name: "Set", exact: true }).click();
  expect(await page.locator(".setting-form").textContent()).toContain("Out of range");
  await entry.fill("84");
  await page.getByRole("button", { name: "Set", exact: true }).click();
  await expect.poll(() => page.locator(".settings", { hasText: "Bond force" }).textContent()).toContain("84.0");
  await page.getByRole("switch", { name: /Loop/ }).click();
  await expect.poll(() => page.getByRole("switch", { name: /Loop/ }).getAttribute("aria-checked")).toBe("false");
  await page.getByRole("button", { name: "Restart" }).click();
  await page.getByLabel("Seed").fill("seven");
  expect(await page.getByRole("button", { name: "Restart with this seed" }).isDisabled()).toBe(true);
  await page.getByLabel("Seed").fill("4");
  await page.getByRole("button", { name: "Restart with this seed" }).click();
  await expect.poll(() => page.getByRole("switch", { name: /Loop/ }).getAttribute("aria-checked")).toBe("true");
  expect(await clock(page)).toBeLessThanOrEqual(stopped + 30);
  expect(faults).toEqual([]);
});

describe("a line file", () => {
  test("in the smallest form runs with the whole page", async () => {
    const { page, faults } = await open(browser, "?view=plan", { viewport: { width: 1280, height: 720 } });
    await page.locator(".plan-station").first().waitFor();
    await page.locator('input[type="file"]').setInputFiles(file("three.json", threeInARow));
    await expect.poll(() => page.locator(".plan-station").count()).toBe(3);
    await expect.poll(() => page.locator(".pair-plant b").nth(1).textContent()).toMatch(/[1-9]/u);
    for (const name of ["Station", "Quality", "Optimizer", "Design", "Overview"]) {
      await tab(page, name).click();
      expect(await page.locator(".side-panel-body").textContent()).not.toMatch(/NaN|undefined|panels\./u);
    }
    expect(faults).toEqual([]);
    });

  test("that is wrong is refused with every place, and the running plant goes on untouched", async () => {
    const { page, faults } = await open(browser, "?view=plan", { viewport: { width: 1280, height: 720 } });
    await page.locator(".plan-station").first().waitFor();
    const wrong = file("wrong.json", '{"format":"plantloop/line@1","id":"w","arrivals":"saturated","stations":[{"id":"a","time":-1,"machines":1000000000},{"id":"a","time":"soon"}],"__proto__":{"x":1}}');
    await page.locator('input[type="file"]').setInputFiles(wrong);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    const text = await notice.textContent();
    for (const place of ["stations[0].time", "stations[0].machines", "stations[1].time", "__proto__"]) expect(text).toContain(place);
    const before = await clock(page);
    await expect.poll(() => clock(page)).toBeGreaterThan(before);
    expect(await page.locator(".plan-station").count()).toBe(10);
    await page.getByRole("button", { name: "한국어" }).click();
    await expect.poll(() => notice.textContent()).toContain("stations[0].machines: 발견 1000000000. 공정의 설비는 1~1000대입니다 (공정 \"a\")");
    await page.getByRole("button", { name: "닫기" }).click();
    expect(await notice.count()).toBe(0);
    expect(faults).toEqual([]);
    });

  test("can be dropped anywhere on the page", async () => {
    const { page } = await open(browser, "?view=plan");
    await page.locator(".plan-station").first().waitFor();
    await page.evaluate((text) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], "three.json"));
      document.querySelector(".picture")?.dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
    }, threeInARow);
    await expect.poll(() => page.locator(".plan-station").count()).toBe(3);
    });
});

test("when the run's thread crashes, the page says so and the run goes on from its last snapshot", async () => {
  const { page } = await open(browser, "?view=plan");
  await page.locator(".plan-station").first().waitFor();
  await page.waitForTimeout(6500);
  const before = await clock(page);
  const [thread] = page.workers();
  await thread?.evaluate(() => {
    setTimeout(() => { throw new Error("a planted crash"); });
  });
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").textContent()).toContain("a planted crash");
  await expect.poll(() => clock(page)).toBeGreaterThan(before);
  expect(await page.locator(".plan-station").count()).toBe(10);
});

describe("when a piece of the page can't be fetched", () => {
  const without = async (piece: RegExp): Promise<Page> => {
    const { page } = await open(browser, "?view=plan", {}, (address) => piece.test(address));
    return page;
  };

  test("the panel's place says so, and the plant runs on", async () => {
    const page = await without(/panels-.*\.js$/u);
    await page.getByRole("alert").waitFor();
    const before = await clock(page);
    await expect.poll(() => clock(page)).toBeGreaterThan(before);
    expect(await page.getByRole("button", { name: "Load the page again" }).count()).toBe(1);
  });

  test("and where it is the panel's texts", async () => {
    const page = await without(/beside-.*\.js$/u);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("button", { name: "Load the page again" }).count()).toBe(1);
  });

  test("a machine's look: the plan stands in for the hall, and it can be tried again", async () => {
    let isMissing = true;
    const { page } = await open(browser, "?quality=low", {}, (address) => isMissing && /bonder-[^/]*\.js$/u.test(address));
    const again = page.getByRole("button", { name: "Try again" });
    await again.waitFor();
    expect(await page.locator(".plan-station").count()).toBeGreaterThan(0);
    isMissing = false;
    await again.click();
    await page.locator(".hall").waitFor();
    expect(await page.locator(".plan-station").count()).toBe(0);
  });

  test("a plant: the one that is shown runs on, the page says which is missing, and it can be chosen again", async () => {
    let isMissing = true;
    const { page } = await open(browser, "?view=plan", {}, (address) => isMissing && /shipyard-[^/]*\.js$/u.test(address));
    const menu = page.locator(".menu-plants > button");
    const shown = await menu.textContent();
    await menu.click();
    const again = page.locator(".menu-plants").getByRole("button", { name: "Try again" });
    await again.waitFor();
    isMissing = false;
    await again.click();
    await page.locator(".plant-row").nth(4).waitFor();
    isMissing = true;
    expect(await page.locator(".plant-row[aria-current=true]").textContent()).toContain(shown);
    const before = await clock(page);
    await expect.poll(() => clock(page)).toBeGreaterThan(before);
  });

  test("the plant that is to be shown: the page says so, and starts it when that is tried again", async () => {
    let isMissing = true;
    const { page } = await open(browser, "?view=plan&plant=shipyard", {}, (address) => isMissing && /shipyard-[^/]*\.js$/u.test(address));
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toContain("shipyard");
    isMissing = false;
    await page.getByRole("button", { name: "Restart" }).click();
    await page.locator(".plan-station").first().waitFor();
    expect(await page.locator(".menu-plants > button").textContent()).toContain("Shipyard");
  });

  test("another language leaves the page as it is, and says so", async () => {
    const page = await without(/ko-.*\.js$/u);
    await page.getByRole("button", { name: "한국어" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("could not be fetched");
    expect(await page.getByRole("button", { name: "Restart" }).count()).toBe(1);
  });

  test("the first texts: the page offers to try again", async () => {
    const page = await without(/en-.*\.js$/u);
    await page.locator("button").waitFor();
    expect(await page.locator("button").textContent()).toContain("Try again");
  });

  test("the run's thread: the page offers to start again", async () => {
    const page = await without(/worker-.*\.js$/u);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("button", { name: "Restart" }).count()).toBe(1);
  });
});

test("at its highest quality the hall is drawn, and no shader fails", async () => {
  const { page, faults } = await open(browser, "?quality=high&plant=car-plant", { viewport: { width: 500, height: 400 } });
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName("plantloop:pictured").length), { timeout: 90_000 }).toBeGreaterThan(0);
  expect(await page.locator(".hall canvas").count()).toBe(1);
  expect(faults).toEqual([]);
});

test("without WebGL the plan takes the hall's place, and everything else works", async () => {
  const without = await launch("--disable-3d-apis");
  const { page, faults } = await open(without, "");
  await page.locator(".plan-station").first().waitFor();
  const before = await clock(page);
  await expect.poll(() => clock(page)).toBeGreaterThan(before);
  await page.locator(".plan-field").nth(3).click({ position: { x: 20, y: 8 } });
  await expect.poll(() => page.getByRole("tab", { selected: true }).textContent()).toMatch(/Part|Station/u);
  await page.locator(".caption").waitFor();
  expect(await page.locator(".hall").count()).toBe(0);
  expect(faults).toEqual([]);
  await without.close();
});
