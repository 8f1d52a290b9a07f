import type { Happening, HappeningKind } from "#loop";

export type MarkKind = "fault" | "signal" | "decision" | "revision";

export interface Mark {
  readonly kind: MarkKind;
  /** What stands so close together that it is drawn as one, oldest first; at least one. */
  readonly happenings: readonly Happening[];
  /** 0…1 along the time that is shown. */
  readonly at: number;
}

const kindOf: Readonly<Record<HappeningKind, MarkKind | null>> = {
  fault: "fault", signal: "signal", "run-to-run": "decision", maintenance: "decision", decision: "decision", proposed: "decision", undone: "decision", design: "decision",
  "revision-landed": "revision", realised: "revision", failed: null, repaired: null, maintained: null, "experiment-started": null,
  "twin-lost": "signal", "twin-found": "signal", "model-off": "signal",
};

/** The rows of the timeline, top down. */
export const markKinds: readonly MarkKind[] = ["fault", "signal", "decision", "revision"];

/** What happened in `[from, to]` as marks, each row's neighbours nearer than `apart` (a share of the whole) drawn as one. Oldest first. */
export function marksOf(happenings: readonly Happening[], [from, to]: readonly [number, number], apart: number): readonly Mark[] {
  return markKinds.flatMap((kind) => {
    const marks: Mark[] = [];
    for (const happening of happenings) {
      if (kindOf[happening.kind] !== kind || happening.at < from) continue;
      const at = (happening.at - from) / Math.max(1, to - from);
      const last = marks.at(-1);
      if (last !== undefined && at - last.at < apart) marks[marks.length - 1] = { ...last, happenings: [...last.happenings, happening] };
      else marks.push({ kind, happenings: [happening], at });
    }
    return marks;
  });
}
