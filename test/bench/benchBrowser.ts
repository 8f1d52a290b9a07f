import { type Browser, chromium } from "playwright-core";
import { preview } from "vite";
import { ensureBuilt } from "../../src/app/serve/build.mjs";
import { root } from "../../src/app/serve/install.mjs";
import { findChromium } from "../browser/chromium.mjs";

/** A headless Chromium that draws WebGL in software. Throws where there is none. */
export async function benchBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error("No Chromium was found; PLANTLOOP_CHROMIUM names one.");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"] });
}

/** Builds the page, serves it at an address that ends in `/`, and closes all when what is to be done with it is done. */
export async function onBuiltPage<Found>(does: (browser: Browser, address: string) => Promise<Found>): Promise<Found> {
  ensureBuilt();
  const server = await preview({ root, logLevel: "warn", preview: { port: 4373, strictPort: false, open: false } });
  try {
    const address = server.resolvedUrls?.local[0];
    if (address === undefined) throw new Error("The page is built, but its server has no address.");
    const browser = await benchBrowser();
    try {
      return await does(browser, address);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}
