import type { Command } from "#line";
import type { Policy } from "#optimizer";
import type { Suspicion } from "#quality";
import type { Inside } from "./plantStore.ts";
import type { RunId } from "./protocol.ts";

/** What is done to the run that is shown. */
export interface RunActions {
  readonly setSpeed: (speed: number) => void;
  readonly setPaused: (isPaused: boolean) => void;
  /** Watches a run that is catching up from where it is. */
  readonly stay: () => void;
  readonly setLoop: (loop: "open" | "closed") => void;
  readonly command: (command: Command) => void;
  readonly searchDesign: () => void;
  /** Sets what the plant's owner wants of the optimizer. */
  readonly setPolicy: (policy: Policy) => void;
  /** Answers a decision, by its number, or takes it back. */
  readonly answer: (decision: number, says: "approve" | "decline" | "undo") => void;
  readonly follow: (serial: number | null) => void;
  /** Asks which parts something touched; null asks for none. */
  readonly suspect: (suspicion: Suspicion | null) => void;
}

export function runActions(inside: Inside): RunActions {
  const { state } = inside;
  const { tell } = inside.thread;
  const run = (): RunId => state.getState().present?.run ?? 0;
  const sendSpeed = (): void => {
    const { speed, isPaused } = state.getState();
    tell({ type: "speed", run: run(), speed: isPaused ? 0 : speed });
  };
  return {
    setSpeed: (speed) => {
      state.setState({ speed });
      sendSpeed();
    },
    setPaused: (isPaused) => {
      if (inside.coming !== null) inside.coming.isPaused = isPaused;
      state.setState({ isPaused });
      sendSpeed();
    },
    stay: () => tell({ type: "stay", run: run() }),
    setLoop: (loop) => tell({ type: "loop", run: run(), loop }),
    command: (command) => tell({ type: "command", run: run(), command }),
    suspect: (suspicion) => tell({ type: "suspect", run: run(), suspicion }),
    searchDesign: () => tell({ type: "design-search", run: run() }),
    setPolicy: (policy) => tell({ type: "policy", run: run(), policy }),
    answer: (decision, says) => tell({ type: says, run: run(), decision }),
    follow: (followed) => {
      state.setState({ followed });
      tell({ type: "follow", run: run(), serial: followed });
    },
  };
}
