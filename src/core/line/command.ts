/**
 * Commands: the only way into a plant. The user's click, the optimizer's decision and the scenario's fault are the same
 * kind of timed, logged, plain data. Stations and machines are named as in the line model; machines count from 0.
 */
export type Command =
  | { readonly type: "set-point"; readonly station: string; readonly machine: number; readonly setPoint: string; readonly value: number }
  | { readonly type: "maintain"; readonly station: string; readonly machine: number }
  | { readonly type: "release-revision"; readonly revision: string; readonly design: Readonly<Record<string, number>> }
  | { readonly type: "fault"; readonly fault: string; readonly machine: number };

export interface TimedCommand {
  /** Simulated seconds since the start of the run. */
  readonly at: number;
  readonly command: Command;
}
