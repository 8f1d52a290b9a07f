import type { Command, FlowCommand } from "#line";
import { type Twin, knownDesign, knownSetPoint } from "#twin";

/** Why a decision can't be taken back: its kind of command can't, or something else has been ordered of the same since. */
export type Irreversible = "maintenance" | "lot" | "inspection" | "overtaken" | "fault";

/** The command that takes another back, or why there is none. Plain data. */
export type Inverse = { readonly command: Command } | { readonly why: Irreversible };

/** What takes a command back, by what the twin's records say that it changes; ask before it is carried out. A revision that takes a design back has no name yet. */
export function inverseOf(twin: Twin, command: Command): Inverse {
  const before = presentOf(twin, command);
  switch (command.type) {
    case "hold":
      return { command: { type: "release", parts: command.parts } };
    case "release":
      return { command: { type: "hold", parts: command.parts } };
    case "maintain":
    case "restore":
      return { why: "maintenance" };
    case "change-lot":
      return { why: "lot" };
    case "re-inspect":
      return { why: "inspection" };
    case "fault":
      return { why: "fault" };
    default:
      return before === null ? { why: "overtaken" } : { command: before };
  }
}

/** Whether what a command has set still stands, by the twin's records; so does what sets nothing. */
export function isInForce(twin: Twin, command: Command): boolean {
  const present = presentOf(twin, command);
  if (present === null || command.type !== "release-revision") return present === null || JSON.stringify(present) === JSON.stringify(command);
  return present.type === "release-revision" && twin.line.design.every((name) => present.design[name] === command.design[name]);
}

/** The command that would order what stands now of what a command sets; null for one that sets nothing. */
function presentOf(twin: Twin, command: Command): Command | null {
  const { line, state: { record } } = twin;
  switch (command.type) {
    case "set-point": {
      const station = line.stations.find(({ id }) => id === command.station);
      const setPoint = station?.recipe.findIndex(({ id }) => id === command.setPoint) ?? -1;
      const value = knownSetPoint(twin, { station: station?.index ?? -1, machine: command.machine, setPoint });
      return value === null ? null : { ...command, value };
    }
    case "release-revision": {
      const design = knownDesign(twin, Number.POSITIVE_INFINITY);
      return { type: command.type, revision: command.revision, design: Object.fromEntries(line.design.map((name, index) => [name, design[index] ?? 0])) };
    }
    case "sample":
      return { ...command, every: record.sampling[line.characteristics.findIndex(({ id }) => id === command.characteristic)] ?? 1 };
    case "wip-limit":
    case "dispatch":
    case "batch":
    case "buffer":
      return flowNow(twin, command);
    default:
      return null;
  }
}

function flowNow({ line, state: { record: { flow } } }: Twin, command: FlowCommand): FlowCommand {
  const at = "station" in command ? line.stations.findIndex(({ id }) => id === command.station) : -1;
  switch (command.type) {
    case "wip-limit":
      return { ...command, limit: flow.wipLimit };
    case "dispatch":
      return { ...command, rule: flow.rules[at] ?? null };
    case "batch":
      return { ...command, minimum: flow.minimums[at] ?? null };
    case "buffer":
      return { ...command, places: flow.places[at] ?? null };
  }
}
