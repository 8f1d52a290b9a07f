import type { Command, TimedCommand } from "#line";
import type { ComputeSetting } from "#compute";
import type { Policy } from "#optimizer";
import type { Suspicion } from "#quality";
import type { SessionOptions } from "./session.ts";

/** Something that was done to a session from outside. Plain data. */
export type Act =
  | { readonly type: "command"; readonly command: Command }
  | { readonly type: "loop"; readonly loop: "open" | "closed" }
  /** The comparison of plant and shadow begins. */
  | { readonly type: "comparison" }
  | { readonly type: "design-search" }
  /** Accelerators are given; null is enough for all. */
  | { readonly type: "compute"; readonly compute: ComputeSetting | null }
  | { readonly type: "follow"; readonly serial: number | null }
  /** What the plant's owner wants of the optimizer. */
  | { readonly type: "policy"; readonly policy: Policy }
  /** A person's answers to a decision, by its number: yes and no to one that waits, and taking one back that was carried out. */
  | { readonly type: "approve" | "decline" | "undo"; readonly decision: number }
  /** Which parts something touched is asked for. */
  | { readonly type: "suspect"; readonly suspicion: Suspicion | null };

export interface TimedAct {
  /** Simulated seconds since the start of the run; a whole number of microseconds. */
  readonly at: number;
  readonly act: Act;
}

/** What determines a run, beside its line, to the byte. Plain data. */
export interface RunLog {
  readonly options: SessionOptions;
  /** In the order in which they were done. */
  readonly acts: readonly TimedAct[];
}

/** A copy of a command as JSON gives it back, which knows no -0. */
export function asLogged(command: Command): Command {
  switch (command.type) {
    case "set-point":
      return { ...command, value: command.value + 0 };
    case "release-revision":
      return { ...command, design: Object.fromEntries(Object.entries(command.design).map(([name, value]) => [name, value + 0])), ...(command.fromPart !== undefined && { fromPart: command.fromPart + 0 }) };
    case "hold":
    case "release":
    case "re-inspect":
      return { ...command, parts: command.parts.map((part) => part + 0) };
    case "sample":
      return { ...command, every: command.every + 0 };
    case "maintain":
    case "change-lot":
    case "restore":
    case "fault":
    case "wip-limit":
    case "dispatch":
    case "batch":
    case "buffer":
      return { ...command };
  }
}

/** Copies of commands in order of time. */
export function inOrder(commands: readonly TimedCommand[]): readonly TimedCommand[] {
  return commands.map(({ at, command }) => ({ at, command: asLogged(command) })).toSorted((left, right) => left.at - right.at);
}
