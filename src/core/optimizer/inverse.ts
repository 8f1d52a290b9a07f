import type { Command } from "#line";
import { type Twin, knownSetPoint, movedAt } from "#twin";

/** Why a decision can't be taken back: its kind of command can't, or something else has been ordered of the same since. */
export type Irreversible = "maintenance" | "inspection" | "overtaken" | "fault";

/** The command that takes another back, or why there is none. */
export type Inverse = { readonly command: Command } | { readonly why: Irreversible };

/** A command that was carried out. */
interface Done {
  readonly command: Command;
  /** When, in simulated seconds. */
  readonly at: number;
  /** What a revision is called that takes a design back. */
  readonly revision: string;
}

/** What takes a command back, as far as the twin's records tell. */
export function inverseOf(twin: Twin, { command, at, revision }: Done): Inverse {
  switch (command.type) {
    case "set-point":
      return setPointBack(twin, command, at);
    case "release-revision":
      return designBack(twin, command, revision);
    case "hold":
      return { command: { type: "release", parts: command.parts } };
    case "release":
      return { command: { type: "hold", parts: command.parts } };
    case "maintain":
      return { why: "maintenance" };
    case "re-inspect":
      return { why: "inspection" };
    case "fault":
      return { why: "fault" };
  }
}

function setPointBack(twin: Twin, command: Extract<Command, { readonly type: "set-point" }>, at: number): Inverse {
  const { line } = twin;
  const station = line.stations.find(({ id }) => id === command.station);
  const setPoint = station?.recipe.findIndex(({ id }) => id === command.setPoint) ?? -1;
  const of = { station: station?.index ?? -1, machine: command.machine, setPoint };
  const before = knownSetPoint(twin, of, at);
  return before === null || movedAt(twin, of) !== at || knownSetPoint(twin, of) !== command.value ? { why: "overtaken" } : { command: { ...command, value: before } };
}

function designBack({ line, state: { record } }: Twin, { design }: Extract<Command, { readonly type: "release-revision" }>, revision: string): Inverse {
  const present = record.designs.at(-1);
  const before = record.designs.at(-2);
  const isPresent = line.design.every((name, index) => design[name] === present?.[index]);
  if (before === undefined || !isPresent) return { why: "overtaken" };
  return { command: { type: "release-revision", revision, design: Object.fromEntries(line.design.map((name, index) => [name, before[index] ?? 0])) } };
}
