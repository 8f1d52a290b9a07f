import type { RunValue } from "#loop";

export interface SharingActions {
  /** All that it takes to have the run that is shown again, as it stands now. Rejects where there is none, or another is shown before it comes. */
  readonly takeValue: () => Promise<RunValue>;
}

export interface Sharing {
  readonly actions: SharingActions;
  /** The run's thread has answered the question with this ticket. */
  readonly heard: (ticket: number, value: RunValue) => void;
  /** Another run is shown: nothing more comes of what was asked of the old one. */
  readonly forget: () => void;
}

/** Asks the run's thread for what the shown run is. `ask` gives false where there is no run to ask. */
export function createSharing(ask: (ticket: number) => boolean): Sharing {
  const waiting = new Map<number, { readonly resolve: (value: RunValue) => void; readonly reject: (error: Error) => void }>();
  let tickets = 0;

  function takeValue(): Promise<RunValue> {
    tickets += 1;
    if (!ask(tickets)) return Promise.reject(new Error("nothing runs"));
    const ticket = tickets;
    return new Promise((resolve, reject) => {
      waiting.set(ticket, { resolve, reject });
    });
  }

  return {
    actions: { takeValue },
    heard: (ticket, value) => {
      waiting.get(ticket)?.resolve(value);
      waiting.delete(ticket);
    },
    forget: () => {
      for (const { reject } of waiting.values()) reject(new Error("another run is shown"));
      waiting.clear();
    },
  };
}
