import type { LineView, StationView, Summary } from "#loop";
import type { MachineState } from "#loop/frame";
import { type Words, sentence } from "../../words/words.ts";

interface Place {
  readonly line: LineView;
  readonly station: StationView;
  readonly queue: number;
}

/** Why a machine is in its state, in a sentence. */
export function reasonOf(state: MachineState, { line, station, queue }: Place, words: Words): string {
  const at = line.stations.indexOf(station);
  const before = line.stations[at - 1];
  const after = line.stations[at + 1];
  const facts = { before: before === undefined ? "" : words.name(before.name), after: after === undefined ? "" : words.name(after.name), queue };
  if (state === "starved" && before === undefined) return words.t("panels.reason.starvedFirst");
  if (state === "blocked" && after === undefined) return words.t("panels.reason.blockedLast");
  return words.t(`panels.reason.${state}`, facts);
}

interface Noticing {
  readonly happenings: Summary["happenings"];
  readonly line: LineView;
  readonly station: string;
  readonly machine: number;
}

/** What the plant noticed last on a machine that wants a look; null when nothing is known of it. */
export function noticed({ happenings, line, station, machine }: Noticing, words: Words): string | null {
  const last = happenings.findLast((happening) => happening.kind === "signal" && happening.station === station && happening.machine === machine);
  if (last === undefined) return null;
  const { characteristic } = last.facts;
  const found = line.characteristics.find(({ id }) => id === characteristic);
  if (found === undefined) return null;
  return words.t("panels.station.noticed", { characteristic: sentence(words.name(found.name)), clock: words.dayTime(last.at) });
}
