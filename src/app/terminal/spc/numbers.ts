import { InputError } from "../terminal.ts";

const missing = new Set(["", "na", "n/a", "#n/a", "nan", "null", "none", "-", "."]);
const withPoint = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
const withComma = /^[+-]?\d*,\d+(?:e[+-]?\d+)?$/iu;

/** Reads the numbers of one column, all of them with one decimal mark. */
export class NumberColumn {
  readonly name: string;
  readonly #mayHaveComma: boolean;
  #mark: "." | "," | null = null;

  /** `separator`: that of the file. A comma that parts columns is no decimal comma too. */
  constructor(name: string, separator: string) {
    this.name = name;
    this.#mayHaveComma = separator !== ",";
  }

  /** The number of a cell; null where it is missing. Throws an InputError on anything else. */
  read(cell: string, row: number): number | null {
    const text = cell.trim();
    const hasComma = text.includes(",");
    if (!hasComma && withPoint.test(text)) {
      if (text.includes(".")) this.#see(".", text, row);
      return this.#finite(Number(text), text, row);
    }
    if (hasComma && this.#mayHaveComma && withComma.test(text)) {
      this.#see(",", text, row);
      return this.#finite(Number(text.replace(",", ".")), text, row);
    }
    if (missing.has(text.toLowerCase())) return null;
    throw new InputError(`row ${row}, column ${JSON.stringify(this.name)}: found ${JSON.stringify(text)}; a number, without signs between thousands, or nothing where it is missing`);
  }

  #see(mark: "." | ",", text: string, row: number): void {
    if (this.#mark !== null && this.#mark !== mark) throw new InputError(`row ${row}, column ${JSON.stringify(this.name)}: found ${JSON.stringify(text)} after numbers with ${JSON.stringify(this.#mark)}; one decimal mark in a column`);
    this.#mark = mark;
  }

  #finite(value: number, text: string, row: number): number {
    if (!(Math.abs(value) <= 1e100)) throw new InputError(`row ${row}, column ${JSON.stringify(this.name)}: found ${JSON.stringify(text)}; a number of at most 1e100`);
    return value;
  }
}
