import { preview } from "vite";
import type { TestProject } from "vitest/node";
import { ensureBuilt } from "../../src/app/serve/build.mjs";
import { root } from "../../src/app/serve/install.mjs";
import { findChromium } from "./chromium.mjs";
import { findFirefox } from "./firefox.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Of the built page, served for the tests; ends in `/`. */
    address: string;
    /** Path of the browser. */
    chromium: string;
    /** Path of Firefox; null where there is none. */
    firefox: string | null;
  }
}

/** Builds the page once and serves it to all browser tests, on a port of its own. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const chromium = await findChromium();
  if (chromium === null) throw new Error("No Chromium was found. `npm test` gets one; PLANTLOOP_CHROMIUM names one.");
  ensureBuilt();
  const server = await preview({ root, logLevel: "warn", preview: { port: 4273, strictPort: false, open: false } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("The page is built, but its server has no address.");
  project.provide("address", address);
  project.provide("chromium", chromium);
  project.provide("firefox", findFirefox());
  return () => server.close();
}
