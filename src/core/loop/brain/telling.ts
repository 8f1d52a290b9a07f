import type { CompiledLine } from "#line";
import type { Decision } from "#optimizer";
import type { Happening } from "../seen/summary.ts";

/** What has become of a decision, as something that happened; null where nothing is to be told. */
export function happeningOf(line: CompiledLine, decision: Decision): Omit<Happening, "id"> | null {
  const { id, kind, chosen, about, standing: { status, since } } = decision;
  const facts = { decision: id, by: kind, chosen, about };
  switch (status) {
    case "kept":
      return kind === "design" ? { ...at(decision), facts: { chosen } } : null;
    case "done":
      return { ...at(decision), at: since, facts: { decision: id, ...factsOf(line, decision) } };
    case "advised":
    case "waiting":
      return { ...at(decision), kind: "proposed", facts };
    case "undone":
      return { ...at(decision), at: since, kind: "undone", facts };
    default:
      return null;
  }
}

/** A kind of decision that the dashboard has a sentence of its own for, or any. */
function toldAs(kind: string): Happening["kind"] {
  return kind === "run-to-run" || kind === "maintenance" || kind === "design" ? kind : "decision";
}

function at({ at: time, kind, station, machine }: Decision): Omit<Happening, "id" | "facts"> {
  return { at: time, kind: toldAs(kind), station: station === "" ? null : station, machine: machine < 0 ? null : machine };
}

function factsOf(line: CompiledLine, decision: Decision): Happening["facts"] {
  const { kind, change, about, seen, expected } = decision;
  switch (kind) {
    case "run-to-run":
      return change === null ? { characteristic: about } : { characteristic: about, setPoint: change.name, from: change.from, to: change.to, unit: change.unit };
    case "maintenance":
      return { tool: about, wear: seen.mean, limit: line.wears.find(({ spec }) => spec.station === decision.station && spec.tool === about)?.spec.limit ?? 0 };
    case "design": {
      const chosen = decision.considered.find(({ id }) => id === decision.chosen)?.command;
      const revision = chosen?.type === "release-revision" ? chosen.revision : "";
      return { revision, predictedMoneyPerHour: expected.mean, halfWidth: expected.halfWidth };
    }
    default:
      return { by: kind, chosen: decision.chosen, about };
  }
}
