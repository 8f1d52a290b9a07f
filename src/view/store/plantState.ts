import type { Problem } from "#line";
import type { LineView, Summary } from "#loop";
import type { Parked } from "./parking.ts";
import type { PlantChoice, RunId } from "./protocol.ts";

/** Something that the visitor has to be told once; it stays until it is dismissed or something newer about the same takes its place. */
export type Notice =
  | { readonly kind: "refused"; readonly name: string; readonly problems: readonly Problem[] }
  /** A line was changed, in this file, while the page is developed: it is run again up to the same moment, or anew. */
  | { readonly kind: "kept" | "anew"; readonly name: string; readonly file: string }
  | { readonly kind: "rejected"; readonly message: string }
  /** The thread failed and the run went on from its last snapshot. */
  | { readonly kind: "resumed"; readonly message: string }
  /** The thread failed again and again, or before there was a snapshot. */
  | { readonly kind: "stopped"; readonly message: string }
  /** A link gave no run, or another one than it was made of: the plant runs from its start. */
  | { readonly kind: "link"; readonly why: "cut" | "old" | "forged" | "unlike" | "plant"; readonly message: string }
  /** Something that was to be taken away could not be made; or what became of it. */
  | { readonly kind: "share"; readonly what: ShareNotice; readonly message: string }
  /** A piece of the page, of this name, could not be fetched; what was shown stays. */
  | { readonly kind: "unloaded"; readonly name: string };

/** What can be said of something that is taken away: it is on the clipboard, it is too long for a link, it is there but not whole, it could not be made. */
export type ShareNotice = "copied" | "tooLong" | "partly" | "failed";

/** Where a run comes from: a shipped plant, by id, or a line file. */
export type Source = { readonly plant: string } | { readonly file: File };

/** The run that is shown: its line and how it stands belong together, and change together. */
export interface Present {
  readonly run: RunId;
  readonly line: LineView;
  readonly summary: Summary;
}

export interface Selection {
  /** Id of a station. */
  readonly station: string | null;
  /** Counted within the station; null leaves the choice to the panel. */
  readonly machine: number | null;
  /** Serial number of a part. */
  readonly followed: number | null;
}

export interface PlantState extends Selection {
  /** Null until the first line runs. */
  readonly present: Present | null;
  readonly source: Source | null;
  /** Id of the story that is shown; null for a line without one. */
  readonly story: string | null;
  /** It is still on its way to the moment that it is to be watched from. */
  readonly isRushing: boolean;
  /** Where that is a moment that it, or the run that it repeats, has stood at already: which, in simulated seconds. Else null. */
  readonly catchingUpTo: number | null;
  /** The plants that ship, once they were asked for. */
  readonly plants: readonly PlantChoice[];
  /** They were asked for, and could not be fetched. */
  readonly arePlantsUnfetched: boolean;
  /** Runs that stand still while another is shown, and go on when they are shown again. */
  readonly parked: readonly Parked[];
  readonly seed: number;
  /** Simulated seconds per second; Infinity is as fast as it goes. */
  readonly speed: number;
  readonly isPaused: boolean;
  readonly speedReached: number;
  /** The newest last. */
  readonly notices: readonly Notice[];
}
