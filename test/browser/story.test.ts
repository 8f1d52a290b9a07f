import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clock, launch, open } from "./launch.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("opening the page starts the story in 3D: machines are drawn, captions come, plant and shadow are both on screen", async () => {
  const { page, faults } = await open(browser, "?quality=low&seed=7", { viewport: { width: 640, height: 420 } });
  await page.locator(".hall canvas").waitFor();
  await page.waitForFunction(() => performance.getEntriesByName("plantloop:pictured").length > 0);
  await page.locator(".caption").waitFor();
  const before = await clock(page);
  await expect.poll(() => clock(page)).toBeGreaterThan(before);
  expect(await page.locator(".pair").count()).toBe(3);
  expect(await page.locator(".pair-shadow").allTextContents()).toEqual([expect.stringMatching(/Shadow \d/), expect.stringMatching(/Shadow \d/), expect.stringMatching(/Shadow −?€\d/)]);
  const colours = await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>(".hall canvas");
    if (canvas === null) return 0;
    const picture = await createImageBitmap(canvas);
    const copy = new OffscreenCanvas(picture.width, picture.height);
    const context = copy.getContext("2d");
    if (context === null) return 0;
    // The picture is there in the frame in which it was drawn only.
    await new Promise(requestAnimationFrame);
    context.drawImage(canvas, 0, 0);
    return new Set(new Uint32Array(context.getImageData(0, 0, copy.width, copy.height).data.buffer)).size;
  });
  expect(colours).toBeGreaterThan(100);
  expect(faults).toEqual([]);
});

test("the whole story runs in a minute or two: drift, signal, answer, what the shadow loses, the new design and what it brought", async () => {
  const { page, faults } = await open(browser, "?view=plan&seed=7");
  const heads: string[] = [];
  await expect.poll(async () => {
    const head = (await page.locator(".caption-head").textContent({ timeout: 1000 }).catch(() => null)) ?? "";
    if (head !== "" && head !== heads.at(-1)) heads.push(head);
    return heads;
  }, { timeout: 170_000, interval: 400 }).toContain("Your turn");
  const expected = ["This plant runs itself", "Bonding 3: Alignment camera warms up", "Quality noticed it", "The optimizer answers", "Now the product itself", "Revision B is released", "Revision B comes off the line", "What revision B was worth"];
  expect(heads.filter((head) => expected.includes(head)).filter((head, index, all) => all.indexOf(head) === index)).toEqual(expected);
  expect(heads).toContain("The shadow keeps losing");
  const [plant, shadow] = await page.evaluate(() => [".pair-plant b", ".pair-shadow"].map((selector) => Number.parseFloat(document.querySelector(selector)?.textContent?.replace(/^\D+/u, "") ?? "")));
  expect(plant).toBeGreaterThan(shadow ?? 100);
  expect(faults).toEqual([]);
});
