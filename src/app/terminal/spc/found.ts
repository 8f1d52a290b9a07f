const most = 60;

/** What was found, in quotation marks, cut where it is long: a message is to be read. */
export function found(text: string): string {
  return JSON.stringify(text.length <= most ? text : `${text.slice(0, most)}…`);
}

/** Names that there are, the first of many. */
export function names(all: readonly string[]): string {
  const listed = 20;
  return `${all.slice(0, listed).map(found).join(", ")}${all.length > listed ? ` and ${all.length - listed} more` : ""}`;
}
