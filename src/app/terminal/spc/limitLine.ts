/** Entries of a limit that varies that are kept: a file of any length is to take the same memory. */
export const mostEntries = 1_000_000;

/** A limit over all subgroups: one number while it stays the same, else one for each. */
export class LimitLine {
  #same: number | null = null;
  #each: (number | null)[] | null = null;
  #count = 0;

  /** The limit of the next subgroup; null where it has no point. */
  add(limit: number | null): void {
    this.#count += 1;
    if (this.#each === null && limit !== null) {
      this.#same ??= limit;
      // Subgroups before the first that differs had the one limit, with a point or without.
      if (limit !== this.#same) this.#each = Array.from({ length: Math.min(this.#count - 1, mostEntries) }, () => this.#same);
    }
    if (this.#each !== null && this.#each.length < mostEntries) this.#each.push(limit);
  }

  /** Whether entries were left out. */
  get isCut(): boolean {
    return this.#each !== null && this.#count > mostEntries;
  }

  get value(): number | null | readonly (number | null)[] {
    return this.#each ?? this.#same;
  }
}
