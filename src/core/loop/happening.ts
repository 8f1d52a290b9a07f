import type { Happening, HappeningKind, PhaseId } from "./summary.ts";

/** What happened, the newest few hundred; plain data. */
export interface Happenings {
  count: number;
  newest: Happening[];
  /** When each phase of the loop last acted. */
  phases: Record<PhaseId, number | null>;
}

const most = 400;

const phaseOf: Readonly<Record<HappeningKind, PhaseId | null>> = {
  fault: null,
  signal: "quality",
  "run-to-run": "optimizer",
  maintenance: "optimizer",
  maintained: "production",
  "experiment-started": "design",
  design: "design",
  "revision-landed": "production",
  realised: "design",
  failed: null,
  repaired: null,
};

export function noHappenings(): Happenings {
  return { count: 0, newest: [], phases: { production: null, quality: null, optimizer: null, design: null } };
}

/** Records that something happened; it gets the next id. Routine events are dropped first when there is no more room. */
export function happen(happenings: Happenings, given: Omit<Happening, "id">): void {
  happenings.newest.push({ id: happenings.count, ...given });
  happenings.count += 1;
  const phase = phaseOf[given.kind];
  if (phase !== null) happenings.phases[phase] = given.at;
  if (happenings.newest.length <= most) return;
  const routine = happenings.newest.findIndex(({ kind }) => kind === "failed" || kind === "repaired");
  happenings.newest.splice(Math.max(0, routine), 1);
}
