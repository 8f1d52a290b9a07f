import type { Kept } from "./protocol.ts";

/** A run that fails so soon after it was resumed would fail for ever. Milliseconds. */
const tooSoon = 10_000;

/** The newest snapshot of the newest run, and whether it is worth another try. */
export interface Recovery {
  readonly keep: (kept: Kept) => void;
  /** A copy to go on from, so that the snapshot is still here if that fails too; null when there is none, or it just failed. */
  readonly take: () => Kept | null;
}

export function createRecovery(): Recovery {
  let kept: Kept | null = null;
  let takenAt = Number.NEGATIVE_INFINITY;
  return {
    keep: ({ run, snapshot, recording }) => { kept = { run, snapshot, recording }; },
    take: () => {
      const now = performance.now();
      if (kept === null || now - takenAt < tooSoon) return null;
      takenAt = now;
      return { ...kept, snapshot: kept.snapshot.slice(0) };
    },
  };
}
