import type { Page } from "playwright-core";
import type { Bench, Row } from "./bench.ts";
import { onBuiltPage } from "./benchBrowser.ts";

const parts = 2000;

/** The page with 2,000 parts on screen at 60×: what a frame of the scene costs, and whether anything holds up the page. */
const page: Bench = {
  about: "2,000 parts at 60×: scene script a frame (budget: median 2 ms), draw calls (100); in the 2D view, tasks over 50 ms after load (0). A small picture, since it is drawn in software",
  run: () => onBuiltPage(async (browser, address) => {
    const hall = await browser.newPage({ viewport: { width: 420, height: 420 } });
    await hall.addInitScript(watchFrames);
    await crowd(hall, `${address}?quality=low&theme=day`);
    const frames = await measureFrames(hall);
    await hall.close();
    const plan = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await plan.addInitScript(watchTasks);
    await crowd(plan, `${address}?view=plan`);
    const tasks = await measureTasks(plan);
    return [...frames, ...tasks];
  }),
};
export default page;

/** Ten stations whose buffers fill up before a slow last one. */
function crowded(): string {
  const stations = Array.from({ length: 10 }, (_, index) => ({
    id: `s${index}`,
    kind: ["loader", "grinder", "dicer", "bonder", "dispenser", "oven", "press", "x-ray", "tester", "packer"][index],
    machines: index === 9 ? 1 : 3,
    time: index === 9 ? 6 : { exponential: { mean: 1 } },
    ...(index === 0 ? {} : { bufferBefore: Math.ceil(parts / 9) }),
  }));
  return JSON.stringify({ format: "plantloop/line@1", id: "crowded", arrivals: "saturated", stations });
}

/** Opens the page, fills the line with parts as fast as it goes, and lets it run on at 60×. */
async function crowd(at: Page, address: string): Promise<void> {
  await at.goto(address);
  await at.locator(".figures").waitFor();
  await at.locator('input[type="file"]').setInputFiles({ name: "crowded.json", mimeType: "application/json", buffer: Buffer.from(crowded()) });
  await at.waitForFunction(() => document.title.startsWith("crowded"));
  await at.locator("select.speed").selectOption("Infinity");
  await at.waitForFunction((wanted) => Number(document.querySelector(".figures-rest b")?.textContent?.replaceAll(",", "")) >= wanted, parts, { timeout: 120_000 });
  await at.locator("select.speed").selectOption("60");
  await at.waitForTimeout(6000);
}

interface Measured {
  frames: number[];
  withDriver: number[];
  draws: number[];
  tasks: number[];
}

/**
 * Runs in the page before anything else: times every callback of the frame loop, counts what it draws, and keeps the time
 * inside the graphics driver apart, which here is the processor drawing in software.
 */
function watchFrames(): void {
  const measured: Measured = { frames: [], withDriver: [], draws: [], tasks: [] };
  Object.assign(globalThis, { measured });
  let [draws, driver] = [0, 0];
  const { prototype } = WebGL2RenderingContext;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const call: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (typeof call !== "function" || name === "constructor") continue;
    const isDraw = name.startsWith("draw");
    Object.assign(prototype, {
      [name](this: WebGL2RenderingContext, ...args: unknown[]): unknown {
        if (isDraw) draws += 1;
        const begin = performance.now();
        const result: unknown = Reflect.apply(call, this, args);
        driver += performance.now() - begin;
        return result;
      },
    });
  }
  const request = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    request((time) => {
      [draws, driver] = [0, 0];
      const begin = performance.now();
      callback(time);
      const took = performance.now() - begin;
      if (draws === 0) return;
      measured.frames.push(took - driver);
      measured.withDriver.push(took);
      measured.draws.push(draws);
    });
}

function watchTasks(): void {
  const measured: Measured = { frames: [], withDriver: [], draws: [], tasks: [] };
  Object.assign(globalThis, { measured });
  new PerformanceObserver((list) => measured.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask", buffered: false });
}

async function measureFrames(at: Page): Promise<Row[]> {
  await at.evaluate(() => Object.assign((globalThis as unknown as { measured: Measured }).measured, { frames: [], withDriver: [], draws: [] }));
  await at.waitForTimeout(20_000);
  const { frames, withDriver, draws } = await at.evaluate(() => (globalThis as unknown as { measured: Measured }).measured);
  return [
    { what: "scene script a frame, median ms", measured: quantile(frames, 0.5), budget: 2, of: `${frames.length} frames` },
    { what: "  95 %", measured: quantile(frames, 0.95), budget: "", of: `${frames.length} frames` },
    { what: "  median with the driver's time", measured: quantile(withDriver, 0.5), budget: "", of: `${frames.length} frames` },
    { what: "draw calls a frame, most", measured: Math.max(...draws), budget: 100, of: `${frames.length} frames` },
  ];
}

async function measureTasks(at: Page): Promise<Row[]> {
  await at.evaluate(() => { (globalThis as unknown as { measured: Measured }).measured.tasks.length = 0; });
  await at.waitForTimeout(30_000);
  const { tasks } = await at.evaluate(() => (globalThis as unknown as { measured: Measured }).measured);
  return [{ what: "2D: tasks over 50 ms in 30 s", measured: tasks.length, budget: 0, of: tasks.length === 0 ? "" : `longest ${Math.round(Math.max(...tasks))} ms` }];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN) * 100) / 100;
}
