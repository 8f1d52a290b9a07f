import { type StoreApi, createStore } from "zustand";
import type { StudyOptions, StudyResult } from "#design";
import type { LineSpec } from "#line";
import { nowAndThen } from "./nowAndThen.ts";

/** A designed experiment that the visitor asked for. */
export interface StudyAsked {
  readonly line: LineSpec;
  readonly options: StudyOptions;
  /** Is told how much is done, from 0 to 1. */
  readonly onProgress: (done: number) => void;
  /** Cancels it. */
  readonly signal: AbortSignal;
}

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
  readonly studyDesign: (options: Omit<StudyOptions, "seed">) => void;
  /** Forgets it, and ends what is under way. */
  readonly forgetStudy: () => void;
}

/** Studies of the line that is shown, one at a time. `shown` gives the line and its luck; null while there is none. */
export function createDesignStudy(study: DoStudy, shown: () => { readonly line: LineSpec; readonly seed: number } | null): { readonly state: StoreApi<DesignStudy>; readonly actions: DesignStudyActions } {
  const state = createStore<DesignStudy>(() => ({ is: "none" }));
  let current: AbortController | null = null;

  function forgetStudy(): void {
    current?.abort();
    current = null;
    state.setState({ is: "none" }, true);
  }

  async function start(options: Omit<StudyOptions, "seed">): Promise<void> {
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
      tell({ is: "done", result: await study({ line: subject.line, options: { ...options, seed: subject.seed }, onProgress, signal: control.signal }) });
    } catch (error) {
      tell({ is: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }

  return { state, actions: { studyDesign: (options) => void start(options), forgetStudy } };
}
