import { type ESTree, Visitor, parseSync } from "vite";
import { expect, it } from "vitest";
import { sourceFiles } from "./files.ts";

/**
 * Where a file raises to a power by operator; the linter restricts Math's functions, but has no rule for `**`. Whole
 * numbers written out, as in `2 ** 32`, are exact.
 */
function powersIn(path: string, text: string): string[] {
  const found: string[] = [];
  const report = ({ operator, left, right, start }: ESTree.BinaryExpression | ESTree.AssignmentExpression) => {
    if (!operator.startsWith("**") || (isWhole(left) && isWhole(right))) return;
    found.push(`${path}:${text.slice(0, start).split("\n").length} uses **; its last bit differs between engines, pow of #kernel does not`);
  };
  new Visitor({ BinaryExpression: report, AssignmentExpression: report }).visit(parseSync(path, text).program);
  return found;
}

function isWhole(node: ESTree.BinaryExpression["left"] | ESTree.AssignmentTarget): boolean {
  return node.type === "Literal" && Number.isInteger(node.value);
}

it("a run raises to a power by the kernel's pow only", () => {
  const files = sourceFiles().filter(({ path }) => /^src\/(core|lines|scenarios)\//.test(path));
  expect(files.flatMap(({ path, text }) => powersIn(path, text))).toEqual([]);
});

it("a planted ** is found", () => {
  expect(powersIn("src/core/x.ts", "const a = 2 ** 32;\nlet b = a ** 0.5;\nb **= 2;")).toEqual([
    "src/core/x.ts:2 uses **; its last bit differs between engines, pow of #kernel does not",
    "src/core/x.ts:3 uses **; its last bit differs between engines, pow of #kernel does not",
  ]);
});
