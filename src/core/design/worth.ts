/**
 * What runs under noise are worth to one who gives up `aversion` standard deviations for in the mean: mean − aversion · sd.
 * Vining & Myers (1990), J. Quality Technology 22. The mean alone of a single run, or without aversion.
 */
export function worthOf(money: readonly number[], aversion: number): number {
  const mean = meanOf(money);
  if (aversion === 0 || money.length < 2) return mean;
  return mean - aversion * Math.sqrt(money.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (money.length - 1));
}

/**
 * What each run adds to the worth of all: pseudo-values, whose mean estimates the worth and whose scatter its standard error; the runs
 * themselves without aversion. The jackknife: Quenouille (1956); Tukey (1958), Ann. Math. Statist. 29, 614.
 */
export function pseudoValues(money: readonly number[], aversion: number): readonly number[] {
  if (aversion === 0 || money.length < 3) return money;
  const whole = worthOf(money, aversion);
  return money.map((_, run) => money.length * whole - (money.length - 1) * worthOf(money.toSpliced(run, 1), aversion));
}

function meanOf(money: readonly number[]): number {
  return money.reduce((sum, one) => sum + one, 0) / money.length;
}
