import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";
import { inject, onTestFinished } from "vitest";

/** A headless Chromium that draws WebGL in software (slowly) and asks no other host for anything; further switches after those. */
export function launch(...switches: string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: inject("chromium"),
    args: [
      "--no-sandbox",
      "--no-first-run",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      ...switches,
    ],
  });
}

/** What a page did that it must not do: errors on the console, errors that nobody caught, requests to other hosts. */
export interface Watched {
  readonly page: Page;
  readonly faults: string[];
}

/**
 * Opens the built page with these parameters in its address, and watches it. It is closed when the test is over, however
 * that ends. What `isMissing` names can't be fetched.
 */
export async function open(browser: Browser, query: string, options: BrowserContextOptions = {}, isMissing: ((address: string) => boolean) | null = null): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 900, height: 600 }, locale: "en-GB", reducedMotion: "reduce", ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  if (isMissing !== null) await page.route(({ href }) => isMissing(href), (route) => route.abort());
  const faults: string[] = [];
  const home = new URL(inject("address"));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && host !== home.host) faults.push(`asks another host: ${request.url()}`);
  });
  await page.goto(new URL(query, home).href);
  return { page, faults };
}

/** Simulated minutes on the page's clock since the day began. */
export async function clock(page: Page): Promise<number> {
  const [, hours = "", minutes = ""] = /(\d+):(\d+)/u.exec((await page.locator(".clock").textContent()) ?? "") ?? [];
  return Number(hours) * 60 + Number(minutes);
}
