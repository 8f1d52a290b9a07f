import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { plantloop } from "./plantloop.ts";

const short = ["compare", "die-stacking", "--replications", "2", "--until", "20 min"] as const;

describe("compare of two settings", { timeout: 60_000 }, () => {
  test("says what A and B are, and what B brings over A", async () => {
    const { out, code } = await plantloop(...short, "--a", "off=maintenance", "--b", "stations[bond].machines=7");
    expect(code).toBe(0);
    expect(out).toMatch(/^A: off=maintenance\nB: stations\[bond\]\.machines=7\n\n +A +B +B less A\n/mu);
    const result = JSON.parse((await plantloop(...short, "--a", "off=maintenance", "--b", "stations[bond].machines=7", "--json")).out);
    expect(result).toMatchObject({ line: "die-stacking", a: "off=maintenance", b: "stations[bond].machines=7" });
    expect(result.goodOutput.gain.mean).toBeCloseTo(result.goodOutput.b.mean - result.goodOutput.a.mean, 9);
    expect(result.goodOutput.gain.mean).not.toBe(0);
  });

  test("leaves what is not said as it is: with one of them, the other is the loop closed", async () => {
    const { out } = await plantloop(...short, "--b", "loop=closed", "--json");
    expect(JSON.parse(out)).toMatchObject({ a: "loop=closed", moneyPerHour: { gain: { mean: 0, halfWidth: 0 } } });
    expect((await plantloop(...short, "--b", "loop=closed")).out).toContain("no difference at all");
  });

  test("accelerators may be compared: the same of them differ by exactly 0, some from none by what they bring and cost", async () => {
    const of = async (a: string, b: string) => JSON.parse((await plantloop(...short, "--a", a, "--b", b, "--json")).out).moneyPerHour;
    expect((await of("accelerators=2*l4", "accelerators=2*l4")).gain).toEqual({ mean: 0, halfWidth: 0 });
    expect((await of("accelerators=0", "accelerators=4")).gain.mean).not.toBe(0);
    const { code, err } = await plantloop(...short, "--a", "accelerators=2*l5");
    expect([code, err]).toEqual([2, expect.stringContaining('--a: accelerators: found "l5"; did you mean l4?')]);
  });

  test("and the open loop is what compare has by itself, the other way round", async () => {
    const [usual, written] = await Promise.all([plantloop(...short, "--json"), plantloop(...short, "--a", "loop=open", "--b", "loop=closed", "--json")]);
    const { closed, open, gain } = JSON.parse(usual.out).moneyPerHour;
    expect(JSON.parse(written.out).moneyPerHour).toMatchObject({ a: open, b: closed, gain });
  });
});

test("compare --each has a row for the loop and one for each decision maker", { timeout: 60_000 }, async () => {
  const { out } = await plantloop(...short, "--each");
  expect(out).toMatch(/^ +at work +without +worth\nthe loop .*\n(?:[\w-]+ .*\n)*maintenance .*\n/mu);
  const { loop, each } = JSON.parse((await plantloop(...short, "--each", "--json")).out);
  expect(each.map(({ kind }: { readonly kind: string }) => kind)).toEqual(expect.arrayContaining(["maintenance", "run-to-run", "design"]));
  for (const { moneyPerHour } of [loop, ...each]) expect(moneyPerHour.worth.mean).toBeCloseTo(moneyPerHour.atWork.mean - moneyPerHour.without.mean, 6);
});

test("compare says where a machine outlives what is counted, for then maintenance has not saved yet what it will", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "plantloop-"));
  const file = join(folder, "press.json");
  writeFileSync(file, JSON.stringify({
    format: "plantloop/line@1", id: "ageing-press", arrivals: "saturated", product: { id: "panel", price: 12 },
    stations: [{
      id: "press", time: "60 s", failures: { uptime: { weibull: { scale: "2 h", shape: 2.5 } }, repair: "10 min", cost: 90, renewedByMaintenance: true }, maintenance: { time: "3 min", cost: 12 },
    }],
  }));
  const of = (until: string, ...more: string[]) => plantloop("compare", file, "--replications", "2", "--warmup", "0", "--until", until, ...more);
  // A Weibull of shape 2.5 has a mean of 0.887 of its scale: 106 min; five of them are 8.87 h.
  expect((await of("3 h")).out).toContain("A machine of press works 1.775 h on average until it fails, 3 h are counted");
  expect(JSON.parse((await of("3 h", "--json")).out).horizon).toMatchObject({ station: "press", countedSeconds: 10_800 });
  expect((await of("9 h")).out).not.toContain("on average until it fails");
  rmSync(folder, { recursive: true });
});

test("faults befall both sides; those that come too late are told of", { timeout: 60_000 }, async () => {
  const of = async (...more: string[]) => JSON.parse((await plantloop(...short, "--json", ...more)).out).yield.open.mean;
  expect(await of("--faults", "cameraDrift[1]@2min, cameraDrift[2]@2min, cameraDrift[3]@2min")).toBeLessThan(await of());
  expect((await plantloop(...short, "--with", "first-light")).err).toContain("2 of 2 faults would come after the end of the run, 20 min");
});

test.each([
  ["a setting that is none", ["--a", "lop=open"], '--a: found "lop"; did you mean loop?'],
  ["a decision maker that there is not", ["--b", "off=maintainance"], '--b: off: found "maintainance"; did you mean maintenance?'],
  ["a place with a value that is not right", ["--b", "stations[bond].machines=0"], "--b: stations[3].machines: found 0"],
  ["settings beside each", ["--each", "--a", "loop=open"], "--each compares all decision makers at work with each off"],
  ["a story that there is not", ["--with", "first-lite"], '--with: found "first-lite"; did you mean first-light?'],
  ["a fault that there is not", ["--faults", "cameraDrft@1h"], "did you mean cameraDrift?"],
])("compare refuses %s", async (_, options, message) => {
  const { code, err, out } = await plantloop(...short, ...options);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
});
