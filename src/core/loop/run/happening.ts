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

/** What makes room first: the oldest of the first of these kinds of which there is any. */
const unseen: readonly HappeningKind[] = ["failed", "repaired", "maintained"];
/** What is thinned next: a time line that has lost some of them still shows when there were any. */
const thinned: readonly HappeningKind[] = ["signal", "run-to-run"];
const last: readonly HappeningKind[] = ["maintenance", "decision", "proposed", "undone", "experiment-started"];

/** Records that something happened; it gets the next id. What is routine makes room for what is not. */
export function happen(happenings: Happenings, given: Omit<Happening, "id">): void {
  happenings.newest.push({ id: happenings.count, ...given });
  happenings.count += 1;
  const phase = phaseOf[given.kind];
  if (phase !== null) happenings.phases[phase] = given.at;
  if (happenings.newest.length <= most) return;
  happenings.newest.splice(leastMissed(happenings.newest), 1);
}

/** The index of what makes room, else of the oldest of all. */
function leastMissed(newest: readonly Happening[]): number {
  const oldest = (kinds: readonly HappeningKind[]): number | null => {
    const index = newest.findIndex(({ kind }) => kinds.includes(kind));
    return index < 0 ? null : index;
  };
  return oldest(unseen) ?? mostCrowded(newest) ?? oldest(thinned) ?? oldest(last) ?? 0;
}

/** Of the older half what stands closest behind another of its kind; null where none does. */
function mostCrowded(newest: readonly Happening[]): number | null {
  const before: Partial<Record<HappeningKind, number>> = {};
  let found: { readonly index: number; readonly gap: number } | null = null;
  for (const [index, { kind, at }] of newest.slice(0, newest.length / 2).entries()) {
    if (!thinned.includes(kind)) continue;
    const previous = before[kind];
    before[kind] = at;
    if (previous !== undefined && (found === null || at - previous < found.gap)) found = { index, gap: at - previous };
  }
  return found?.index ?? null;
}
