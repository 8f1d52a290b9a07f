import { InputError } from "../terminal.ts";

/** What a cell calls something, such as a subgroup or a part. Throws an InputError where it says nothing, or has letters that are no UTF-8, so that two names may look like one. */
export function labelOf(cell: string | undefined, { row, column }: { readonly row: number; readonly column: string }): string {
  const label = (cell ?? "").trim();
  if (label === "") throw new InputError(`row ${row}, column ${JSON.stringify(column)}: found nothing; each row names what it is of`);
  if (label.includes("\uFFFD")) throw new InputError(`row ${row}, column ${JSON.stringify(column)}: found letters that are no UTF-8; a spreadsheet saves one as "CSV UTF-8"`);
  return label;
}
