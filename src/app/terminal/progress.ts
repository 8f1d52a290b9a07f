import { figure } from "./figures.ts";
import type { Terminal } from "./terminal.ts";

/** How far a run is, on stderr: one line that is rewritten for a person, a line every few seconds for a log. */
export interface Progress {
  readonly at: (done: number) => void;
  /** Ends it with what was done in how much time, where events are counted, and gives the seconds of wall clock. */
  readonly end: (events: number | null) => number;
}

export function startProgress(terminal: Terminal): Progress {
  const begin = terminal.milliseconds();
  const every = terminal.isLive ? 100 : 5000;
  let last = begin;
  const clear = terminal.isLive ? "\r\u001B[K" : "";
  return {
    at: (done) => {
      const now = terminal.milliseconds();
      if (now - last < every) return;
      last = now;
      terminal.err(`${clear}${Math.floor(100 * done)} %${terminal.isLive ? "" : "\n"}`);
    },
    end: (events) => {
      const seconds = (terminal.milliseconds() - begin) / 1000;
      terminal.err(events === null ? `${clear}${seconds.toFixed(2)} s\n` : `${clear}${figure(events)} events in ${seconds.toFixed(2)} s: ${figure(events / Math.max(seconds, 1e-3) / 1e6)} million events/s\n`);
      return seconds;
    },
  };
}
