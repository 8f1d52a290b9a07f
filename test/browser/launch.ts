import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/** A headless Chromium that draws WebGL in software (slowly) and asks no other host for anything. */
export function launch(): Promise<Browser> {
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
    ],
  });
}
