import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { developedCheckout } from "../browser/developedCheckout.ts";
import type { Bench, Row } from "./bench.ts";
import { benchBrowser } from "./benchBrowser.ts";

const part = "src/lines/car-plant/body-shop.ts";
const eightHours = "08:00";

/** What is changed in each save, and what is then seen of it: a new name, or that the run catches up. */
const changes = [
  { what: "cost of a maintenance", from: "cost: 420,", to: "cost: 421,", shows: null },
  { what: "name of a station", from: 'en: "Framing"', to: 'en: "Framing 2"', shows: "Framing 2" },
] as const;

/** The car plant at eight simulated hours, while it is developed: a file of it is saved, as an editor does. */
const bench: Bench = {
  about: "from the save of a part of the car plant, at eight simulated hours, to the changed line in the page (budget 2 s; the hall is drawn in software), and to the moment that it stood at",
  async run() {
    const browser = await benchBrowser();
    const checkout = await developedCheckout("bench-saved");
    try {
      const rows: Row[] = [];
      for (const view of ["plan", "hall"]) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" });
        await page.goto(`${checkout.address}?plant=car-plant&lang=en&view=${view}`);
        await atEightHours(page);
        for (const { what, ...change } of changes) rows.push({ view, what, ...(await saved(page, checkout.file(part), change)) });
        await page.close();
      }
      return rows;
    } finally {
      await browser.close();
      await checkout.close();
    }
  },
};
export default bench;

async function atEightHours(page: Page): Promise<void> {
  await page.locator(".clock").waitFor({ timeout: 60_000 });
  await page.getByLabel("Speed").selectOption({ label: "fastest" });
  await page.waitForFunction((moment) => (/\d\d:\d\d/u.exec(document.querySelector(".clock")?.textContent ?? "")?.[0] ?? "") >= moment, eightHours, { timeout: 120_000 });
  await page.getByRole("button", { name: "Pause" }).click();
  await page.waitForTimeout(2000);
}

/** Saves a change, and undoes it once the page has caught up. */
async function saved(page: Page, file: string, { from, to, shows }: Pick<(typeof changes)[number], "from" | "to" | "shows">): Promise<Row> {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file}: found no ${from}`);
  const shown = page.waitForFunction((says) => (says === null ? document.querySelector(".on-its-way progress") !== null : document.querySelector(".workplace")?.textContent?.includes(says) === true), shows, { timeout: 60_000 });
  const begin = performance.now();
  writeFileSync(file, text.replace(from, to));
  await shown;
  const seconds = round((performance.now() - begin) / 1000);
  await page.waitForFunction(() => document.querySelector(".on-its-way") === null, undefined, { timeout: 120_000 });
  const whole = round((performance.now() - begin) / 1000);
  writeFileSync(file, text);
  await page.locator(".on-its-way").waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => document.querySelector(".on-its-way") === null, undefined, { timeout: 120_000 });
  await page.waitForTimeout(1000);
  return { "seen s": seconds, "caught up s": whole };
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
