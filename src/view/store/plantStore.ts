import { type StoreApi, createStore } from "zustand";
import type { Command, Problem } from "#line";
import type { LineView, Summary } from "#loop";
import { type Frames, createFrames } from "./frames.ts";
import type { FromRun } from "./protocol.ts";
import { type Recovery, createRecovery } from "./recovery.ts";
import { type RunThread, type Thread, createRunThread } from "./runThread.ts";

/** Something that the visitor has to be told once; it stays until it is dismissed or something newer takes its place. */
export type Notice =
  | { readonly kind: "refused"; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly kind: "rejected"; readonly message: string }
  /** The thread failed and the run went on from its last snapshot. */
  | { readonly kind: "resumed"; readonly message: string }
  /** The thread failed again and again, or before there was a snapshot. */
  | { readonly kind: "stopped"; readonly message: string };

/** Where a run comes from. */
export type Source = { readonly scenario: string } | { readonly file: File };

export interface Selection {
  /** Id of a station. */
  readonly station: string | null;
  /** Counted within the station; null leaves the choice to the panel. */
  readonly machine: number | null;
  /** Serial number of a part. */
  readonly followed: number | null;
}

export interface PlantState extends Selection {
  /** Null until the first line is open. */
  readonly line: LineView | null;
  readonly source: Source | null;
  readonly seed: number;
  /** Counts openings: a new run of the same line is another run. */
  readonly run: number;
  /** Simulated seconds per second; Infinity is as fast as it goes. */
  readonly speed: number;
  readonly isPaused: boolean;
  readonly speedReached: number;
  readonly summary: Summary | null;
  readonly notice: Notice | null;
}

export interface PlantActions {
  /** With the scenario's own seed when that is null. */
  readonly openScenario: (id: string, seed: number | null) => void;
  readonly openFile: (file: File) => void;
  /** The same line from its start, with this luck. */
  readonly restart: (seed: number) => void;
  readonly setSpeed: (speed: number) => void;
  readonly setPaused: (isPaused: boolean) => void;
  readonly setLoop: (loop: "open" | "closed") => void;
  readonly command: (command: Command) => void;
  readonly searchDesign: () => void;
  readonly selectStation: (station: string | null, machine?: number | null) => void;
  readonly selectMachine: (machine: number) => void;
  readonly follow: (serial: number | null) => void;
  readonly showFrames: (wanted: boolean) => void;
  readonly dismiss: () => void;
}

/** The only door between the run and the views: what the run says as state, what the visitor does as actions, frames beside both. */
export interface PlantStore {
  readonly state: StoreApi<PlantState>;
  readonly actions: PlantActions;
  readonly frames: Frames;
}

const nothingSelected: Selection = { station: null, machine: null, followed: null };

interface Inside {
  readonly state: StoreApi<PlantState>;
  readonly frames: Frames;
  readonly recovery: Recovery;
  readonly thread: RunThread;
  /** What is being opened, until it is open or refused. */
  wanted: Source | null;
}

/** Starts the run's thread with nothing open. `start` makes the thread, again after a crash. */
export function createPlantStore(start: () => Thread): PlantStore {
  const state = createStore<PlantState>(() => ({
    ...nothingSelected, line: null, source: null, seed: 1, run: 0, speed: 60, isPaused: false, speedReached: 0, summary: null, notice: null,
  }));
  const inside: Inside = { state, frames: createFrames(), recovery: createRecovery(), thread: createRunThread(start, (message) => hear(inside, message)), wanted: null };
  return { state, frames: inside.frames, actions: actionsOf(inside) };
}

/** Takes in what the run says. */
function hear(inside: Inside, message: FromRun): void {
  const { state, frames, recovery } = inside;
  switch (message.type) {
    case "opened":
      return begin(inside, message);
    case "resumed":
      return;
    case "refused":
      inside.wanted = null;
      return state.setState({ notice: { kind: "refused", name: message.name, problems: message.problems } });
    case "rejected":
      return state.setState({ notice: { kind: "rejected", message: message.message } });
    case "frame":
      return frames.put(message.frame);
    case "summary":
      return state.setState({ summary: message.summary, speedReached: message.speedReached });
    case "snapshot":
      return recovery.keep(message.snapshot);
    case "failed":
      return recover(inside, message.message);
  }
}

/** A new run: nothing of the old one is left. It begins to run, whether the old one was paused or not. */
function begin({ state, frames, recovery, wanted }: Inside, { line, seed, speed }: Extract<FromRun, { type: "opened" }>): void {
  frames.clear();
  recovery.forget();
  state.setState(({ run, source }) => ({ ...nothingSelected, line, source: wanted ?? source, seed, run: run + 1, speed, isPaused: false, summary: null, notice: null }));
}

/** The thread is gone: another goes on from the last snapshot, and the visitor is told. */
function recover({ state, thread, recovery }: Inside, message: string): void {
  thread.renew();
  const snapshot = recovery.take();
  if (snapshot === null) return state.setState({ notice: { kind: "stopped", message } });
  const { speed, isPaused, followed } = state.getState();
  thread.tell({ type: "resume", snapshot, speed: isPaused ? 0 : speed });
  if (followed !== null) thread.tell({ type: "follow", serial: followed });
  state.setState({ notice: { kind: "resumed", message } });
}

function actionsOf(inside: Inside): PlantActions {
  const { state } = inside;
  const { tell } = inside.thread;
  const open = (source: Source, seed: number | null): void => {
    inside.wanted = source;
    tell("file" in source ? { type: "open-file", file: source.file, seed: seed ?? state.getState().seed } : { type: "open", scenario: source.scenario, seed });
  };
  const run = (change: Pick<PlantState, "speed"> | Pick<PlantState, "isPaused">): void => {
    state.setState(change);
    const { speed, isPaused } = state.getState();
    tell({ type: "speed", speed: isPaused ? 0 : speed });
  };
  return {
    openScenario: (scenario, seed) => open({ scenario }, seed),
    openFile: (file) => open({ file }, null),
    restart: (seed) => {
      const source = state.getState().source ?? inside.wanted;
      if (source !== null) open(source, seed);
    },
    setSpeed: (speed) => run({ speed }),
    setPaused: (isPaused) => run({ isPaused }),
    setLoop: (loop) => tell({ type: "loop", loop }),
    command: (command) => tell({ type: "command", command }),
    searchDesign: () => tell({ type: "design-search" }),
    selectStation: (station, machine = null) => state.setState({ station, machine }),
    selectMachine: (machine) => state.setState({ machine }),
    follow: (followed) => {
      state.setState({ followed });
      tell({ type: "follow", serial: followed });
    },
    showFrames: (wanted) => tell({ type: "frames", wanted }),
    dismiss: () => state.setState({ notice: null }),
  };
}
