const longest = 60;

/** What was found, for a message: short, on one line, and without anything that a terminal would act on. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object") return describeObject(value);
  return `a ${typeof value}`;
}

/** A text in quotes, cut where it is long. */
export function quote(text: string): string {
  return JSON.stringify(shorten(text)).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);
}

/** Bytes as people read them: `2 MB`. */
export function describeBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.ceil(bytes / 1e5) / 10} MB`;
}

function describeObject(value: object): string {
  const keys = Object.keys(value);
  if (keys.length === 0) return "an empty object";
  return `an object with ${keys.length === 1 ? "the key" : "the keys"} ${keys.slice(0, 4).map(quote).join(", ")}${keys.length > 4 ? ", …" : ""}`;
}

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
