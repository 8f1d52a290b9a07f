export interface Token {
  readonly type: "number" | "name" | "operator";
  readonly text: string;
  /** Where it starts, in characters from 0. */
  readonly position: number;
}

const pattern = /\s+|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<operator><=|>=|==|!=|&&|\|\||[-+*/^()<>,!])/uy;

/** The tokens of a formula, or where the first character stands that belongs to none. */
export function tokenize(text: string): Token[] | { readonly message: string; readonly position: number } {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  let position = 0;
  while (position < text.length) {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match === null) return { message: `unexpected "${text[position] ?? ""}"`, position };
    const { number, name, operator } = match.groups ?? {};
    if (number !== undefined) tokens.push({ type: "number", text: number, position });
    if (name !== undefined) tokens.push({ type: "name", text: name, position });
    if (operator !== undefined) tokens.push({ type: "operator", text: operator, position });
    position = pattern.lastIndex;
  }
  return tokens;
}
