import { describe, expect, test } from "vitest";
import { type Session, replay, rhythmOf, stepSession, summarize } from "#loop";
import { type Opening, openFile, openPlant } from "../../../src/app/run/opening.ts";
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

  test("and is code is refused, unread and not run, with the way to a file that can be dropped", async () => {
    const file = new File(["globalThis.ran = true;"], "my-line.ts");
    file.arrayBuffer = () => Promise.reject(new Error("it was read"));
    expect(await openFile(file, 1)).toMatchObject({ ok: false, problems: [{ found: "a file of code", allowed: expect.stringContaining("plantloop export") }] });
    expect("ran" in globalThis).toBe(false);
  });

  test("and says where its JSON Schema is runs as without", async () => {
    const opened = await openFile(new File([threeInARow.replace("{", '{ "$schema": "line.schema.json",')], "three.json"), 5);
    expect(opened.ok && Object.keys(opened.opening.session.line.spec)).toEqual(["format", "id", "arrivals", "stations"]);
  });

  test("and is no text is refused", async () => {
    expect(await openFile(new File([new Uint8Array([0xff, 0xfe, 0x00, 0xd8])], "line.json"), 1)).toMatchObject({ ok: false, problems: [{ path: "file", found: "bytes that are no UTF-8 text" }] });
  });
});

/** As the run's thread brings it there. */
function arrived({ session, recording, rushTo }: Opening): Session {
  if (recording === null) stepSession(session, rushTo);
  else replay(session, recording, rushTo);
  return session;
}

test("a plant opens with its story: plant and shadow level and the loop closed", async () => {
  const opening = await openPlant("die-stacking", 7);
  const { plant, shadow, loop, timeSeconds, comparedSinceSeconds } = summarize(arrived(opening));
  expect({ loop, speed: opening.speed, story: opening.story }).toEqual({ loop: "closed", speed: 120, story: "first-light" });
  expect(comparedSinceSeconds).toBe(timeSeconds);
  expect(shadow.wip).toBe(plant.wip);
}, 60_000);

test("a line without a story opens at a speed at which parts come every second or so, at its start where it has no loop", async () => {
  const fab = await openPlant("mini-fab", null);
  const pace = 7200;
  expect(fab).toMatchObject({ story: null, rushTo: 0, session: { data: { seed: 1 } } });
  expect(fab.speed / pace).toBeGreaterThan(0.5);
  expect(fab.speed / pace).toBeLessThan(10);
});

test("a line of slow parts is looked at twice a part, and its spans are as much longer; one of fast parts every half minute", async () => {
  const [slow, fast] = (await Promise.all(["mini-fab", "mm1"].map((id) => openPlant(id, null)))).map(({ session }) => rhythmOf(session.line));
  expect(slow).toMatchObject({ lookSeconds: 3600, stretch: 120 });
  expect(fast).toMatchObject({ lookSeconds: 30, stretch: 1 });
  expect(fast?.speeds.includes(1)).toBe(true);
  expect(slow?.speeds.includes(1)).toBe(false);
});

test("an unknown plant says which there are", async () => {
  await expect(openPlant("die-stocking", 7)).rejects.toThrow("die-stacking, ");
});
