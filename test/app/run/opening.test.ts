import { describe, expect, test } from "vitest";
import { stepSession, summarize } from "#loop";
import { openFile, openScenario } from "../../../src/app/run/opening.ts";
import { threeInARow } from "../../core/line/read/models.ts";

describe("a line file that is dropped on the page", () => {
  test("runs, with its shadow beside it", async () => {
    const opened = await openFile(new File([threeInARow], "three.json"), 5);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    stepSession(opened.opening.session, 3600);
    const { plant, shadow } = summarize(opened.opening.session);
    expect(plant.goodPerHour).toBeGreaterThan(1000);
    expect(shadow.goodPerHour).toBe(plant.goodPerHour);
  });

  test.each([
    ["is no JSON", "{", /line 1/],
    ["is something else", '{"format":"plantloop/line@2"}', /format/],
    ["has a hostile name", '{"format":"plantloop/line@1","id":"x","arrivals":"saturated","stations":[{"id":"__proto__","time":1}]}', /stations\[0\]\.id/],
    ["has a billion machines", '{"format":"plantloop/line@1","id":"x","arrivals":"saturated","stations":[{"id":"a","time":1,"machines":1000000000}]}', /stations\[0\]\.machines/],
  ])("and %s is refused with the place", async (_, text, path) => {
    const opened = await openFile(new File([text], "line.json"), 1);
    expect(opened.ok).toBe(false);
    if (!opened.ok) expect(opened.problems.some((problem) => path.test(problem.path))).toBe(true);
  });

  test("and is 50 MB large is refused by its size, without being read", async () => {
    const file = new File([new Uint8Array(50 * 1024 * 1024)], "large.json");
    file.arrayBuffer = () => Promise.reject(new Error("it was read"));
    expect(await openFile(file, 1)).toMatchObject({ ok: false, problems: [{ path: "file" }] });
  });

  test("and is no text is refused", async () => {
    expect(await openFile(new File([new Uint8Array([0xff, 0xfe, 0x00, 0xd8])], "line.json"), 1)).toMatchObject({ ok: false, problems: [{ path: "file", found: "bytes that are no UTF-8 text" }] });
  });
});

test("a scenario opens with plant and shadow level and the loop closed", () => {
  const { session, speed } = openScenario("first-light", 7);
  const { plant, shadow, loop, timeSeconds, comparedSinceSeconds } = summarize(session);
  expect({ loop, speed }).toEqual({ loop: "closed", speed: 120 });
  expect(comparedSinceSeconds).toBe(timeSeconds);
  expect(shadow.wip).toBe(plant.wip);
});

test("an unknown scenario says which there are", () => {
  expect(() => openScenario("second-light", 7)).toThrow("there are first-light");
});
