import type { Command, Problem } from "#line";
import type { Frame, LineView, Summary } from "#loop";

/** What the page tells the worker. */
export type ToWorker =
  /** Opens a shipped scenario and runs up to its opening moment. */
  | { readonly type: "open"; readonly scenario: string; readonly seed: number }
  /** Opens a line file's text; answered by `opened` or `refused`, and then the running plant goes on. */
  | { readonly type: "open-file"; readonly name: string; readonly text: string; readonly seed: number }
  | { readonly type: "resume"; readonly snapshot: ArrayBuffer }
  /** Simulated seconds per second; Infinity is as fast as it goes; 0 pauses. */
  | { readonly type: "speed"; readonly speed: number }
  | { readonly type: "loop"; readonly loop: "open" | "closed" }
  | { readonly type: "command"; readonly command: Command }
  | { readonly type: "follow"; readonly serial: number | null }
  /** The page's visibility: no frames are made for a page that nobody sees. */
  | { readonly type: "frames"; readonly wanted: boolean }
  | { readonly type: "design-search" }
  | { readonly type: "crash-test" };

/** What the worker tells the page. */
export type FromWorker =
  | { readonly type: "opened"; readonly line: LineView; readonly scenario: string | null; readonly seed: number; readonly speed: number }
  | { readonly type: "refused"; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly type: "frame"; readonly frame: Frame }
  | { readonly type: "summary"; readonly summary: Summary; readonly speedReached: number }
  | { readonly type: "snapshot"; readonly snapshot: ArrayBuffer; readonly timeSeconds: number }
  | { readonly type: "failed"; readonly message: string };
