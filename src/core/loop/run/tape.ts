import { plantSeconds } from "#plant";
import { logOf, replay } from "./replay.ts";
import { restoreSession, saveSession } from "./save.ts";
import type { Session } from "./session.ts";

/** Snapshots of a run as it goes: rewinding to any second is the nearest one before it, and a replay from there. */
export interface Tape {
  /** Ascending in time. */
  readonly snapshots: TapeSnapshot[];
}

interface TapeSnapshot {
  /** Simulated seconds. */
  readonly at: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A tape holds this many at most; beyond, every second of the older half is dropped, so that the far past is coarser than the near. */
const mostSnapshots = 48;

export function startTape(session: Session): Tape {
  const tape = { snapshots: [] };
  record(tape, session);
  return tape;
}

/** Keeps the run as it stands. Call it now and then: how far apart the snapshots stand is how much a rewind replays at most. */
export function record({ snapshots }: Tape, session: Session): void {
  const at = plantSeconds(session.plant);
  while ((snapshots.at(-1)?.at ?? -1) >= at) snapshots.pop();
  snapshots.push({ at, bytes: saveSession(session) });
  if (snapshots.length <= mostSnapshots) return;
  const thinned = snapshots.filter((_, index) => index % 2 === 0 || index > mostSnapshots / 2);
  snapshots.splice(0, snapshots.length, ...thinned);
}

/**
 * The run as it stood at a time, to the byte; what was done to it later is no more. Times before the tape's first snapshot give
 * that. The given session stays as it is, so that the two can be held against one another.
 */
export function rewind({ snapshots }: Tape, session: Session, toSeconds: number): Session {
  const nearest = snapshots.findLast(({ at }) => at <= toSeconds) ?? snapshots[0];
  if (nearest === undefined) throw new Error("a tape holds at least one snapshot");
  const again = restoreSession(nearest.bytes);
  const { options, acts } = logOf(session);
  const until = Math.max(nearest.at, toSeconds);
  replay(again, { options, acts: acts.filter(({ at }) => at <= until) }, until);
  return again;
}
