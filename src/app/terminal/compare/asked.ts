import type { LineSpec } from "#line";
import { type Befalling, loopClosed, loopOpen, nothingBefalls } from "#loop";
import type { ReadSide } from "../../setting/equip.ts";
import { SettingError } from "../../setting/place.ts";
import { readFaults, readStory } from "../../setting/readFaults.ts";
import { readSetting } from "../../setting/readSetting.ts";
import type { Arguments } from "../arguments.ts";
import type { Option } from "../command.ts";
import { InputError } from "../terminal.ts";

/** What says which settings are held against one another, and what befalls both. */
export const askedOptions: Readonly<Record<string, Option>> = {
  a: { takes: "SETTING", about: 'one setting, such as loop=open, off=maintenance+design, design.bumpPitch=44, accelerators=4, "stations[bond].machines=7"; with commas between several; the loop closed on the line as it is when only --b is given' },
  b: { takes: "SETTING", about: "the other one: what it brings over the first is told" },
  each: { takes: null, about: "what each decision maker is worth: all at work against each off in turn" },
  with: { takes: "STORY", about: "what a story's faults do befalls both sides, such as first-light" },
  faults: { takes: "LIST", about: 'these faults befall both sides, such as "cameraDrift[2]@4h, needleClog@5h"; machines count from 1' },
};

/** What is to be compared: the loop closed against open, two settings, or each decision maker against none of it. */
export type Asked =
  | { readonly what: "loop" | "settings"; readonly a: ReadSide; readonly b: ReadSide; readonly names: { readonly a: string; readonly b: string } }
  | { readonly what: "each" };

/** Reads which settings are compared. Throws an InputError with what was found and what is allowed. */
export function askedOf(given: Arguments, line: LineSpec): Asked {
  const [a, b] = [given.text("a"), given.text("b")];
  if (given.has("each")) {
    if (a !== undefined || b !== undefined) throw new InputError("--each compares all decision makers at work with each off; it goes without --a and --b");
    return { what: "each" };
  }
  if (a === undefined && b === undefined) return { what: "loop", a: { line, setting: loopOpen }, b: { line, setting: loopClosed }, names: { a: "loop=open", b: "loop=closed" } };
  const side = (option: string, text = "loop=closed"): ReadSide => reading(option, () => readSetting(line, text));
  return { what: "settings", a: side("a", a), b: side("b", b), names: { a: a ?? "loop=closed", b: b ?? "loop=closed" } };
}

/** Reads what befalls both sides. Throws an InputError. */
export function befallingOf(given: Arguments, line: LineSpec): Befalling {
  const [story, faults] = [given.text("with"), given.text("faults")];
  const base = story === undefined ? nothingBefalls : reading("with", () => readStory(line, story));
  const more = faults === undefined ? [] : reading("faults", () => readFaults(line, faults));
  return { ...base, events: [...base.events, ...more] };
}

function reading<Read>(option: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw error instanceof SettingError ? new InputError(`--${option}: ${error.message}`) : error;
  }
}
