import type { Page } from "playwright-core";
import type { Bench, Row } from "./bench.ts";
import { onBuiltPage } from "./benchBrowser.ts";

/** Each plant shown by one click: what the main thread does until its first 3D frame, for the first time and when it is come back to. */
const bench: Bench = {
  about: "from the click on a plant to its first 3D frame: script of the main thread, the graphics driver's time (here software) taken off (budget: first 1.5 s, back 1 s), what the clock on the wall says, and draw calls of that frame (150)",
  run: () => onBuiltPage(async (browser, address) => {
    const page = await browser.newPage({ viewport: { width: 420, height: 420 } });
    await page.addInitScript(watchFrames);
    await page.goto(`${address}?quality=low&theme=day`);
    await page.waitForFunction(() => (globalThis as unknown as { seen: Seen }).seen.draws > 0, undefined, { timeout: 60_000 });
    const { shown, others } = await plantsOf(page);
    const rows: Row[] = [];
    for (const [way, plants] of [["first", others], ["back", [shown, ...others]]] as const) {
      for (const plant of plants) rows.push({ plant, way, ...(await switchTo(page, plant)) });
    }
    return rows;
  }),
};
export default bench;

interface Seen {
  /** Draw calls of the newest frame. */
  draws: number;
  /** Milliseconds within the graphics driver since the page began. */
  driver: number;
}

/** Runs in the page before anything else: counts what each frame draws, and keeps the time inside the graphics driver apart. */
function watchFrames(): void {
  const seen: Seen = { draws: 0, driver: 0 };
  Object.assign(globalThis, { seen });
  let draws = 0;
  const { prototype } = WebGL2RenderingContext;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const call: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (typeof call !== "function" || name === "constructor") continue;
    Object.assign(prototype, {
      [name](this: WebGL2RenderingContext, ...args: unknown[]): unknown {
        if (name.startsWith("draw")) draws += 1;
        const begin = performance.now();
        const result: unknown = Reflect.apply(call, this, args);
        seen.driver += performance.now() - begin;
        return result;
      },
    });
  }
  const request = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    request((time) => {
      draws = 0;
      callback(time);
      if (draws > 0) seen.draws = draws;
    });
}

/** The names of the plants that ship: the one that is shown, and the others. */
async function plantsOf(page: Page): Promise<{ readonly shown: string; readonly others: readonly string[] }> {
  await page.locator(".menu-plants > button, .menu-plants summary").first().click();
  const rows = page.locator("button.plant-row");
  await rows.first().waitFor();
  const found = await rows.evaluateAll((all) => all.map((row) => ({ name: row.firstChild?.textContent ?? "", isShown: row.getAttribute("aria-current") === "true" })));
  await page.keyboard.press("Escape");
  return { shown: found.find(({ isShown }) => isShown)?.name ?? "", others: found.flatMap(({ name, isShown }) => (isShown ? [] : [name])) };
}

/** Clicks a plant and waits until a frame of it has been drawn. */
async function switchTo(page: Page, plant: string): Promise<Row> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const busy = async (): Promise<number> => (await devtools.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
  await page.locator(".menu-plants > button, .menu-plants summary").first().click();
  const row = page.locator("button.plant-row", { hasText: plant });
  await row.waitFor();
  const before = { busy: await busy(), ...(await page.evaluate(() => ({ driver: (globalThis as unknown as { seen: Seen }).seen.driver, line: document.querySelector<HTMLElement>(".hall")?.dataset["line"] }))) };
  const begin = performance.now();
  await row.click();
  await page.waitForFunction((last) => document.querySelector<HTMLElement>(".hall")?.dataset["line"] !== last, before.line, { timeout: 60_000 });
  await page.evaluate(() => { (globalThis as unknown as { seen: Seen }).seen.draws = 0; });
  await page.waitForFunction(() => (globalThis as unknown as { seen: Seen }).seen.draws > 0, undefined, { timeout: 60_000 });
  const wall = (performance.now() - begin) / 1000;
  const { draws, driver } = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  const script = (await busy()) - before.busy - (driver - before.driver) / 1000;
  await page.waitForFunction(() => document.querySelector(".picture-note, .on-its-way") === null, undefined, { timeout: 60_000 });
  await page.waitForTimeout(1000);
  return { "script s": round(script), "wall s": round(wall), "draw calls": draws };
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
