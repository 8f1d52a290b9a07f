import { deflateSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { hashBytes } from "#kernel";
import { compileLine, modelHash } from "#line";
import { readLine } from "#line/read";
import { shippedLines } from "#lines";
import { type Session, createSession, fingerprintOf, give, replay, runValueOf, setFollowed, setLoop, startComparison, stepSession } from "#loop";
import { toLetters } from "../../../src/app/link/letters.ts";
import { readLink } from "../../../src/app/link/readLink.ts";
import { writeLink } from "../../../src/app/link/writeLink.ts";
import { openLink } from "../../../src/app/run/openLink.ts";
import { threeInARow } from "../../core/line/read/models.ts";

const spec = shippedLines["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const shipped = { isShipped: true, speed: 120, story: "first-light" };

/** An hour of die stacking with all sorts of things done to it. */
function eventful(): Session {
  const session = createSession(compileLine(spec ?? { format: "plantloop/line@1", id: "", arrivals: "saturated", stations: [] }), {
    seed: 11, loop: "closed", shadow: false, forecasts: true, events: [{ at: 900, command: { type: "fault", fault: "cameraDrift", machine: 2 } }], designSearchAt: 90_000,
  });
  stepSession(session, 600);
  startComparison(session);
  stepSession(session, 1234.5);
  give(session, { type: "fault", fault: "needleClog", machine: 1 });
  setFollowed(session, 40);
  stepSession(session, 2000.25);
  setLoop(session, "open");
  stepSession(session, 2222.222222);
  return session;
}

const session = eventful();
const value = runValueOf(session);
const text = writeLink(value, shipped);

describe("a link", () => {
  test("gives the run again, to the byte", () => {
    const opened = openLink(text);
    if (!opened.ok) throw new Error(opened.trouble.message);
    const { session: again, recording, rushTo, speed, story } = opened.opening;
    if (recording === null) throw new Error("nothing was done to it");
    replay(again, recording, rushTo);
    expect(fingerprintOf(again)).toBe(fingerprintOf(session));
    expect(opened.fingerprint).toBe(value.fingerprint);
    expect({ speed, story, log: again.data.log }).toEqual({ speed: 120, story: "first-light", log: session.data.log });
  }, 60_000);

  test("of the same run is the same, and short", () => {
    expect(writeLink(value, shipped)).toBe(text);
    expect(text.length).toBeLessThan(1000);
  });

  test("of a line that doesn't ship carries its model", () => {
    const read = readLine(threeInARow);
    if (!read.ok) throw new Error("the model is gone");
    const own = createSession(compileLine(read.line), { seed: 3, loop: "closed" });
    stepSession(own, 100);
    const back = readLink(writeLink(runValueOf(own), { isShipped: false, speed: Number.POSITIVE_INFINITY, story: null }));
    expect(back).toMatchObject({ ok: true, run: { isShipped: false, line: read.line, untilSeconds: 100, speed: Number.POSITIVE_INFINITY } });
  });

  test("that would be too long is not written, and says how long it would be", () => {
    const rare = Array.from({ length: 9000 }, (_, nth) => ({ at: nth / 7, act: { type: "follow" as const, serial: (nth * 7919) % 104_729 } }));
    expect(() => writeLink({ ...value, log: { ...value.log, acts: rare } }, shipped)).toThrow(/at most 60000 characters; this one would have \d{5,}/u);
  });
});

/** A link of what somebody else wrote, with the right checksum. */
const forge = (content: unknown): string => {
  const packed = deflateSync(strToU8(JSON.stringify(content)));
  const letters = toLetters(packed);
  return ["1", letters.length.toString(36), hashBytes(packed), letters].join(".");
};
const contentOf = (change: object): object => ({
  plant: "die-stacking", model: modelHash(value.line), log: value.log, untilSeconds: value.untilSeconds, fingerprint: value.fingerprint, speed: 60, story: null, ...change,
});

describe("a link that is no link", () => {
  test.each([
    ["is empty", "", "cut"],
    ["is cut in its middle", text.slice(0, text.length / 2), "cut"],
    ["lacks its last letter", text.slice(0, -1), "cut"],
    ["is cut in its head", text.slice(0, 4), "cut"],
    ["is of a version to come", text.replace(/^1\./u, "2."), "old"],
    ["has another letter in it", `${text.slice(0, -9)}${text.at(-9) === "A" ? "B" : "A"}${text.slice(-8)}`, "forged"],
    ["has letters behind it", `${text}AAAA`, "forged"],
    ["is longer than any", "1.".padEnd(70_000, "A"), "forged"],
    ["says a number", forge(5), "forged"],
    ["unpacks to no end", (() => {
      const packed = deflateSync(new Uint8Array(30_000_000), { level: 9 });
      const letters = toLetters(packed);
      return ["1", letters.length.toString(36), hashBytes(packed), letters].join(".");
    })(), "forged"],
  ])("because it %s is refused as %s", (_, wrong, why) => {
    expect(readLink(wrong)).toMatchObject({ ok: false, trouble: { why } });
  });

  test.each([
    ["is of a plant that there is not", { plant: "car" }, "old"],
    ["is of a model that has changed", { model: "0123456789abcdef" }, "old"],
    ["has no seed", { log: { ...value.log, options: { ...value.log.options, seed: "x" } } }, "forged"],
    ["has a command that there is not", { log: { ...value.log, acts: [{ at: 1, act: { type: "command", command: { type: "explode" } } }] } }, "forged"],
    ["lasts for ever", { untilSeconds: 1e12 }, "forged"],
    ["has a line that is none", { line: { format: "plantloop/line@1" } }, "forged"],
    ["has a field more", { more: 1 }, "forged"],
  ])("because it %s is refused as %s", (_, change, why) => {
    expect(readLink(forge(contentOf(change)))).toMatchObject({ ok: false, trouble: { why } });
  });

  test("because something impossible is to befall it is refused before it runs", () => {
    const events = [{ at: 5, command: { type: "fault", fault: "no such fault", machine: 0 } }];
    const wrong = openLink(forge(contentOf({ log: { ...value.log, options: { ...value.log.options, events } } })));
    expect(wrong).toMatchObject({ ok: false, trouble: { why: "forged", message: expect.stringContaining("no such fault") } });
  });
});
