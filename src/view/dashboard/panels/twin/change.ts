import type { Command } from "#line";
import type { LineView, Summary } from "#loop";
import { type Words, sentence } from "../../words/words.ts";

/** Something that the twin can be asked about. */
export interface Change {
  readonly kind: "set-point" | "maintain" | "design" | "wip-limit";
  readonly name: string;
  /** Id of its station; empty for what is of the whole line. */
  readonly station: string;
  /** Machines that may be chosen among; 0 for what is of the whole line. */
  readonly machines: number;
  /** Id of the set point or design parameter; empty for a maintenance. */
  readonly subject: string;
  readonly unit: string;
  /** Null where nothing is to be typed. */
  readonly range: readonly [number, number] | null;
}

/** The most parts that a limit is asked for. */
const mostParts = 1000;

/** Everything of a line that can be changed by one command a machine, in the order of work. */
export function changesOf(line: LineView, words: Words): readonly Change[] {
  const ofStations = line.stations.flatMap(({ id: station, name, machines, setPoints, maintainable }): readonly Change[] => [
    ...setPoints.map((setPoint): Change => ({ kind: "set-point", name: sentence(`${words.name(name)}: ${words.name(setPoint.name)}`), station, machines, subject: setPoint.id, unit: setPoint.unit, range: setPoint.range })),
    ...(maintainable ? [{ kind: "maintain" as const, name: sentence(`${words.name(name)}: ${words.t("twin.ask.maintain")}`), station, machines, subject: "", unit: "", range: null }] : []),
  ]);
  return [
    ...ofStations,
    ...line.design.map(({ id, name, unit, range }): Change => ({ kind: "design", name: sentence(`${words.t("twin.ask.design")}: ${words.name(name)}`), station: "", machines: 0, subject: id, unit, range })),
    { kind: "wip-limit", name: words.t("twin.ask.wipLimit"), station: "", machines: 0, subject: "", unit: "1", range: [1, mostParts] },
  ];
}

interface Now {
  readonly line: LineView;
  readonly summary: Summary;
}

/** What it is now: of a station's machines the mean. Null for what has no value. */
export function presentValue({ line, summary }: Now, { kind, station: id, subject }: Change, machine: number): number | null {
  if (kind === "design") return summary.design.design[subject] ?? line.design.find((parameter) => parameter.id === subject)?.nominal ?? null;
  if (kind === "wip-limit") return summary.plant.wip;
  if (kind === "maintain") return null;
  const index = line.stations.findIndex((station) => station.id === id);
  const setPoint = line.stations[index]?.setPoints.findIndex((one) => one.id === subject) ?? -1;
  const values = (summary.stations[index]?.machines ?? []).map(({ setPoints }) => setPoints[setPoint] ?? 0);
  if (machine >= 0) return values[machine] ?? null;
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The commands of a change: one for each machine that is meant, -1 for all. */
export function commandsOf({ line, summary }: Now, { kind, station, machines, subject }: Change, { machine, value }: { readonly machine: number; readonly value: number }): readonly Command[] {
  const meant = machine >= 0 ? [machine] : Array.from({ length: machines }, (_, own) => own);
  switch (kind) {
    case "set-point":
      return meant.map((own) => ({ type: "set-point", station, machine: own, setPoint: subject, value }));
    case "maintain":
      return meant.map((own) => ({ type: "maintain", station, machine: own }));
    case "design":
      return [{ type: "release-revision", revision: "what-if", design: Object.fromEntries(line.design.map(({ id, nominal }) => [id, id === subject ? value : (summary.design.design[id] ?? nominal)])) }];
    case "wip-limit":
      return [{ type: "wip-limit", limit: Math.round(value) }];
  }
}

/** What was asked: which of the changes, of which machine (-1 for all), and to what value. Null for commands that no change stands for. */
export interface Recalled {
  readonly chosen: number;
  readonly machine: number;
  readonly value: number | null;
}

export function recall(now: Now, changes: readonly Change[], commands: readonly Command[]): Recalled | null {
  const [command] = commands;
  if (command === undefined) return null;
  const chosen = changes.findIndex((change) => isOf(now, change, command));
  const machine = commands.length === 1 && "machine" in command && (changes[chosen]?.machines ?? 0) > 1 ? command.machine : -1;
  return chosen < 0 ? null : { chosen, machine, value: valueIn(command, changes[chosen]?.subject ?? "") };
}

function isOf({ line, summary }: Now, { kind, station, subject }: Change, command: Command): boolean {
  switch (command.type) {
    case "set-point":
      return kind === "set-point" && station === command.station && subject === command.setPoint;
    case "maintain":
      return kind === "maintain" && station === command.station;
    case "wip-limit":
      return kind === "wip-limit";
    case "release-revision": {
      const present = summary.design.design[subject] ?? line.design.find(({ id }) => id === subject)?.nominal;
      return kind === "design" && command.design[subject] !== present;
    }
    default:
      return false;
  }
}

function valueIn(command: Command, subject: string): number | null {
  if (command.type === "set-point") return command.value;
  if (command.type === "wip-limit") return command.limit;
  return command.type === "release-revision" ? (command.design[subject] ?? null) : null;
}
