/** A typed number of parts, a whole one above 0; null for anything else. */
export function readLimit(text: string): number | null {
  const trimmed = text.trim();
  return /^[1-9]\d{0,6}$/u.test(trimmed) ? Number(trimmed) : null;
}
