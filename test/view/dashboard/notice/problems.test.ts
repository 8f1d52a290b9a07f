import { describe, expect, test } from "vitest";
import type { Problem } from "#line";
import { parseLine, readLine } from "#line/read";
import { lineJsonSchema } from "#line/reference";
import { problems as korean } from "../../../../src/app/language/ko/problems/index.ts";
import { allowedOfControls } from "../../../../src/core/line/read/controlMessages.ts";
import { allowedOfMaps } from "../../../../src/core/line/read/mapMessages.ts";
import { allowed } from "../../../../src/core/line/read/messages.ts";
import { allowedOfUnits } from "../../../../src/core/line/read/unitMessages.ts";
import { inWords } from "../../../../src/view/dashboard/notice/Problems.tsx";
import { sentencesOf } from "../../../../src/view/dashboard/notice/sentences.ts";
import { mistakes, right } from "../../../core/line/read/mistakes.ts";
import { changedIn, fab } from "../../../core/line/read/models.ts";
import { languageOf } from "../speak.ts";

const sentences = sentencesOf(korean);
const { t } = languageOf("ko");
const english = languageOf("en").t;

/** No Korean sentence has two English words in a row, nor anything that was to be filled in. */
const leftOver = /[A-Za-z]{2,} [A-Za-z]{2,}|\{\{?\w+\}/u;

/** Every quoted text and every number of a sentence, sorted. */
function facts(text: string): string[] {
  return (text.match(/"(?:[^"\\]|\\.)*"|-?\d[\d.e]*\d|\d/gu) ?? []).toSorted();
}

const unquoted = (text: string): string => text.replaceAll(/"(?:[^"\\]|\\.)*"/gu, '""');

function problemsOf(line: unknown): readonly Problem[] {
  const read = parseLine(line);
  return read.ok ? [] : read.problems;
}

/** The English sentences that are not said in Korean, or with other facts in them, each with what is said. */
function notKorean(texts: Iterable<string>): [string, string][] {
  return [...texts].map((text): [string, string] => [text, sentences.say(text)]).filter(([text, said]) => !/\p{Script=Hangul}/u.test(said) || leftOver.test(unquoted(said)) || facts(said).join(" ") !== facts(text).join(" "));
}

/** What a rule may say, of a few things that could be put into it. */
function saidBy(rule: unknown): string[] {
  if (typeof rule === "string") return [rule];
  if (typeof rule !== "function") return [];
  const some = [7, 1, "w0rd", ["step", "perPart"], [], { step: "sixth", minimum: 3, maximum: 9 }];
  const inputs = Array.from({ length: rule.length }).reduce<unknown[][]>((lists) => lists.flatMap((list) => some.map((value) => [...list, value])), [[]]);
  return inputs.flatMap((values) => {
    try {
      const said: unknown = Reflect.apply(rule, undefined, values);
      return typeof said === "string" && said !== "" && !/undefined|NaN|\[object|[a-z],[a-z]| {2}|: ?$|^ | $| [,;:]|"" is/u.test(said) ? [said] : [];
    } catch {
      return [];
    }
  });
}

describe("what is wrong with a file is said in Korean", () => {
  test.each(mistakes)("with the same place, value and nearest name: %s", (_, where, written) => {
    const [problem] = problemsOf(changedIn(right, where, written));
    if (problem === undefined) throw new Error("nothing was wrong");
    const said = inWords(problem, sentences);
    expect(said.path).toBe(problem.path);
    expect(said.found === problem.found || /\p{Script=Hangul}/u.test(said.found)).toBe(true);
    expect(notKorean([problem.allowed])).toEqual([]);
    expect(facts(said.found)).toEqual(facts(problem.found));
    expect(facts(said.within)).toEqual(facts(problem.within ?? ""));
    expect(t("page.notice.problem", said)).toContain(`${problem.path}: 발견 `);
    expect(english("page.notice.problem", inWords(problem, sentencesOf({})))).toContain(`${problem.path}: found ${problem.found}; ${problem.allowed}`);
  });

  test.each(Object.entries({ ...allowed, ...allowedOfControls, ...allowedOfMaps, ...allowedOfUnits }))("by every rule: %s", (_, rule) => {
    const said = saidBy(rule);
    expect(said.length).toBeGreaterThan(0);
    expect(notKorean(said)).toEqual([]);
  });

  test("wherever a field holds something else", () => {
    const told = new Set<string>();
    for (const line of [right, fab]) for (const where of placesIn(line)) for (const wrong of [-5, {}]) for (const problem of problemsOf(changedIn(line, where, wrong))) told.add(problem.allowed);
    for (const description of descriptionsIn(lineJsonSchema(() => undefined))) told.add(description);
    expect(told.size).toBeGreaterThan(80);
    expect(notKorean(told)).toEqual([]);
  });

  test("of a slip in its JSON, by line and column", () => {
    const read = readLine('{ "id": "x",\n  // mine\n}');
    const [problem] = read.ok ? [] : read.problems;
    if (problem === undefined) throw new Error("nothing was wrong");
    expect(inWords(problem, sentences)).toEqual({ path: "2행 3열", found: problem.found, allowed: "큰따옴표로 묶은 키가 와야 합니다", within: "" });
  });

  test("with the stations and sensors that it is within", () => {
    expect(inWords({ path: "stations[1]", within: 'station "bond", sensor "force"', found: "nothing", allowed: "true or false" }, sentences).within).toBe(' (공정 "bond", 센서 "force")');
  });
});

describe("nobody's own words are taken for ours", () => {
  test.each(['"nothing"', '"a list of 3"', '"at most 5"', '"one of \\"a\\" again"'])("%s stays", (text) => {
    expect(sentences.say(text)).toBe(text);
  });

  test("a sentence that is not known stays as it is", () => {
    expect(sentences.say("nobody wrote this before")).toBe("nobody wrote this before");
  });

  test("each sentence takes over what stands in the English one, and nothing else", () => {
    const names = (text: string): string[] => (text.match(/\{\{?\w+\}/gu) ?? []).toSorted();
    expect(Object.entries(korean).filter(([from, to]) => names(from).join(" ") !== names(to).join(" "))).toEqual([]);
  });
});

/** Every place of a value. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: [string, unknown][] = Object.entries(value).slice(0, 12);
  return [...(path.length === 0 ? [] : [path]), ...entries.flatMap(([key, inner]) => placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]))];
}

function descriptionsIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]: [string, unknown]) => (key === "description" && typeof inner === "string" ? [inner] : key === "$schema" ? [] : descriptionsIn(inner)));
}

test("of what is said of hostile keys and values, every sentence is found or left as it is, and nothing hangs", () => {
  for (const hostile of ["\\".repeat(5000), '\\"'.repeat(3000), "a ".repeat(5000), ", ".repeat(5000), "(1) ".repeat(3000), '"'.repeat(5001)]) {
    const problems = problemsOf({ format: "plantloop/line@1", id: hostile, [hostile]: hostile, arrivals: hostile, stations: [{ id: hostile, [hostile]: 1, time: hostile, kind: hostile }] });
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(inWords(problem, sentences).allowed).not.toBe("");
    for (const text of [hostile, `key ${hostile}`, `${hostile} is one of ${hostile}`]) expect(sentences.say(text)).not.toBe("");
  }
});
