import { type StoreApi, createStore } from "zustand";
import type { LineSpec } from "#line";
import type { SidesResult, WorthResult } from "#loop";
import { nowAndThen } from "./nowAndThen.ts";

/** What is compared: two settings, in the words of the terminal's `--a` and `--b`; or each decision maker off against all at work. */
export type Question = { readonly is: "settings"; readonly a: string; readonly b: string } | { readonly is: "each" };

/** What came of it, with B less A as the gain. */
export type Answer = { readonly is: "settings"; readonly result: SidesResult } | { readonly is: "each"; readonly result: WorthResult };

/** What a comparison takes. */
export interface Comparison {
  readonly line: LineSpec;
  readonly question: Question;
  readonly options: ComparisonOptions;
  /** Is told how much is done, from 0 to 1. */
  readonly onProgress: (done: number) => void;
  /** Cancels it. */
  readonly signal: AbortSignal;
}

interface ComparisonOptions {
  readonly seed: number;
  readonly untilSeconds: number;
  readonly warmupSeconds: number;
  readonly replications: number;
  /** The id of a story whose faults befall all sides; null for none. */
  readonly story: string | null;
}

/** Does a comparison, on other threads than the page's and the run's. Rejects, saying why, on a setting that is none. */
export type Compare = (comparison: Comparison) => Promise<Answer>;

/** What the visitor wants compared, and how much of it. */
export interface Asked {
  readonly question: Question;
  readonly pairs: number;
  /** Simulated hours of each; the first tenth is not counted. */
  readonly hours: number;
  /** Whether the faults of the story that is shown befall all sides; of a line without a story there are none. */
  readonly withStory: boolean;
}

/** What is known beyond the luck of the one run that is shown. */
export type Replications = { readonly asked: Asked } & (
  | { readonly is: "none" }
  | { readonly is: "running"; readonly done: number }
  /** `story` is the id of the one whose faults befell all sides; null where none did. */
  | { readonly is: "done"; readonly answer: Answer; readonly story: string | null }
  | { readonly is: "failed"; readonly message: string }
);

export interface ReplicationActions {
  /** Compares the line that is shown, with the seed of its run; what was known is forgotten. */
  readonly replicate: (asked: Asked) => void;
  /** Forgets it, and ends what is under way. */
  readonly forgetReplications: () => void;
}

/** The line that is shown, its luck and its story, if it has one. */
export interface Shown {
  readonly line: LineSpec;
  readonly seed: number;
  readonly story: string | null;
}

/** What is compared at first: the loop open and closed. */
const loopQuestion: Question = { is: "settings", a: "loop=open", b: "loop=closed" };

/** Comparisons of the line that is shown: one at a time. `shown` gives what they are made of; null while there is nothing. */
export function createReplications(compare: Compare, shown: () => Shown | null): { readonly state: StoreApi<Replications>; readonly actions: ReplicationActions } {
  const state = createStore<Replications>(() => ({ is: "none", asked: { question: loopQuestion, pairs: 20, hours: 24, withStory: false } }));
  let current: AbortController | null = null;

  function forget(): void {
    current?.abort();
    current = null;
    state.setState({ is: "none", asked: state.getState().asked }, true);
  }

  async function replicate(asked: Asked): Promise<void> {
    forget();
    const subject = shown();
    if (subject === null) return;
    const control = new AbortController();
    current = control;
    const tell = (replications: Replications): void => {
      if (current === control) state.setState(replications, true);
    };
    const onProgress = nowAndThen((done) => tell({ is: "running", asked, done }));
    tell({ is: "running", asked, done: 0 });
    const options = optionsOf(asked, subject);
    try {
      const answer = await compare({ line: subject.line, question: asked.question, options, onProgress, signal: control.signal });
      tell({ is: "done", asked, answer, story: options.story });
    } catch (error) {
      tell({ is: "failed", asked, message: error instanceof Error ? error.message : String(error) });
    }
  }

  return { state, actions: { replicate: (asked) => void replicate(asked), forgetReplications: forget } };
}

/** As `plantloop compare` has them. */
function optionsOf({ pairs, hours, withStory }: Asked, { seed, story }: Shown): ComparisonOptions {
  const untilSeconds = hours * 3600;
  return { seed, untilSeconds, warmupSeconds: untilSeconds / 10, replications: pairs, story: withStory ? story : null };
}
