import { exp, ln, pow } from "#kernel";
import type { Formula } from "../spec.ts";
import { type Tree, parseFormula } from "./parse.ts";

/** A compiled formula: its value over a scope of numbers. */
export type Evaluate = (scope: Float64Array) => number;

const truth = (condition: boolean): number => (condition ? 1 : 0);

const unary: Readonly<Record<string, (x: number) => number>> = {
  negate: (x) => -x,
  not: (x) => truth(x === 0),
  abs: Math.abs,
  sqrt: Math.sqrt,
  exp,
  ln,
};

const binary: Readonly<Record<string, (x: number, y: number) => number>> = {
  "+": (x, y) => x + y,
  "-": (x, y) => x - y,
  "*": (x, y) => x * y,
  "/": (x, y) => x / y,
  pow: (x, y) => (y === 2 ? x * x : pow(x, y)),
  "<": (x, y) => truth(x < y),
  "<=": (x, y) => truth(x <= y),
  ">": (x, y) => truth(x > y),
  ">=": (x, y) => truth(x >= y),
  "==": (x, y) => truth(x === y),
  "!=": (x, y) => truth(x !== y),
  "&&": (x, y) => truth(x !== 0 && y !== 0),
  "||": (x, y) => truth(x !== 0 || y !== 0),
};

/**
 * Compiles a formula to closures over a scope; `indexOf` says where each name stands in it.
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

function compileTree(tree: Tree, indexOf: (name: string) => number): Evaluate {
  if (tree.type === "number") return () => tree.value;
  if (tree.type === "name") {
    const index = indexOf(tree.name);
    return (scope) => scope[index] ?? 0;
  }
  const of = tree.of.map((part) => compileTree(part, indexOf));
  const [first, second, third] = of;
  if (first === undefined) throw new Error(`invalid formula: ${tree.name} of nothing`);
  const one = unary[tree.name];
  if (one !== undefined) return (scope) => one(first(scope));
  if (second === undefined) throw new Error(`invalid formula: unknown function ${tree.name}`);
  const two = binary[tree.name];
  if (two !== undefined) return (scope) => two(first(scope), second(scope));
  if (tree.name === "if" && third !== undefined) return (scope) => (first(scope) === 0 ? third(scope) : second(scope));
  const better = tree.name === "min" ? Math.min : Math.max;
  return (scope) => of.slice(1).reduce((best, part) => better(best, part(scope)), first(scope));
}
