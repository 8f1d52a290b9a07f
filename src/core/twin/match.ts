/** How far the twin is from the plant: its newest standardised innovations, a ring. Plain data. */
export interface MatchLog {
  standardised: number[];
  next: number;
}

const kept = 256;

/** Φ⁻¹(0.95): nine tenths of a normal lie within. */
const within90 = 1.6448536269514722;

export function createMatchLog(): MatchLog {
  return { standardised: [], next: 0 };
}

export function logInnovation(log: MatchLog, standardised: number): void {
  log.standardised[log.next] = Math.max(-100, Math.min(100, standardised));
  log.next = (log.next + 1) % kept;
}

/** The twin's match with the plant over its newest predictions, at most 256. */
export interface Match {
  readonly predictions: number;
  /** Mean square of the standardised innovations: 1 when the twin knows the plant and how well it does. */
  readonly meanSquare: number;
  /** Share of the measurements that lay within the twin's 90 % prediction interval. */
  readonly coverage90: number;
}

export function matchOf(log: MatchLog): Match | null {
  const values = log.standardised;
  if (values.length === 0) return null;
  return {
    predictions: values.length,
    meanSquare: values.reduce((sum, value) => sum + value * value, 0) / values.length,
    coverage90: values.filter((value) => Math.abs(value) <= within90).length / values.length,
  };
}
