import { newlyOff } from "./calibration/offModel.ts";
import type { SafeState } from "./safeState.ts";
import type { Twin } from "./twin.ts";

/** Something that the twin has found out about itself. Stations and characteristics by index. */
export type TwinFinding =
  /**
   * It has lost what is measured of a characteristic, or has found it again; `meanSquare` of its newest normalised innovations, and what controllers
   * of it go by until then, null once it is found. Told again when they come to go by something else.
   */
  | { readonly kind: "lost" | "found"; readonly at: number; readonly characteristic: number; readonly meanSquare: number; readonly safe: SafeState | null }
  /** A station's mean time is another than its line model says: its ratio to that, and the half-width of its 95 % interval. */
  | { readonly kind: "pace"; readonly at: number; readonly station: number; readonly ratio: number; readonly halfWidth: number };

/** What is not told yet, and which stations were told to be off their line model. Plain data. */
export interface Findings {
  untold: TwinFinding[];
  off: boolean[];
  checkedAt: number;
}

/** The times are held against the line model this often, in simulated seconds. */
const checkEverySeconds = 600;

export function noFindings(): Findings {
  return { untold: [], off: [], checkedAt: 0 };
}

/** Whether the twin has lost the plant: what it foretells is not to be relied on until it has found it again. */
export function isLost({ state }: Twin): boolean {
  return state.grips.some((grip) => grip.isLost);
}

/** The characteristics, by id, that the twin has lost. */
export function lostCharacteristics({ line, state }: Twin): readonly string[] {
  return line.characteristics.flatMap(({ id, index }) => (state.grips[index]?.isLost === true ? [id] : []));
}

/** What the twin has found out about itself since the last call. */
export function takeFindings({ line, state: { findings, calibration } }: Twin, now: number): readonly TwinFinding[] {
  if (now - findings.checkedAt >= checkEverySeconds) {
    findings.checkedAt = now;
    for (const off of newlyOff(line, calibration, findings.off)) findings.untold.push({ kind: "pace", at: now, ...off });
  }
  return findings.untold.length === 0 ? [] : findings.untold.splice(0);
}
