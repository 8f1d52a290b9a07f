export type State = readonly number[];

/** A move of a Markov chain: to which state, at which rate. */
export interface Move {
  readonly to: State;
  readonly rate: number;
}

export interface Stationary {
  readonly states: readonly State[];
  /** Long-run share of time in each state. */
  readonly share: Float64Array;
}

const precision = 1e-13;
const mostSweeps = 100_000;

/**
 * The long-run shares of a continuous-time Markov chain: all states that can be reached from a first one, then Gauss–Seidel
 * sweeps over the balance equations share(j)·outflow(j) = Σ share(i)·rate(i→j) (Stewart 1994, section 3.3.2) until no share
 * moves by more than 1e-13 of itself. Throws when they do not settle.
 */
export function stationary(first: State, moves: (state: State) => readonly Move[]): Stationary {
  const { states, into, outflow } = reach(first, moves);
  const share = new Float64Array(states.length).fill(1 / states.length);
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    const change = sweepOnce(share, into, outflow);
    const total = share.reduce((sum, value) => sum + value, 0);
    share.forEach((value, state) => (share[state] = value / total));
    if (change < precision) return { states, share };
  }
  throw new Error(`the chain of ${states.length} states does not settle in ${mostSweeps} sweeps`);
}

interface Inflow {
  readonly from: number[];
  readonly rate: number[];
}

/** One pass over all states in place; gives the largest relative change. */
function sweepOnce(share: Float64Array, into: readonly Inflow[], outflow: readonly number[]): number {
  let change = 0;
  into.forEach(({ from, rate }, state) => {
    let inflow = 0;
    for (let k = 0; k < from.length; k += 1) inflow += (share[from[k] ?? 0] ?? 0) * (rate[k] ?? 0);
    const next = inflow / (outflow[state] ?? 1);
    change = Math.max(change, Math.abs(next - (share[state] ?? 0)) / Math.max(next, 1e-300));
    share[state] = next;
  });
  return change;
}

/** Every state that can be reached, with what flows into each and out of it. */
function reach(first: State, moves: (state: State) => readonly Move[]): { readonly states: State[]; readonly into: Inflow[]; readonly outflow: number[] } {
  const states: State[] = [first];
  const index = new Map([[first.join(), 0]]);
  const into: Inflow[] = [{ from: [], rate: [] }];
  const outflow: number[] = [];
  for (let at = 0; at < states.length; at += 1) {
    const list = moves(states[at] ?? first);
    outflow.push(list.reduce((sum, { rate }) => sum + rate, 0));
    for (const { to, rate } of list) {
      const found = index.get(to.join()) ?? states.length;
      if (found === states.length) {
        index.set(to.join(), found);
        states.push(to);
        into.push({ from: [], rate: [] });
      }
      into[found]?.from.push(at);
      into[found]?.rate.push(rate);
    }
  }
  return { states, into, outflow };
}
