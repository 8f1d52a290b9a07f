import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../../src/app/serve/install.mjs";
import { specText } from "../../../../src/view/dashboard/words/specText.ts";
import { decimalsOf, estimateDecimals, sentence, settingDecimals, spoken } from "../../../../src/view/dashboard/words/words.ts";
import { firstTexts, texts, wordsOf } from "../speak.ts";

const en = wordsOf("en");
const ko = wordsOf("ko");
const space = "\u00A0";

test("a number stays with its unit on one line, and a pure number has none", () => {
  expect(en.quantity(81.44, "N", 1)).toBe(`81.4${space}N`);
  expect(en.quantity(0.64, "1", 2)).toBe("0.64");
  expect(en.percent(0.9712)).toBe(`97.1${space}%`);
});

test("a minus is a minus, and nothing is less than zero by rounding", () => {
  expect(en.number(-0.31, 2)).toBe("−0.31");
  expect(en.number(-0.001, 2)).toBe("0.00");
  expect(en.money(-1234.4, "€")).toBe("−€1,234");
});

test("a share's interval never leaves 0 to 100 %: its ends are shown where it would", () => {
  expect(en.shareEstimate({ mean: 0.5, halfWidth: 0.041 })).toBe(`50.0 ± 4.1${space}%`);
  expect(en.shareEstimate({ mean: 0.926, halfWidth: 0.097 })).toBe(`92.6${space}% (82.9–100${space}%)`);
  expect(en.shareEstimate({ mean: 0.01, halfWidth: 0.02 }, 0)).toBe(`1${space}% (0–3${space}%)`);
  expect(en.shareEstimate({ mean: 1, halfWidth: 0 }, 0)).toBe(`100${space}%`);
  expect(en.shareEstimate({ mean: 0.5, halfWidth: null }, 0)).toBe(`50${space}% (one sample)`);
});

test("an estimate shows its interval, and says when it is one sample", () => {
  expect(en.estimate({ mean: 0.934, halfWidth: 0.041 }, "µm", 2)).toBe(`0.93 ± 0.04${space}µm`);
  expect(en.estimate({ mean: 540, halfWidth: null }, "€/h", 0)).toBe(`540${space}€/h (one sample)`);
  expect(ko.estimate({ mean: 540, halfWidth: null }, "€/h", 0)).toBe(`540${space}€/h (표본 1개)`);
  expect(en.estimate({ mean: 0, halfWidth: 0 }, "µm", 3)).toBe(`0${space}µm`);
});

test("times are told as days and clocks, spans by their two largest units", () => {
  expect(en.dayTime(86_400 + 14 * 3600 + 5 * 60)).toBe("day 2, 14:05");
  expect(ko.dayTime(60)).toBe("1일차 00:01");
  expect([45, 720, 3600, 4800, 90_000, 259_200].map((seconds) => en.span(seconds))).toEqual(["45 s", "12 min", "1 h", "1 h 20 min", "1 d 1 h", "3 d"]);
});

test("decimals follow what is to be told apart", () => {
  expect([1000, 100, 50, 2, 0.5, 0.01, 0].map((width) => decimalsOf(width))).toEqual([0, 0, 1, 2, 3, 4, 2]);
  expect(settingDecimals([60, 110])).toBe(1);
  expect(settingDecimals([-6, 6])).toBe(2);
  expect(estimateDecimals({ mean: 12.3456, halfWidth: 0.0432 })).toBe(3);
});

test("a specification with one side is told with one sign", () => {
  expect(specText({ lowerSpec: null, upperSpec: 1.98 }, "µm", en)).toBe(`≤ 1.98${space}µm`);
  expect(specText({ lowerSpec: -45, upperSpec: 45 }, "µm", en)).toBe(`−45 … 45${space}µm`);
  expect(specText({ lowerSpec: 2, upperSpec: null }, "%", en)).toBe(`≥ 2${space}%`);
});

test("an id without a name is told in words, and a sentence begins with a capital", () => {
  expect(spoken("tipWear")).toBe("tip wear");
  expect(spoken("best-point")).toBe("best point");
  expect(sentence("bump offset")).toBe("Bump offset");
});

test("both languages fill in the same facts", () => {
  const english = flat(texts.en);
  const korean = flat(texts.ko);
  expect([...korean.keys()]).toEqual([...english.keys()].filter((key) => !key.endsWith("_one")));
  const strangers = [...korean].flatMap(([key, text]) => facts(text).filter((fact) => !facts(english.get(key) ?? "").includes(fact)).map((fact) => `${key}: ${fact}`));
  expect(strangers).toEqual([]);
});

function flat(tree: object, path = ""): Map<string, string> {
  return new Map(Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)])));
}

function facts(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? "");
}

test("what is said before the side panels are there is among the texts that come first", () => {
  const said = new RegExp(`["\`]((?:${Object.keys(texts.en).join("|")})\\.[\\w.]*)(?=["\`$])`, "gu");
  const sources = ["src/app/page", "src/app/share", "src/view/dashboard"].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(root, folder, file)));
  const keys = sources
    .filter((file) => /\.tsx?$/u.test(file) && !/dashboard.panels/u.test(file))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(said)].map(([, key = ""]) => key));
  expect(keys.length).toBeGreaterThan(100);
  const first = [...flat(firstTexts.en).keys()];
  expect(keys.filter((key) => !first.some((there) => there === key || there.startsWith(`${key}_`) || there.startsWith(key.endsWith(".") ? key : `${key}.`)))).toEqual([]);
});
