import type { CompiledLine } from "#line";
import type { Estimate } from "#optimizer";
import type { DesignState } from "./summary.ts";

/** The design revisions of a run, oldest first. Plain data. */
export type Revisions = Revision[];

/** What revisions have brought, by their place among all; null or nothing where it is not known. Plain data. */
export type Realised = ({ readonly gain: Estimate | null; readonly change: number | null } | null)[];

interface Revision {
  readonly id: string;
  readonly releasedAt: number;
  readonly design: Readonly<Record<string, number>>;
  readonly predicted: Estimate | null;
  /** Number of its first part where it was released from a part on; null where it was from the next one. */
  readonly fromPart: number | null;
  /** When its first part was finished. */
  landedAt: number | null;
}

export function firstRevision(line: CompiledLine): Revisions {
  const design = Object.fromEntries(line.design.map((name, index) => [name, line.nominalDesign[index] ?? 0]));
  return [{ id: "A", releasedAt: 0, design, predicted: null, fromPart: null, landedAt: 0 }];
}

/** The name of the next revision: A, B, … Z, AA, AB, … */
export function nextRevision(revisions: Revisions): string {
  let name = "";
  for (let rest = revisions.length; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** The revisions as they are shown. */
export function revisionsView(revisions: Revisions, realised: Realised): DesignState["revisions"] {
  return revisions.map(({ id, releasedAt, design, predicted, fromPart }, nth) => ({ id, releasedAt, design, predicted, fromPart, realised: realised[nth]?.gain ?? null, change: realised[nth]?.change ?? null }));
}
