import puppeteer from "puppeteer-core";
import { beforeAll, expect, inject, test } from "vitest";
import { bundledRuns } from "./engines/bundle.ts";
import { hashes } from "./engines/runs.ts";
import { launch } from "./launch.ts";

const nodes = hashes();
const firefox = inject("firefox");
let script = "";
beforeAll(async () => {
  script = await bundledRuns();
});

test("a run is no constant: each of these ends in another state", () => {
  expect(new Set(Object.values(nodes)).size).toBe(Object.keys(nodes).length);
});

test("a run has the same hash of its whole state in Chromium as in Node", async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    expect(await page.evaluate(`${script}\nplantloop.hashes()`)).toEqual(nodes);
  } finally {
    await browser.close();
  }
});

test.skipIf(firefox === null)("a run has the same hash of its whole state in Firefox as in Node", async () => {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox ?? "", headless: true });
  try {
    expect(await browser.version()).toMatch(/firefox/iu);
    const page = await browser.newPage();
    expect(await page.evaluate(`${script}\nplantloop.hashes()`)).toEqual(nodes);
  } finally {
    await browser.close();
  }
});
