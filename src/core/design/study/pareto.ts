/** One thing to be had: its aims, each the larger the better. */
export interface Scored {
  readonly aims: readonly number[];
}

/** Those that no other is at least as good as in every aim and better in one: the first front of a non-dominated sort (Deb et al. 2002, IEEE Trans. Evol. Comp. 6). In their order. */
export function paretoFront<One extends Scored>(all: readonly One[]): readonly One[] {
  return all.filter((one) => !all.some((other) => dominates(other.aims, one.aims)));
}

function dominates(left: readonly number[], right: readonly number[]): boolean {
  return left.every((aim, index) => aim >= (right[index] ?? 0)) && left.some((aim, index) => aim > (right[index] ?? 0));
}
