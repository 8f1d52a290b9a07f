/** What is to be said of the data beside the figures: how often, and where first. */
export class Findings {
  readonly #found = new Map<string, { count: number; readonly first: number }>();
  readonly #said: string[] = [];

  /** One more row of a kind, such as `rows without a number`. */
  count(kind: string, row: number): void {
    const before = this.#found.get(kind);
    if (before === undefined) this.#found.set(kind, { count: 1, first: row });
    else before.count += 1;
  }

  say(finding: string): void {
    this.#said.push(finding);
  }

  list(): readonly string[] {
    return [...[...this.#found].map(([kind, { count, first }]) => `${count} ${kind}; the first is row ${first}`), ...this.#said];
  }
}
