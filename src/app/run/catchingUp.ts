import type { RunLog, Session } from "#loop";

/** A run, and what is still to come of the one that it repeats; null for nothing. */
interface Way {
  readonly session: Session;
  readonly recording: RunLog | null;
}

/** The moment that a run is worth watching from, in simulated seconds: from then on plant and shadow are compared. */
export function openingMoment({ session, recording }: Way): number {
  const acts = recording?.acts ?? session.data.log;
  return acts.findLast(({ act }) => act.type === "comparison")?.at ?? 0;
}

/** Whether a run that is on its way to a moment is so because it, or the one that it repeats, stood there before; else that is where it opens. */
export function isCatchingUp(way: Way & { readonly rushTo: number }): boolean {
  return way.rushTo > openingMoment(way);
}
