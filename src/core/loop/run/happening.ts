import type { Happening, HappeningKind, PhaseId } from "../seen/summary.ts";

/** What happened, a few hundred at most; plain data. */
export interface Happenings {
  count: number;
  newest: Happening[];
  /** When each phase of the loop last acted. */
  phases: Record<PhaseId, number | null>;
}

const most = 250;

const phaseOf: Readonly<Record<HappeningKind, PhaseId | null>> = {
  fault: null,
  signal: "quality",
  "run-to-run": "optimizer",
  maintenance: "optimizer",
  decision: "optimizer",
  proposed: "optimizer",
  undone: "optimizer",
  maintained: "production",
  "experiment-started": "design",
  design: "design",
  "revision-landed": "production",
  realised: "design",
  failed: null,
  repaired: null,
  "twin-lost": "quality",
  "twin-found": "quality",
  "model-off": "quality",
};

export function noHappenings(): Happenings {
  return { count: 0, newest: [], phases: { production: null, quality: null, optimizer: null, design: null } };
}

/** What is dropped when there is no more room: the oldest of the first of these kinds of which there is any, else the oldest of all. */
const dropped: readonly (readonly HappeningKind[])[] = [["failed", "repaired", "maintained"], ["signal", "run-to-run"], ["maintenance", "decision", "proposed", "undone", "experiment-started"]];

/** Records that something happened; it gets the next id. What is routine makes room for what is not. */
export function happen(happenings: Happenings, given: Omit<Happening, "id">): void {
  happenings.newest.push({ id: happenings.count, ...given });
  happenings.count += 1;
  const phase = phaseOf[given.kind];
  if (phase !== null) happenings.phases[phase] = given.at;
  if (happenings.newest.length <= most) return;
  const oldest = dropped.map((kinds) => happenings.newest.findIndex(({ kind }) => kinds.includes(kind))).find((index) => index >= 0);
  happenings.newest.splice(oldest ?? 0, 1);
}
