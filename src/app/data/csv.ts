import type { Table, Value } from "#loop/records";

/** A table as CSV (RFC 4180): a line of names, then one for each row; what there is no value of is empty. */
export function csvOf({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => name).join(",")];
  for (let row = 0; row < rows; row += 1) lines.push(columns.map(({ values }) => field(values[row] ?? null)).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

function field(value: Value): string {
  if (value === null) return "";
  const text = String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
