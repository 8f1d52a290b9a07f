import { type StoreApi, createStore } from "zustand";
import type { LineSpec } from "#line";
import type { Asked, WhatIf, WhatIfResult } from "#loop";
import { nowAndThen } from "./nowAndThen.ts";

/** A what-if that is to be answered. */
export interface Foretelling {
  readonly line: LineSpec;
  readonly question: WhatIf;
  /** Is told how much is done, from 0 to 1. */
  readonly onProgress: (done: number) => void;
  /** Cancels it. */
  readonly signal: AbortSignal;
}

/** Answers what-ifs, on other threads than the page's and the run's. */
export type Foretell = (foretelling: Foretelling) => Promise<WhatIfResult>;

/** What the visitor last asked the twin, and what it says. */
export type WhatIfs =
  | { readonly is: "none" }
  | { readonly is: "running"; readonly asked: Asked; readonly done: number }
  | { readonly is: "done"; readonly asked: Asked; readonly result: WhatIfResult }
  | { readonly is: "failed"; readonly asked: Asked; readonly message: string };

export interface WhatIfActions {
  /** Asks what would come of commands, from the run as it stands now; what was asked before is forgotten. */
  readonly askWhatIf: (asked: Asked) => void;
  /** Forgets it, and ends what is under way. */
  readonly forgetWhatIf: () => void;
}

export interface WhatIfStore {
  readonly state: StoreApi<WhatIfs>;
  readonly actions: WhatIfActions;
  /** The run's thread has said what is known of the plant, for the question with this ticket. */
  readonly heard: (ticket: number, question: WhatIf) => void;
}

/** What-ifs of the run that is shown: one at a time. `ask` has the run's thread make the question; `shown` is the line. */
export function createWhatIfs(foretell: Foretell, ask: (ticket: number, asked: Asked) => void, shown: () => LineSpec | null): WhatIfStore {
  const state = createStore<WhatIfs>(() => ({ is: "none" }));
  let tickets = 0;
  let current: { readonly ticket: number; readonly asked: Asked; readonly control: AbortController } | null = null;

  function forget(): void {
    current?.control.abort();
    current = null;
    state.setState({ is: "none" }, true);
  }

  function askWhatIf(asked: Asked): void {
    forget();
    if (shown() === null) return;
    tickets += 1;
    current = { ticket: tickets, asked, control: new AbortController() };
    state.setState({ is: "running", asked, done: 0 }, true);
    ask(tickets, asked);
  }

  async function answer(ticket: number, question: WhatIf): Promise<void> {
    const line = shown();
    if (current === null || current.ticket !== ticket || line === null) return;
    const { asked, control } = current;
    const tell = (whatIfs: WhatIfs): void => {
      if (current?.control === control) state.setState(whatIfs, true);
    };
    const onProgress = nowAndThen((done) => tell({ is: "running", asked, done }));
    try {
      tell({ is: "done", asked, result: await foretell({ line, question, onProgress, signal: control.signal }) });
    } catch (error) {
      tell({ is: "failed", asked, message: error instanceof Error ? error.message : String(error) });
    }
  }

  return { state, actions: { askWhatIf, forgetWhatIf: forget }, heard: (ticket, question) => void answer(ticket, question) };
}
