import { type StoreApi, createStore } from "zustand";
import type { StudyOptions, StudyResult } from "#design";
import type { LineSpec } from "#line";
import type { Assumption } from "#loop";
import { nowAndThen } from "./nowAndThen.ts";

/** A designed experiment that the visitor asked for. */
export interface StudyAsked {
  readonly line: LineSpec;
  readonly options: StudyOptions;
  /** What is known of the plant that its runs begin from; null for a fresh line as declared. */
  readonly assumption: Assumption | null;
  /** Is told how much is done, from 0 to 1. */
  readonly onProgress: (done: number) => void;
  /** Cancels it. */
  readonly signal: AbortSignal;
}

/** What a study begins from: the line as it is declared, or the plant as its twin knows it now. */
export type StudyStart = "declared" | "running";

/** Does a study on other threads than the page's and the run's. Rejects, saying why, on a plan that is not for the line. */
export type DoStudy = (asked: StudyAsked) => Promise<StudyResult>;

/** What is known of the design beyond what the run's own experiments found. */
export type DesignStudy =
  | { readonly is: "none" }
  | { readonly is: "running"; readonly done: number }
  | { readonly is: "done"; readonly result: StudyResult }
  | { readonly is: "failed"; readonly message: string };

export interface DesignStudyActions {
  /** Studies the line that is shown; what was known is forgotten. The seed is that of its run. */
  readonly studyDesign: (options: Omit<StudyOptions, "seed">, start: StudyStart) => void;
  /** Forgets it, and ends what is under way. */
  readonly forgetStudy: () => void;
}

export interface DesignStudyStore {
  readonly state: StoreApi<DesignStudy>;
  readonly actions: DesignStudyActions;
  /** Takes in what the run's thread knows of the plant, as it was asked for. */
  readonly heard: (ticket: number, assumption: Assumption) => void;
}

/** Studies of the line that is shown, one at a time. `ask` has the run's thread tell what its twin knows. `shown` gives the line and its luck; null while there is none. */
export function createDesignStudy(study: DoStudy, shown: () => { readonly line: LineSpec; readonly seed: number } | null, ask: (ticket: number) => void): DesignStudyStore {
  const state = createStore<DesignStudy>(() => ({ is: "none" }));
  let current: AbortController | null = null;
  let tickets = 0;
  /** The study that waits for what the twin knows. */
  let waiting: { readonly ticket: number; readonly options: Omit<StudyOptions, "seed"> } | null = null;

  function forgetStudy(): void {
    current?.abort();
    current = null;
    waiting = null;
    state.setState({ is: "none" }, true);
  }

  function studyDesign(options: Omit<StudyOptions, "seed">, from: StudyStart): void {
    if (from === "declared" || shown() === null) return void start(options, null);
    forgetStudy();
    tickets += 1;
    waiting = { ticket: tickets, options };
    state.setState({ is: "running", done: 0 }, true);
    ask(tickets);
  }

  async function start(options: Omit<StudyOptions, "seed">, assumption: Assumption | null): Promise<void> {
    forgetStudy();
    const subject = shown();
    if (subject === null) return;
    const control = new AbortController();
    current = control;
    const tell = (now: DesignStudy): void => {
      if (current === control) state.setState(now, true);
    };
    const onProgress = nowAndThen((done) => tell({ is: "running", done }));
    tell({ is: "running", done: 0 });
    try {
      tell({ is: "done", result: await study({ line: subject.line, options: { ...options, seed: subject.seed }, assumption, onProgress, signal: control.signal }) });
    } catch (error) {
      tell({ is: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }

  function heard(ticket: number, assumption: Assumption): void {
    if (waiting?.ticket === ticket) void start(waiting.options, assumption);
  }

  return { state, actions: { studyDesign, forgetStudy }, heard };
}
