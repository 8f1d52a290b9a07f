/** The seed that a text means; null when it means none. */
export function readSeed(text: string): number | null {
  const seed = /^\s*\d{1,16}\s*$/u.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(seed) ? seed : null;
}
