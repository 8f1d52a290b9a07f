/** What is known of the sizes of subgroups that stream by. */
export class Sizes {
  subgroups = 0;
  #first = 0;
  #isOne = true;

  add(size: number): void {
    if (this.subgroups === 0) this.#first = size;
    else if (size !== this.#first) this.#isOne = false;
    this.subgroups += 1;
  }

  /** The size of all of them; null where they had several, or there was none. */
  get common(): number | null {
    return this.subgroups > 0 && this.#isOne ? this.#first : null;
  }
}
