import { type Token, tokenize } from "./tokenize.ts";

/** The tree of a formula: plain data, nothing that could run. */
export type Tree =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "call"; readonly name: string; readonly of: readonly Tree[] };

export type ParsedFormula =
  | { readonly ok: true; readonly tree: Tree; readonly names: readonly string[] }
  | { readonly ok: false; readonly message: string; readonly position: number };

/** How many arguments each function of the language takes: `[at least, at most]`. */
export const functions: Readonly<Record<string, readonly [number, number]>> = {
  abs: [1, 1],
  sqrt: [1, 1],
  exp: [1, 1],
  ln: [1, 1],
  min: [2, 8],
  max: [2, 8],
  pow: [2, 2],
  if: [3, 3],
};

const longest = 1000;
const deepest = 64;

/** Binary operators, weakest first; those of one row bind alike, from the left. */
const levels: readonly (readonly string[])[] = [["||"], ["&&"], ["<", "<=", ">", ">=", "==", "!="], ["+", "-"], ["*", "/"]];

/**
 * Parses an arithmetic expression: numbers, names, `+ - * / ^`, comparisons (1 or 0), `&& || !`, brackets and
 * `abs sqrt exp ln min max pow if`. At most 1,000 characters and 64 levels deep. Never throws.
 */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > longest) return { ok: false, message: `a formula has at most ${longest} characters`, position: longest };
  const tokens = tokenize(text);
  if (!Array.isArray(tokens)) return { ok: false, message: tokens.message, position: tokens.position };
  try {
    const parser = new Parser(tokens, text.length);
    const tree = parser.whole();
    return { ok: true, tree, names: [...parser.names] };
  } catch (error) {
    if (error instanceof FormulaError) return { ok: false, message: error.message, position: error.position };
    throw error;
  }
}

class FormulaError extends Error {
  readonly position: number;
  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}

class Parser {
  readonly names = new Set<string>();
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  whole(): Tree {
    const tree = this.#binary(0);
    const left = this.#peek();
    if (left !== undefined) throw this.#error(`unexpected "${left.text}"`);
    return tree;
  }

  #binary(level: number): Tree {
    const operators = levels[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = this.#peek();
      if (operator?.type !== "operator" || !operators.includes(operator.text)) return left;
      this.#at += 1;
      left = { type: "call", name: operator.text, of: [left, this.#binary(level + 1)] };
    }
  }

  #unary(): Tree {
    if (this.#take("-")) return this.#deeper(() => ({ type: "call", name: "negate", of: [this.#unary()] }));
    if (this.#take("!")) return this.#deeper(() => ({ type: "call", name: "not", of: [this.#unary()] }));
    const base = this.#primary();
    if (!this.#take("^")) return base;
    return this.#deeper(() => ({ type: "call", name: "pow", of: [base, this.#unary()] }));
  }

  #primary(): Tree {
    const token = this.#peek();
    if (token === undefined) throw this.#error("the formula ends where a value is wanted");
    this.#at += 1;
    if (token.type === "number") return { type: "number", value: Number(token.text) };
    if (token.type === "name") return this.#peek()?.text === "(" ? this.#call(token) : this.#name(token.text);
    if (token.text !== "(") throw this.#error(`found "${token.text}" where a value is wanted`, token.position);
    const inner = this.#deeper(() => this.#binary(0));
    this.#close();
    return inner;
  }

  #name(name: string): Tree {
    this.names.add(name);
    return { type: "name", name };
  }

  #call(token: Token): Tree {
    const arity = Object.hasOwn(functions, token.text) ? functions[token.text] : undefined;
    if (arity === undefined) {
      throw this.#error(`unknown function "${token.text}"; there are ${Object.keys(functions).join(", ")}`, token.position);
    }
    this.#at += 1;
    const of: Tree[] = [this.#deeper(() => this.#binary(0))];
    while (this.#take(",")) of.push(this.#deeper(() => this.#binary(0)));
    this.#close();
    if (of.length < arity[0] || of.length > arity[1]) {
      throw this.#error(`${token.text} takes ${arity[0] === arity[1] ? arity[0] : `${arity[0]} to ${arity[1]}`} values, found ${of.length}`, token.position);
    }
    return { type: "call", name: token.text, of };
  }

  #close(): void {
    if (!this.#take(")")) throw this.#error('a bracket is not closed; ")" is wanted');
  }

  #deeper(read: () => Tree): Tree {
    this.#depth += 1;
    if (this.#depth > deepest) throw this.#error(`a formula nests at most ${deepest} levels deep`);
    const tree = read();
    this.#depth -= 1;
    return tree;
  }

  #take(text: string): boolean {
    const token = this.#peek();
    if (token?.type !== "operator" || token.text !== text) return false;
    this.#at += 1;
    return true;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #error(message: string, position = this.#peek()?.position ?? this.#end): FormulaError {
    return new FormulaError(message, position);
  }
}
