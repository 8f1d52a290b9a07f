import type { Happening } from "#loop";

/** What a caption tells; each has its sentence in `story.says`. */
export type TurnKind =
  | "welcome" | "welcomeLine" | "fault" | "signal" | "correct" | "maintain" | "gap" | "experiment" | "release" | "keep" | "landed" | "realised" | "realisedEarly" | "loopOff" | "loopOn" | "yours";

/** What a caption points at: a machine in the line, the figures, or the design panel. */
export type Pointed =
  | { readonly at: "machine"; readonly station: string; readonly machine: number }
  | { readonly at: "figures" }
  | { readonly at: "design" }
  | null;

/** One turn of the story. */
export interface Turn {
  readonly id: string;
  readonly kind: TurnKind;
  readonly pointed: Pointed;
  /** What it tells of; null for what is not one event. */
  readonly happening: Happening | null;
  /** Yields of plant and shadow when it was told, for the gap. */
  readonly yields: { readonly plant: number; readonly shadow: number } | null;
}
