/** A page of the reference in Markdown, which says at its top where it comes from. */
export function page(title: string, says: string, ...sections: readonly string[]): string {
  return `# ${title}\n\n${says} Generated from the code by \`npm run docs\`; a test fails when it is stale.\n\n${sections.join("\n\n")}\n`;
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A word of the language. */
export function code(word: string): string {
  return `\`${word}\``;
}
