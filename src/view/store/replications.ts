import { type StoreApi, createStore } from "zustand";
import type { LineSpec } from "#line";
import type { CompareOptions, CompareResult } from "#loop";

/** What a comparison of the loop with its shadow takes. */
export interface Comparison {
  readonly line: LineSpec;
  readonly options: CompareOptions;
  /** Is told how much is done, from 0 to 1. */
  readonly onProgress: (done: number) => void;
  /** Cancels it. */
  readonly signal: AbortSignal;
}

/** Does a comparison, on other threads than the page's and the run's. */
export type Compare = (comparison: Comparison) => Promise<CompareResult>;

/** How much the visitor wants compared. */
export interface Extent {
  readonly pairs: number;
  /** Simulated hours of each; the first tenth is not counted. */
  readonly hours: number;
}

/** What is known beyond the luck of the one run that is shown. */
export type Replications = { readonly extent: Extent } & (
  | { readonly is: "none" }
  | { readonly is: "running"; readonly done: number }
  | { readonly is: "done"; readonly result: CompareResult }
  | { readonly is: "failed"; readonly message: string }
);

export interface ReplicationActions {
  /** Compares the line that is shown, with the seed of its run; what was known is forgotten. */
  readonly replicate: (extent: Extent) => void;
  /** Forgets it, and ends what is under way. */
  readonly forgetReplications: () => void;
}

/** Told no oftener than this how far it is. */
const tellEveryMs = 100;

/** Comparisons of the line that is shown: one at a time. `shown` gives what they are made of; null while there is nothing. */
export function createReplications(compare: Compare, shown: () => { readonly line: LineSpec; readonly seed: number } | null): { readonly state: StoreApi<Replications>; readonly actions: ReplicationActions } {
  const state = createStore<Replications>(() => ({ is: "none", extent: { pairs: 20, hours: 24 } }));
  let current: AbortController | null = null;

  function forget(): void {
    current?.abort();
    current = null;
    state.setState({ is: "none", extent: state.getState().extent }, true);
  }

  async function replicate(extent: Extent): Promise<void> {
    forget();
    const subject = shown();
    if (subject === null) return;
    const control = new AbortController();
    current = control;
    let told = 0;
    const tell = (replications: Replications): void => {
      if (current === control) state.setState(replications, true);
    };
    const onProgress = (done: number): void => {
      const now = performance.now();
      if (now - told < tellEveryMs) return;
      told = now;
      tell({ is: "running", extent, done });
    };
    tell({ is: "running", extent, done: 0 });
    try {
      const result = await compare({ line: subject.line, options: optionsOf(extent, subject.seed), onProgress, signal: control.signal });
      tell({ is: "done", extent, result });
    } catch (error) {
      tell({ is: "failed", extent, message: error instanceof Error ? error.message : String(error) });
    }
  }

  return { state, actions: { replicate: (extent) => void replicate(extent), forgetReplications: forget } };
}

/** As `plantloop compare` has them. */
function optionsOf({ pairs, hours }: Extent, seed: number): CompareOptions {
  const untilSeconds = hours * 3600;
  return { seed, untilSeconds, warmupSeconds: untilSeconds / 10, replications: pairs };
}
