import type { StartJobThread } from "#loop";

/** What a command writes to, looks at, and works with. */
export interface Terminal {
  /** Results, and nothing else. */
  readonly out: (text: string) => void;
  /** Progress and messages. */
  readonly err: (text: string) => void;
  /** Whether a person watches stderr, so that a line of it may be rewritten. */
  readonly isLive: boolean;
  /** Wall clock. */
  readonly milliseconds: () => number;
  /** Of the processor, as far as this process may use them. */
  readonly cores: number;
  readonly startThread: StartJobThread;
  /** The folder of the checkout. */
  readonly root: string;
}

/** What the user gave is wrong; its message is all that is said of it. */
export class InputError extends Error {}
