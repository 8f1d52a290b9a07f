import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { plants } from "#lines";
import { commandsOf } from "../../../src/app/terminal/commandText.ts";
import { plantloop } from "./plantloop.ts";

const spec = plants["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const line = compileLine(spec);

describe("what --do says", () => {
  test("is a command for each machine that is meant, counted from 1", () => {
    expect(commandsOf(line, "set mould/2.cureTemperature=176")).toEqual([{ type: "set-point", station: "mould", machine: 1, setPoint: "cureTemperature", value: 176 }]);
    expect(commandsOf(line, "set bond.alignTrim=-0.5")).toHaveLength(6);
    expect(commandsOf(line, " maintain  bond/6 ")).toEqual([{ type: "maintain", station: "bond", machine: 5 }]);
    expect(commandsOf(line, "design bumpPitch=44")).toEqual([{ type: "release-revision", revision: "what-if", design: { bumpPitch: 44, dieThickness: 42 } }]);
    expect(commandsOf(line, "design bumpPitch=44, dieThickness=40 from part 900")).toEqual([{ type: "release-revision", revision: "what-if", design: { bumpPitch: 44, dieThickness: 40 }, fromPart: 900 }]);
  });

  test.each([
    ["mend bond", "it takes \"set bond.alignTrim=0.5\""],
    ["set bon.alignTrim=1", "did you mean bond?"],
    ["set bond.alignTrin=1", "did you mean alignTrim?"],
    ["set bond.alignTrim=9", "found 9 µm; it stays from -6 to 6"],
    ["set bond.alignTrim=much", "found \"much\"; a number"],
    ["set bond/7.alignTrim=1", "its machines are 1 to 6"],
    ["design pitch=44", "unknown design parameter"],
    ["design bumpPitch=44 from part soon", "--do design from part: found \"soon\"; a part's number is a whole number from 0"],
    ["design bumpPitch=99", "it stays from 34 to 54"],
  ])("%s is refused with what is allowed", (text, says) => {
    expect(() => commandsOf(line, text)).toThrow(says);
  });
});

test("plantloop whatif gives the same figures for the same seed, on one thread or several", { timeout: 60_000 }, async () => {
  const ask = async (workers: string): Promise<unknown> => {
    const { code, out } = await plantloop("whatif", "die-stacking", "--at", "1h", "--do", "maintain bond/1", "--horizon", "30min", "--replications", "6", "--json", "--workers", workers);
    expect(code).toBe(0);
    return JSON.parse(out);
  };
  const first = await ask("1");
  expect(first).toMatchObject({ line: "die-stacking", do: "maintain bond/1", at: 3600, horizonSeconds: 1800, replications: 6, seed: 1 });
  expect(await ask("2")).toEqual(first);
});
