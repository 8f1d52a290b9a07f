/** What a typed set point comes to: a value to send, or what is wrong with it. */
export type Entry = { readonly value: number } | { readonly problem: "empty" | "notNumber" | "outOfRange" };

/** Reads a typed number; a comma is taken for the decimal point. */
export function readEntry(text: string, range: readonly [number, number]): Entry {
  const trimmed = text.trim();
  if (trimmed === "") return { problem: "empty" };
  if (!/^[+\-−]?(\d+([.,]\d*)?|[.,]\d+)$/u.test(trimmed)) return { problem: "notNumber" };
  const value = Number(trimmed.replace(",", ".").replace("−", "-"));
  return value < range[0] || value > range[1] ? { problem: "outOfRange" } : { value };
}
