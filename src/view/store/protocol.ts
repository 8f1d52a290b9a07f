import type { Command, Problem } from "#line";
import type { Frame, LineView, Summary } from "#loop";

/** What the page tells the run's thread. */
export type ToRun =
  /** Opens a shipped scenario at its opening moment, with its own seed when that is null; answered by `opened`. */
  | { readonly type: "open"; readonly scenario: string; readonly seed: number | null }
  /** Opens a line file; answered by `opened`, or by `refused`, and then the running plant goes on. */
  | { readonly type: "open-file"; readonly file: File; readonly seed: number }
  /** Goes on from a snapshot of an earlier thread; answered by `resumed`. */
  | { readonly type: "resume"; readonly snapshot: ArrayBuffer; readonly speed: number }
  /** Simulated seconds per second; Infinity is as fast as it goes; 0 pauses. */
  | { readonly type: "speed"; readonly speed: number }
  | { readonly type: "loop"; readonly loop: "open" | "closed" }
  | { readonly type: "command"; readonly command: Command }
  | { readonly type: "follow"; readonly serial: number | null }
  | { readonly type: "design-search" }
  /** Whether anybody sees the page: no frames are made for one that nobody does. */
  | { readonly type: "frames"; readonly wanted: boolean }
  /** The page has taken the last one in. A new one is sent only then, so that a slow page is never flooded. */
  | { readonly type: "taken"; readonly what: "frame" | "summary" };

/** What the run's thread tells the page. */
export type FromRun =
  | { readonly type: "opened"; readonly line: LineView; readonly seed: number; readonly speed: number }
  | { readonly type: "resumed" }
  | { readonly type: "refused"; readonly name: string; readonly problems: readonly Problem[] }
  /** A command that the plant can't carry out; nothing was changed. */
  | { readonly type: "rejected"; readonly message: string }
  | { readonly type: "frame"; readonly frame: Frame }
  | { readonly type: "summary"; readonly summary: Summary; readonly speedReached: number }
  /** The whole run as bytes, every few seconds, for going on after a crash. */
  | { readonly type: "snapshot"; readonly snapshot: ArrayBuffer }
  /** The run can't go on; nothing more comes from this thread. */
  | { readonly type: "failed"; readonly message: string };
