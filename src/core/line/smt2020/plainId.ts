/** A name of the testbed as an id of the line language: letters, digits, `-` and `_`, at most 64. */
export function plainId(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/gu, "-").replace(/^[-_]+/u, "").slice(0, 64);
}
