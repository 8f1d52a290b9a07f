import type { Frame, LineView } from "#loop";
import type { Attention } from "./machines/states.ts";
import type { Theme } from "./palette.ts";
import type { Quality } from "./quality.ts";
import type { SceneWords } from "./signs/stationSigns.ts";
import type { Trace } from "./signs/traces.ts";

/** Where the newest frame is to be had; asked in the frame loop. */
export interface FrameFeed {
  readonly latest: () => { readonly frame: Frame; readonly receivedAt: number } | null;
  /** Simulated seconds per second. */
  readonly speed: () => number;
}

export interface SceneProps {
  readonly line: LineView;
  readonly frames: FrameFeed;
  readonly attention: Attention;
  /** Id of the selected station. */
  readonly selected: string | null;
  readonly onSelect: (stationId: string | null) => void;
  /** Serial number of the followed part. */
  readonly followed: number | null;
  readonly onFollow: (serial: number | null) => void;
  readonly theme: Theme;
  readonly quality: Quality;
  readonly traces: readonly Trace[];
  readonly words: SceneWords;
  /** The machine that a caption points at, counted within its station. */
  readonly pointed: { readonly station: string; readonly machine: number } | null;
  /** Id of the station that holds the line up; null where none does. */
  readonly bottleneck: string | null;
  readonly onFirstFrame: () => void;
  /** Frames come too slowly for this quality. */
  readonly onSlow: () => void;
  /** The graphics context is gone: show something else. */
  readonly onLost: () => void;
  readonly reducedMotion: boolean;
}
