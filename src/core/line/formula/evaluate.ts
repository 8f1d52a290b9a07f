import { exp, ln, pow } from "#kernel";
import type { Formula } from "../spec.ts";
import { type Tree, parseFormula } from "./parse.ts";

/** A compiled formula: its value over a scope of numbers. */
export type Evaluate = (scope: Float64Array) => number;

/** What the stack machine can do. An instruction is one of these and an operand: an index in the scope, or in the constants. */
const operation = {
  constant: 0, load: 1, "+": 2, "-": 3, "*": 4, "/": 5, negate: 6, pow: 7, max: 8, min: 9, abs: 10, sqrt: 11, exp: 12, ln: 13,
  "<": 14, "<=": 15, ">": 16, ">=": 17, "==": 18, "!=": 19, "&&": 20, "||": 21, not: 22, if: 23,
} as const;
type Operation = keyof typeof operation;

interface Program {
  readonly instructions: number[];
  readonly constants: number[];
}

/**
 * Compiles a formula to a short program for a stack machine; `indexOf` says where each name stands in the scope.
 * Throws on a formula that does not parse or a name that is unknown: a model that was read has neither.
 */
export function compileFormula(formula: Formula, indexOf: (name: string) => number | undefined): Evaluate {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(`invalid formula "${formula}": ${parsed.message} at character ${parsed.position + 1}`);
  return compileTree(parsed.tree, (name) => {
    const index = indexOf(name);
    if (index === undefined) throw new Error(`invalid formula "${formula}": unknown name ${name}`);
    return index;
  });
}

/** Compiles the tree of a formula, or a part of it; `indexOf` says where each name stands in the scope. */
export function compileTree(tree: Tree, indexOf: (name: string) => number): Evaluate {
  const program: Program = { instructions: [], constants: [] };
  append(program, tree, indexOf);
  const instructions = Int32Array.from(program.instructions);
  const constants = Float64Array.from(program.constants);
  return (scope) => run(instructions, constants, scope);
}

/** Operands first, then what is done with them; min and max of several take one more at a time. */
function append(program: Program, tree: Tree, indexOf: (name: string) => number): void {
  const { instructions, constants } = program;
  if (tree.type === "number") {
    instructions.push(operation.constant, constants.push(tree.value) - 1);
    return;
  }
  if (tree.type === "name") {
    instructions.push(operation.load, indexOf(tree.name));
    return;
  }
  if (!isOperation(tree.name)) throw new Error(`invalid formula: unknown function ${tree.name}`);
  const code = operation[tree.name];
  const isFold = tree.name === "min" || tree.name === "max";
  tree.of.forEach((part, index) => {
    append(program, part, indexOf);
    if (isFold && index > 0) instructions.push(code, 0);
  });
  if (!isFold) instructions.push(code, 0);
}

function isOperation(name: string): name is Operation {
  return Object.hasOwn(operation, name);
}

/** More than any formula of a thousand characters can stack. */
const stack = new Float64Array(1024);

/** Hot path: a plain loop over typed arrays. */
function run(instructions: Int32Array, constants: Float64Array, scope: Float64Array): number {
  let top = -1;
  for (let at = 0; at < instructions.length; at += 2) {
    const code = instructions[at] ?? 0;
    const operand = instructions[at + 1] ?? 0;
    if (code <= operation.load) {
      top += 1;
      stack[top] = (code === operation.load ? scope[operand] : constants[operand]) ?? 0;
      continue;
    }
    const y = stack[top] ?? 0;
    if (isOfOne(code)) {
      stack[top] = ofOne(code, y);
      continue;
    }
    top -= 1;
    const x = stack[top] ?? 0;
    if (code === operation.if) {
      top -= 1;
      stack[top] = (stack[top] ?? 0) === 0 ? y : x;
    } else stack[top] = ofTwo(code, x, y);
  }
  return stack[0] ?? 0;
}

function isOfOne(code: number): boolean {
  return code === operation.negate || (code >= operation.abs && code <= operation.ln) || code === operation.not;
}

function ofOne(code: number, x: number): number {
  switch (code) {
    case operation.negate:
      return -x;
    case operation.abs:
      return Math.abs(x);
    case operation.sqrt:
      return Math.sqrt(x);
    case operation.exp:
      return exp(x);
    case operation.ln:
      return ln(x);
    default:
      return x === 0 ? 1 : 0;
  }
}

function ofTwo(code: number, x: number, y: number): number {
  switch (code) {
    case operation["+"]:
      return x + y;
    case operation["-"]:
      return x - y;
    case operation["*"]:
      return x * y;
    case operation["/"]:
      return x / y;
    case operation.pow:
      return y === 2 ? x * x : pow(x, y);
    case operation.max:
      return Math.max(x, y);
    case operation.min:
      return Math.min(x, y);
    default:
      return isTrue(code, x, y) ? 1 : 0;
  }
}

function isTrue(code: number, x: number, y: number): boolean {
  switch (code) {
    case operation["<"]:
      return x < y;
    case operation["<="]:
      return x <= y;
    case operation[">"]:
      return x > y;
    case operation[">="]:
      return x >= y;
    case operation["=="]:
      return x === y;
    case operation["!="]:
      return x !== y;
    case operation["&&"]:
      return x !== 0 && y !== 0;
    default:
      return x !== 0 || y !== 0;
  }
}
