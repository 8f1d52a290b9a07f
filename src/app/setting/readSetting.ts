import { type LineSpec, problemText } from "#line";
import { parseLine } from "#line/read";
import { type Setting, kindsOf, loopClosed } from "#loop";
import { didYouMean } from "./didYouMean.ts";
import { type ReadSide, type Wish, wishOf } from "./equip.ts";
import { SettingError, valueOf, withValue } from "./place.ts";

interface Draft {
  line: unknown;
  setting: Setting;
  wish: Wish | null;
  readonly of: LineSpec;
}

/**
 * A setting as people write it: `loop=open`, `off=maintenance+design`, `design.bumpPitch=44`, `accelerators=4`, or a place in the line as
 * `stations[bond].machines=7`; several with commas between them. What is not said is as it is: the loop closed, every decision
 * maker at work with compute enough for all, the line as written. Throws a SettingError, with the nearest valid name, on anything else.
 */
export function readSetting(line: LineSpec, text: string): ReadSide {
  const draft: Draft = { line, setting: loopClosed, wish: null, of: line };
  for (const part of partsOf(text)) take(draft, part);
  if (draft.wish !== null && draft.setting.loop === "open") throw new SettingError("accelerators: found some with loop=open; nobody looks then at what they read, so they go with loop=closed");
  const rest = { setting: draft.setting, ...(draft.wish === null ? {} : { wish: draft.wish }) };
  if (draft.line === line) return { line, ...rest };
  const read = parseLine(draft.line);
  if (!read.ok) throw new SettingError(read.problems.map(problemText).join("; "));
  return { line: read.line, ...rest };
}

/** The parts between the commas that stand outside of brackets, braces and quotes. */
function partsOf(text: string): readonly string[] {
  const parts = text.match(/(?:\{[^}]*\}|\[[^\]]*\]|"[^"]*"|[^,])+/gu) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function take(draft: Draft, part: string): void {
  const [, key, value] = /^([^=]+?)\s*=\s*(.+)$/su.exec(part) ?? [];
  if (key === undefined || value === undefined) {
    throw new SettingError(`found ${JSON.stringify(part)}; a setting is written as loop=open, off=maintenance, design.<parameter>=<number> or a place in the line such as stations[0].machines=2, with commas between several`);
  }
  if (key === "loop") draft.setting = { ...draft.setting, loop: loopOf(value) };
  else if (key === "off") draft.setting = { ...draft.setting, off: [...draft.setting.off, ...value.split("+").map((kind) => kindOf(draft.of, kind.trim()))] };
  else if (key === "accelerators") draft.wish = wishOf(value);
  else if (/^design\.[^.[\]]+$/u.test(key)) draft.setting = { ...draft.setting, design: { ...draft.setting.design, ...designOf(draft.of, key, value) } };
  else draft.line = placed(draft, key, value);
}

function loopOf(value: string): "open" | "closed" {
  if (value === "open" || value === "closed") return value;
  throw new SettingError(`loop: found ${JSON.stringify(value)}; open or closed`);
}

function kindOf(line: LineSpec, kind: string): string {
  const kinds = kindsOf(line);
  if (kinds.includes(kind)) return kind;
  throw new SettingError(`off: found ${JSON.stringify(kind)}; ${didYouMean(kind, kinds)}one of ${kinds.join(", ")}, with + between several`);
}

function designOf(line: LineSpec, key: string, value: string): Readonly<Record<string, number>> {
  const name = key.slice("design.".length);
  const names = Object.keys(line.design ?? {});
  const parameter = Object.hasOwn(line.design ?? {}, name) ? line.design?.[name] : undefined;
  if (parameter === undefined) throw new SettingError(`design: found ${JSON.stringify(name)}; ${didYouMean(name, names)}there are ${names.join(", ") || "none"}`);
  const [lowest, highest] = parameter.range;
  const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/iu.test(value) ? Number(value) : Number.NaN;
  if (!(number >= lowest && number <= highest)) throw new SettingError(`${key}: found ${JSON.stringify(value)}; a number of ${parameter.unit} from ${lowest} to ${highest}`);
  return { [name]: number };
}

/** The line with a place changed; a key that is nearly one of those above, or of the line's own, is asked about. */
function placed({ line, of }: Draft, key: string, value: string): unknown {
  const [first = ""] = key.split(/[.[]/u);
  if (!Object.hasOwn(of, first)) {
    const known = ["loop", "off", "accelerators", ...Object.keys(of.design ?? {}).map((name) => `design.${name}`), ...Object.keys(of)];
    throw new SettingError(`found ${JSON.stringify(key)}; ${didYouMean(key, known)}a setting says loop, off, accelerators, design.<parameter> or a place in the line, which begins with one of ${Object.keys(of).join(", ")}`);
  }
  return withValue(line, key, valueOf(value));
}
