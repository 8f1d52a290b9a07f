/** Rows in columns; `align` has an l (left) or an r (right) for each, left when left out. Korean and other wide letters count double. */
export function columns(rows: readonly (readonly string[])[], align = ""): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - width(cell)));
          return align[column] === "r" ? space + cell : cell + space;
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function width(text: string): number {
  let sum = 0;
  for (const letter of text) sum += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/u.test(letter) ? 2 : 1;
  return sum;
}
