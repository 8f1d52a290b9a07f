import type { Bottlenecks, NextBottleneck } from "#twin";
import type { Optimizer } from "../state.ts";
import type { FlowOutcome } from "./outcome.ts";
import type { Study } from "./study.ts";

/** The memory of the flow's decision maker; plain data, bounded. */
export interface FlowState {
  readonly kind: "flow";
  readonly bottlenecks: Bottlenecks;
  next: NextBottleneck | null;
  looks: number;
  /** A what-if that goes on. */
  study: Study | null;
  /** No new what-if before. */
  restsUntil: number;
  outcome: FlowOutcome | null;
  /** What the newest what-if says that energy costs an hour. */
  energyPerHour: number;
}

/** The memory of the flow's decision maker in an optimizer; null where it has none. */
export function flowStateOf({ state: { makers } }: Optimizer): FlowState | null {
  const own = makers["flow"];
  return isFlowState(own) ? own : null;
}

function isFlowState(state: unknown): state is FlowState {
  return typeof state === "object" && state !== null && "kind" in state && state.kind === "flow";
}
