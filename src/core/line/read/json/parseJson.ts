import { describe, quote } from "../describe.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import { type Path, pathText } from "../path.ts";
import type { Problem } from "../../problem.ts";

/** A value, with keys that stand twice; or the one place where the text stops being JSON. */
export type ParsedJson = { readonly ok: true; readonly value: unknown; readonly problems: readonly Problem[] } | { readonly ok: false; readonly problem: Problem };

/**
 * Parses JSON as `JSON.parse` does, and tells what that does not: the line and column of an error in every engine alike,
 * and keys that stand twice. Never throws; depth and so recursion are limited.
 */
export function parseJson(text: string): ParsedJson {
  const reader = new JsonReader(text);
  try {
    return { ok: true, value: reader.whole(), problems: reader.problems };
  } catch (error) {
    if (error instanceof JsonError) return { ok: false, problem: error.problem };
    throw error;
  }
}

class JsonError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.allowed);
    this.problem = problem;
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const space = /[ \t\n\r]*/uy;
const word = /[^\s,:[\]{}"]{1,20}|./suy;
const literals: readonly (readonly [string, unknown])[] = [["true", true], ["false", false], ["null", null]];

class JsonReader {
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #path: (string | number)[] = [];
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  whole(): unknown {
    const value = this.#value();
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#error(allowed.jsonEnd);
    return value;
  }

  #value(): unknown {
    this.#skipSpace();
    const first = this.#text[this.#at];
    if ((first === "{" || first === "[") && this.#path.length >= limits.nesting) throw this.#error(allowed.nesting(limits.nesting));
    if (first === "{") return this.#object();
    if (first === "[") return this.#list();
    if (first === '"') return this.#string();
    for (const [name, value] of literals) if (this.#take(name)) return value;
    const digits = this.#match(number);
    if (digits === null || digits === "") throw this.#error(allowed.jsonValue);
    return Number(digits);
  }

  #object(): unknown {
    const entries = new Map<string, unknown>();
    this.#at += 1;
    this.#skipSpace();
    if (this.#take("}")) return {};
    do {
      this.#skipSpace();
      if (this.#text[this.#at] !== '"') throw this.#error(allowed.jsonKey);
      const key = this.#string();
      this.#skipSpace();
      if (!this.#take(":")) throw this.#error(allowed.jsonColon);
      this.#path.push(key);
      if (entries.has(key)) this.#report(this.#path, `the key ${quote(key)} again`);
      entries.set(key, this.#value());
      this.#path.pop();
      this.#skipSpace();
    } while (this.#take(","));
    if (!this.#take("}")) throw this.#error(allowed.jsonComma("}"));
    // Not by assignment, which would take a key "__proto__" for the prototype.
    return Object.fromEntries(entries);
  }

  #list(): unknown[] {
    const values: unknown[] = [];
    this.#at += 1;
    this.#skipSpace();
    if (this.#take("]")) return values;
    do {
      this.#path.push(values.length);
      values.push(this.#value());
      this.#path.pop();
      this.#skipSpace();
    } while (this.#take(","));
    if (!this.#take("]")) throw this.#error(allowed.jsonComma("]"));
    return values;
  }

  #string(): string {
    const start = this.#at;
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"' && this.#text.charCodeAt(end) >= 32) end += this.#text[end] === "\\" ? 2 : 1;
    try {
      const value: unknown = JSON.parse(this.#text.slice(start, end + 1));
      this.#at = end + 1;
      return String(value);
    } catch {
      throw this.#error(allowed.jsonText);
    }
  }

  #skipSpace(): void {
    this.#match(space);
  }

  #take(token: string): boolean {
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    this.#at += found?.length ?? 0;
    return found;
  }

  #report(path: Path, found: string): void {
    this.problems.push({ path: pathText(path), found, allowed: allowed.keyOnce });
  }

  #error(wanted: string): JsonError {
    const before = this.#text.slice(0, this.#at);
    const line = before.split("\n").length;
    const column = this.#at - before.lastIndexOf("\n");
    word.lastIndex = this.#at;
    const found = word.exec(this.#text)?.[0];
    return new JsonError({ path: `line ${line}, column ${column}`, found: found === undefined ? "the end of the file" : describe(found), allowed: wanted });
  }
}
