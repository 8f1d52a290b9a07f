import type { ReactElement } from "react";
import type { MachineState } from "#loop/frame";

/** Each state has its own shape; the colour only helps. */
const shapes: Readonly<Record<MachineState, ReactElement>> = {
  processing: <circle cx="6" cy="6" r="4" />,
  starved: <circle cx="6" cy="6" r="3.5" className="hollow" />,
  blocked: <path d="M2.5 2.5h2.6v7H2.5zM6.9 2.5h2.6v7H6.9z" />,
  down: <path d="M6 0.8 11.6 10.8H0.4zM5.4 4.2v3.4h1.2V4.2zM5.4 8.3v1.2h1.2V8.3z" fillRule="evenodd" />,
  setup: <path d="M6 2a4 4 0 0 1 0 8zM6 2.5a3.5 3.5 0 1 0 0 7" className="half" />,
  off: <path d="M9.6 8.6A4.4 4.4 0 1 1 5.2 1.8a3.6 3.6 0 0 0 4.4 6.8z" />,
  waitingForOperator: <path d="M6 1.2a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2zM2.2 10.6a3.8 3.8 0 0 1 7.6 0z" />,
  maintenance: <path d="M4.6 1.5h2.8v3.1h3.1v2.8H7.4v3.1H4.6V7.4H1.5V4.6h3.1z" />,
};

/** The sign of a machine's state. It says nothing to a screen reader: the state stands beside it in words. */
export function StateMark({ state }: { readonly state: MachineState }) {
  return <svg className={`state-mark state-${state}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">{shapes[state]}</svg>;
}

/** The sign that something wants a look. */
export function AttentionMark() {
  return <svg className="attention-mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="M6 0.5 11.5 6 6 11.5 0.5 6z" /></svg>;
}
