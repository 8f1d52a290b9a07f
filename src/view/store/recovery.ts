/** A run that fails so soon after it was resumed would fail for ever. Milliseconds. */
const tooSoon = 10_000;

/** The newest snapshot, and whether it is worth another try. */
export interface Recovery {
  readonly keep: (snapshot: ArrayBuffer) => void;
  /** Another run begins: the old one's snapshot is of no use. */
  readonly forget: () => void;
  /** A copy of the snapshot to go on from, so that it is still here if that fails too; null when there is none, or it just failed. */
  readonly take: () => ArrayBuffer | null;
}

export function createRecovery(): Recovery {
  let snapshot: ArrayBuffer | null = null;
  let takenAt = Number.NEGATIVE_INFINITY;
  return {
    keep: (newest) => { snapshot = newest; },
    forget: () => { snapshot = null; },
    take: () => {
      const now = performance.now();
      if (snapshot === null || now - takenAt < tooSoon) return null;
      takenAt = now;
      return snapshot.slice(0);
    },
  };
}
