import type { Kept, RunId } from "./protocol.ts";

/** A run that fails so soon after it was resumed would fail for ever. Milliseconds. */
const tooSoon = 10_000;

/** The newest snapshots of the runs that matter, and whether they are worth another try. */
export interface Recovery {
  /** Keeps a snapshot, and none of other runs than these. */
  readonly keep: (kept: Kept, of: readonly RunId[]) => void;
  /** The newest of a run; null when there is none. */
  readonly of: (run: RunId) => Kept | null;
  /**
   * Of the first of these runs that has one a copy to go on from, so that the snapshot is still here if that fails too; null
   * when there is none, or it just failed.
   */
  readonly take: (of: readonly RunId[]) => Kept | null;
}

export function createRecovery(): Recovery {
  const kept = new Map<RunId, Kept>();
  let takenAt = Number.NEGATIVE_INFINITY;
  return {
    keep: ({ run, snapshot, recording, rushTo }, of) => {
      kept.set(run, { run, snapshot, recording, rushTo });
      for (const other of kept.keys()) if (!of.includes(other)) kept.delete(other);
    },
    of: (run) => kept.get(run) ?? null,
    take: (of) => {
      const now = performance.now();
      const newest = of.map((run) => kept.get(run)).find((found) => found !== undefined);
      if (newest === undefined || now - takenAt < tooSoon) return null;
      takenAt = now;
      return { ...newest, snapshot: newest.snapshot.slice(0) };
    },
  };
}
