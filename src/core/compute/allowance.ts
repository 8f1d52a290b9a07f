/** Runs on the twin that capacity allows: it adds up, fractions too, until a run is made of it. Plain data. */
export interface Allowance {
  /** Runs that may be made. */
  runs: number;
  made: number;
}

/** What is not used is not kept for ever: capacity of an idle hour is gone. */
const mostKept = 4;

export function noAllowance(): Allowance {
  return { runs: 0, made: 0 };
}

/** Time passes, at so many 10¹² operations a second. */
export function earn(allowance: Allowance, seconds: number, { rate, teraOperations }: { readonly rate: number; readonly teraOperations: number }): void {
  const earned = teraOperations === 0 ? mostKept : (rate * seconds) / teraOperations;
  allowance.runs = Math.min(Math.max(mostKept, earned), allowance.runs + earned);
}

export function spend(allowance: Allowance, runs: number): void {
  allowance.runs = Math.max(0, allowance.runs - runs);
  allowance.made += runs;
}
