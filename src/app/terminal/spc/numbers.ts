import { InputError } from "../terminal.ts";
import { found } from "./found.ts";

const missing = new Set(["", "na", "n/a", "#n/a", "nan", "null", "none", "-", "."]);
const withPoint = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
/** What may be thousands just as well. */
const likeThousands = /^[+-]?[1-9]\d{0,2},\d{3}$/u;
const withComma = /^[+-]?\d*,\d+(?:e[+-]?\d+)?$/iu;

/** Reads the numbers of one column, all of them with one decimal mark. */
export class NumberColumn {
  readonly name: string;
  readonly #mayHaveComma: boolean;
  #mark: "." | "," | null = null;
  #firstComma: string | null = null;
  #isDecimal = false;

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
      this.#firstComma ??= text;
      this.#isDecimal ||= !likeThousands.test(text);
      return this.#finite(Number(text.replace(",", ".")), text, row);
    }
    if (missing.has(text.toLowerCase())) return null;
    throw new InputError(`row ${row}, column ${JSON.stringify(this.name)}: found ${found(text)}; a number, without signs between thousands, or nothing where it is missing`);
  }

  /** What was taken for decimal commas, but might all be commas between thousands; null where there is no doubt. */
  get doubt(): string | null {
    return this.#firstComma === null || this.#isDecimal ? null : `commas in column ${found(this.name)} are read as decimal commas, ${found(this.#firstComma)} as ${this.#firstComma.replace(",", ".")}; where they part thousands, write the numbers without them`;
  }

  #see(mark: "." | ",", text: string, row: number): void {
    if (this.#mark !== null && this.#mark !== mark) throw new InputError(`row ${row}, column ${JSON.stringify(this.name)}: found ${found(text)} after numbers with ${JSON.stringify(this.#mark)}; one decimal mark in a column`);
    this.#mark = mark;
  }

  #finite(value: number, text: string, row: number): number {
    if (!(Math.abs(value) <= 1e100)) throw new InputError(`row ${row}, column ${JSON.stringify(this.name)}: found ${found(text)}; a number of at most 1e100`);
    return value;
  }
}
