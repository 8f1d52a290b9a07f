import type { Command, LineSpec, Problem, Text } from "#line";
import type { ComputeSetting } from "#compute";
import type { Policy } from "#optimizer";
import type { Suspicion } from "#quality";
import type { Asked, Assumption, Frame, LineView, RunLog, RunValue, Summary, WhatIf } from "#loop";
import type { Notice } from "./plantState.ts";

/** The number of a run, given by the page when it asks for it: what is said of one run is never taken for another's. */
export type RunId = number;

/** What the page tells the run's thread. */
export type ToRun =
  /** Opens a shipped plant by its id with the story that it has, with that one's seed when that is null; answered by `opened`. What ran before is told as it stands, by `snapshot`. */
  | { readonly type: "open"; readonly run: RunId; readonly plant: string; readonly seed: number | null }
  /** Opens a line file; answered by `opened`, or by `refused`, and then the running plant goes on. */
  | { readonly type: "open-file"; readonly run: RunId; readonly file: File; readonly seed: number }
  /**
   * A line that ships was changed, while the page is developed: what its file declares now, whatever that is. Answered by `opened`,
   * with the run at the present moment where its stations are those of the run before; or by `refused`, and then that runs on.
   */
  | { readonly type: "change"; readonly run: RunId; readonly name: string; readonly line: unknown; readonly speed: number; readonly story: string | null }
  /** Opens the run of a link at the moment that it was made at; or, where it is none, the plant from its start, and says why. Answered by `opened`. */
  | { readonly type: "open-link"; readonly run: RunId; readonly text: string; readonly plant: string; readonly seed: number | null }
  /** Opens the run `of` anew from its opening moment; what was done to it comes again. Answered by `opened`, as long as `of` runs. */
  | { readonly type: "repeat"; readonly run: RunId; readonly of: RunId; readonly speed: number; readonly story: string | null }
  /** Goes on from a snapshot: of an earlier thread, or of a run that stood still while another was shown. */
  | ({ readonly type: "resume"; readonly speed: number } & Kept)
  | ToOneRun
  /** Which plants ship; answered by `plants`, or by `unfetched`. */
  | { readonly type: "plants" }
  /** Whether anybody sees the page: no frames are made for one that nobody does. */
  | { readonly type: "frames"; readonly wanted: boolean }
  /** The page has taken the last one in. A new one is sent only then, so that a slow page is never flooded. */
  | { readonly type: "taken"; readonly what: "frame" | "summary" };

/** A plant that ships. */
export interface PlantChoice {
  readonly id: string;
  readonly name: Text;
}

/** A run as it stood. */
export interface Kept {
  readonly run: RunId;
  readonly snapshot: ArrayBuffer;
  /** What is still to come of a run that is repeated; null for any other. */
  readonly recording: RunLog | null;
  /** It runs on to this time, in simulated seconds, as fast as it goes, before anybody does anything to it. */
  readonly rushTo: number;
}

/** What is meant for one run; if another runs by the time that it comes, it is passed over. */
export type ToOneRun = { readonly run: RunId } & (
  /** Simulated seconds per second; Infinity is as fast as it goes; 0 pauses. */
  | { readonly type: "speed"; readonly speed: number }
  /** It need not run on to the moment that it stood at before: it is watched from where it is, or from its opening moment where that is still to come. */
  | { readonly type: "stay" }
  | { readonly type: "loop"; readonly loop: "open" | "closed" }
  | { readonly type: "command"; readonly command: Command }
  | { readonly type: "follow"; readonly serial: number | null }
  /** Which parts something touched is asked for; null asks for none. */
  | { readonly type: "suspect"; readonly suspicion: Suspicion | null }
  | { readonly type: "design-search" }
  | { readonly type: "policy"; readonly policy: Policy }
  | { readonly type: "approve" | "decline" | "undo"; readonly decision: number }
  /** What the twin knows, to answer a what-if by; answered by `question` with the same ticket. A look: nothing is done to the run. */
  | { readonly type: "what-if"; readonly ticket: number; readonly asked: Asked }
  /** What the twin knows of the plant; answered by `assumption` with the same ticket. A look, like a what-if. */
  | { readonly type: "assume"; readonly ticket: number }
  /** All that it takes to have the run again, answered by `value` with the same ticket. A look. */
  | { readonly type: "value"; readonly ticket: number }
  /** Accelerators are given; null is enough for all. */
  | { readonly type: "compute"; readonly compute: ComputeSetting | null }
);

/** What the run's thread tells the page. */
export type FromRun =
  /** The plants that ship. */
  | { readonly type: "plants"; readonly plants: readonly PlantChoice[] }
  /** A plant that was to be opened as this run could not be fetched, and the running one goes on; or, where both are null, which plants there are. */
  | { readonly type: "unfetched"; readonly run: RunId | null; readonly plant: string | null }
  | { readonly type: "opened"; readonly run: RunId; readonly line: LineView; readonly spec: LineSpec; readonly seed: number; readonly speed: number; readonly story: string | null; readonly isShipped: boolean; readonly notice: Notice | null }
  | { readonly type: "refused"; readonly run: RunId; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly type: "value"; readonly run: RunId; readonly ticket: number; readonly value: RunValue }
  | { readonly type: "question"; readonly run: RunId; readonly ticket: number; readonly question: WhatIf }
  | { readonly type: "assumption"; readonly run: RunId; readonly ticket: number; readonly assumption: Assumption }
  /** Something about a run that has to be told. */
  | { readonly type: "notice"; readonly run: RunId; readonly notice: Notice }
  /** A command that the plant can't carry out; nothing was changed. */
  | { readonly type: "rejected"; readonly message: string }
  | { readonly type: "frame"; readonly run: RunId; readonly frame: Frame }
  | { readonly type: "summary"; readonly run: RunId; readonly summary: Summary; readonly speedReached: number; readonly isRushing: boolean; readonly catchingUpTo: number | null }
  /** The whole run as bytes, every few seconds and after what the visitor did, for going on after a crash. */
  | ({ readonly type: "snapshot" } & Kept)
  /** The thread can't go on; nothing more comes from it. */
  | { readonly type: "failed"; readonly message: string };
