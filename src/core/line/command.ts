import type { DispatchName } from "./flowSpec.ts";

/**
 * Commands: the only way into a plant. The user's click, the optimizer's decision and the scenario's fault are the same
 * kind of timed, logged, plain data. Stations and machines are named as in the line model; machines count from 0.
 */
export type Command =
  | { readonly type: "set-point"; readonly station: string; readonly machine: number; readonly setPoint: string; readonly value: number }
  | { readonly type: "maintain"; readonly station: string; readonly machine: number }
  /**
   * Parts that enter from now on are made to a design; with `fromPart`, those whose number is that or more: effectivity by serial number
   * (ISO 10007:2017). The number is a whole one that no part has yet. Of two revisions that a part is of, it is made to the one released last.
   */
  | { readonly type: "release-revision"; readonly revision: string; readonly design: Readonly<Record<string, number>>; readonly fromPart?: number }
  /** The gauge of a characteristic measures every n-th part, by number, from now on; n is a whole number from 1. */
  | { readonly type: "sample"; readonly characteristic: string; readonly every: number }
  /** The open lot of a material is put aside, and the next one opened; parts that have had of it keep what they have. */
  | { readonly type: "change-lot"; readonly material: string }
  /** The environment of a station is put right: what has befallen it there ends once that is done, as long as the line model says later. */
  | { readonly type: "restore"; readonly station: string; readonly environment: string }
  | { readonly type: "fault"; readonly fault: string; readonly machine: number }
  /** Parts by number: they begin no further step and are not shipped until they are released. */
  | { readonly type: "hold"; readonly parts: readonly number[] }
  | { readonly type: "release"; readonly parts: readonly number[] }
  /** Parts by number: they go back to the last station of their way that measures, and on from there. */
  | { readonly type: "re-inspect"; readonly parts: readonly number[] }
  | FlowCommand;

/** How work flows, within what the line has; null goes back to what the line model says. */
export type FlowCommand =
  /** Parts in the line at most (in a line of a constant number, always): what comes beyond waits outside until one leaves. Null lifts it. */
  | { readonly type: "wip-limit"; readonly limit: number | null }
  /** Who of the waiting goes first. */
  | { readonly type: "dispatch"; readonly station: string; readonly rule: DispatchName | null }
  /** Pieces that a batch starts with, unless the first has waited for as long as the station says. */
  | { readonly type: "batch"; readonly station: string; readonly minimum: number | null }
  /** Places of the buffer before a station that are used, of those that are there. */
  | { readonly type: "buffer"; readonly station: string; readonly places: number | null };

export interface TimedCommand {
  /** Simulated seconds since the start of the run. */
  readonly at: number;
  readonly command: Command;
}
