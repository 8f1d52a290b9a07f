import { compileFormula, dispatchNames } from "#line";
import { formulaFunctions } from "#line/reference";
import { code, page, table } from "../page.ts";

/** An example of each function. */
const examples: Readonly<Record<string, string>> = {
  abs: "abs(3 - 5)", sqrt: "sqrt(16)", exp: "exp(0)", ln: "ln(1)", min: "min(3, 1, 2)", max: "max(3, 1, 2)", pow: "pow(2, 10)", if: "if(2 > 1, 10, 20)",
};

/** What a formula can be made of. */
export function formulaPage(): string {
  return page(
    "Formulas",
    "A formula is a text of at most 1000 characters: numbers, names, `+ - * / ^`, comparisons (1 or 0), `&& || !`, brackets, and the functions below. Which names it can use stands with each field in [line-model.md](../line-model.md). A model cannot run code.",
    table(["function", "arguments", "example", "gives"], Object.entries(formulaFunctions).map(([name, [least, most]]) => [code(name), least === most ? String(least) : `${least} to ${most}`, code(examples[name] ?? ""), valueOf(examples[name] ?? "")])),
    `A formula of \`dispatch\` uses these names of the lot that waits: ${dispatchNames.map(code).join(", ")}.`,
  );
}

function valueOf(example: string): string {
  const evaluate = compileFormula(example, () => undefined);
  return String(evaluate(new Float64Array(0)));
}
