import { describe, expect, test } from "vitest";
import type { TimedCommand } from "#line";
import { type PairOptions, type Setting, type SidesResult, compareSides, createSession, kindsOf, loopClosed, loopOpen, nothingBefalls, poolOfThisThread, stepSession, worthOfEach } from "#loop";
import { type Tally, tally } from "#plant";
import { doSide } from "../../../src/core/loop/counterfactual/side.ts";
import { designed, hour, shipped } from "./sessions.ts";

const minute = 60_000;
const events: readonly TimedCommand[] = [{ at: 1000, command: { type: "fault", fault: "jump", machine: 1 } }, { at: 2400, command: { type: "fault", fault: "creep", machine: 0 } }];
const options: PairOptions = { seed: 5, untilSeconds: 1.5 * hour, warmupSeconds: hour / 2, replications: 2, events, designSearchAt: null };

function compared(a: Setting, b: Setting, over: Partial<PairOptions> = {}, line = designed): Promise<SidesResult> {
  return compareSides(poolOfThisThread, { a: { line: line.spec, setting: a }, b: { line: line.spec, setting: b } }, { options: { ...options, ...over } });
}

describe("two identical settings differ by exactly 0 in every pair:", () => {
  const settings: readonly [string, Setting][] = [
    ["the loop closed", loopClosed],
    ["the loop open", loopOpen],
    ["one decision maker off", { ...loopClosed, off: ["run-to-run"] }],
    ["few accelerators", { ...loopClosed, compute: { accelerators: { l4: 1 }, rates: { inspection: 1 }, powerWatts: 72, moneyPerHour: 2 } }],
    ["another design", { ...loopClosed, design: { width: 12.5 } }],
    ["another design that nobody looks after", { ...loopOpen, design: { width: 12.5 } }],
  ];

  test.each(settings)("%s", { timeout: minute }, async (_, setting) => {
    const result = await compared(setting, structuredClone(setting));
    for (const { gain, pairs } of [result.yield, result.goodOutput, result.moneyPerHour]) {
      expect(gain).toEqual({ mean: 0, halfWidth: 0 });
      expect(pairs).toBe(options.replications);
    }
    expect(result.moneyPerHour.a).toEqual(result.moneyPerHour.b);
  });

  test("the shipped plant", { timeout: minute }, async () => {
    const { moneyPerHour } = await compared(loopClosed, loopClosed, { ...nothingBefalls, untilSeconds: hour }, shipped());
    expect(moneyPerHour).toMatchObject({ gain: { mean: 0, halfWidth: 0 }, pairs: 2 });
  });
});

test("two settings that differ in anything are told apart", { timeout: minute }, async () => {
  for (const other of [loopOpen, { ...loopClosed, off: ["run-to-run"] }, { ...loopClosed, design: { width: 12.5 } }]) {
    expect((await compared(loopClosed, other)).moneyPerHour.gain.mean).not.toBe(0);
  }
});

test("the design search is off as a decision maker is", { timeout: minute }, async () => {
  const off = { ...loopClosed, off: ["design"] };
  expect((await compared(off, loopClosed, { designSearchAt: 60, replications: 1 })).moneyPerHour.gain.mean).not.toBe(0);
  expect((await compared(off, loopClosed)).moneyPerHour.gain.mean).toBe(0);
});

test("the gain is B less A: the other way round it has the other sign", { timeout: minute }, async () => {
  const [there, back] = [await compared(loopOpen, loopClosed), await compared(loopClosed, loopOpen)];
  expect(there.moneyPerHour.gain.mean).toBeGreaterThan(0);
  expect(back.moneyPerHour.gain.mean).toBeCloseTo(-(there.moneyPerHour.gain.mean ?? 0), 9);
});

test("what befalls the sides befalls a plant that nobody looks after at the times of the loop's looks, as it does a shadow", () => {
  const session = createSession(designed, { seed: 5, loop: "closed", holdouts: false, events, designSearchAt: null });
  stepSession(session, hour / 2);
  const before = { plant: tally(session.plant), shadow: tally(session.shadow) };
  stepSession(session, 1.5 * hour);
  const money = (from: Tally, to: Tally): number => to.money - from.money;
  const job = { kind: "side", seed: 5, untilSeconds: 1.5 * hour, warmupSeconds: hour / 2, events, designSearchAt: null } as const;
  const [open, closed] = [doSide(designed, { ...job, setting: loopOpen }), doSide(designed, { ...job, setting: loopClosed })];
  expect(open.moneyPerHour).toBe(money(before.shadow, tally(session.shadow)));
  expect(closed.moneyPerHour).toBe(money(before.plant, tally(session.plant)));
  expect(open.moneyPerHour).not.toBe(doSide(designed, { ...job, setting: loopOpen, events: [] }).moneyPerHour);
});

test("each decision maker's worth is all at work less all but it", { timeout: minute }, async () => {
  const { loop, each } = await worthOfEach(poolOfThisThread, designed.spec, { options: { ...options, replications: 2 } });
  expect(each.map(({ kind }) => kind)).toEqual(kindsOf(designed.spec));
  expect(kindsOf(designed.spec)).toEqual(expect.arrayContaining(["run-to-run", "maintenance", "design"]));
  expect(loop).toMatchObject(await pickFigures(loopOpen));
  for (const { kind, worth } of each) expect(worth).toMatchObject(await pickFigures({ ...loopClosed, off: [kind] }));
  const offAll = (await compared(loopOpen, { ...loopClosed, off: kindsOf(designed.spec) }, { replications: 2 })).moneyPerHour;
  expect(offAll.gain).toEqual({ mean: 0, halfWidth: 0 });
});

async function pickFigures(a: Setting): Promise<Pick<SidesResult, "yield" | "goodOutput" | "moneyPerHour">> {
  const { yield: yields, goodOutput, moneyPerHour } = await compared(a, loopClosed, { replications: 2 });
  return { yield: yields, goodOutput, moneyPerHour };
}
