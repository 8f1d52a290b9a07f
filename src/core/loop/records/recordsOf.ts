import { compileLine } from "#line";
import { type Decision, commandOf } from "#optimizer";
import type { Observation } from "#sensing";
import { type OnProgress, inPieces } from "../progress.ts";
import { replay } from "../replay.ts";
import type { RunValue } from "../runValue.ts";
import { createSession } from "../session.ts";
import { type Table, type TableWriter, tableWriter } from "./table.ts";

/** Rows of one table at most: what is beyond is counted and left out, so that a long run of a fast line still fits into memory. */
const mostRows = 1_000_000;

/**
 * What was observed and decided in a run up to a moment, as tables: measurements, readings, completions, equipment events and decisions.
 * The run is done again from its start, so that recording costs a running plant nothing; it is the same run, to the byte. Times are
 * simulated seconds, machines count from 0 within their station. Throws on a log that is of another line.
 */
export function recordsOf({ line, log, untilSeconds }: Pick<RunValue, "line" | "log" | "untilSeconds">, { rows = mostRows, onProgress = () => undefined }: { readonly rows?: number; readonly onProgress?: OnProgress } = {}): readonly Table[] {
  const session = createSession(compileLine(line), log.options);
  const writers = startTables(rows);
  const decisions = new Map<number, Decision>();
  session.witness = (observations) => {
    for (const observation of observations) write(writers, observation);
    for (const decision of session.brain.optimizer.state.decisions) decisions.set(decision.id, decision);
  };
  inPieces((until) => replay(session, log, until), untilSeconds, onProgress)(untilSeconds);
  session.witness(session.sensing.waiting());
  for (const decision of [...decisions.values()].toSorted((left, right) => left.id - right.id)) writers.decisions.add(decisionRow(decision));
  return Object.values(writers).map((writer) => writer.table());
}

type Name = "measurements" | "readings" | "completions" | "equipment" | "decisions";

function startTables(rows: number): Readonly<Record<Name, TableWriter>> {
  return {
    measurements: tableWriter("measurements", { at: "number", characteristic: "text", part: "whole", revision: "whole", value: "number", reworks: "whole" }, rows),
    readings: tableWriter("readings", { at: "number", station: "text", machine: "whole", sensor: "text", part: "whole", value: "number" }, rows),
    completions: tableWriter("completions", { at: "number", part: "whole", revision: "whole", good: "truth", failed: "text", reworks: "whole", cycleSeconds: "number" }, rows),
    equipment: tableWriter("equipment", { at: "number", station: "text", machine: "whole", event: "text", setPoint: "text", value: "number", mode: "text", material: "text", lot: "whole" }, rows),
    decisions: tableWriter("decisions", { at: "number", id: "whole", kind: "text", station: "text", machine: "whole", chosen: "text", status: "text", command: "text", realised: "number" }, rows),
  };
}

function write({ measurements, readings, completions, equipment }: Readonly<Record<Name, TableWriter>>, observation: Observation): void {
  switch (observation.type) {
    case "measurement": {
      const { at, characteristic, part, revision, value, reworks } = observation;
      return measurements.add({ at, characteristic, part, revision, value, reworks });
    }
    case "reading": {
      const { at, station, machine, sensor, part, value } = observation;
      return readings.add({ at, station, machine, sensor, part, value });
    }
    case "completion": {
      const { at, part, revision, good, failed, reworks, cycleSeconds } = observation;
      return completions.add({ at, part, revision, good, failed: failed.join(";"), reworks, cycleSeconds });
    }
    case "equipment": {
      const { at, station, machine, event, setPoint = null, value = null, mode = null, material = null, lot = null } = observation;
      return equipment.add({ at, station, machine, event, setPoint, value, mode, material, lot });
    }
    case "map": case "cycles": case "movement": case "status":
  }
}

/** A decision as it stands in the end: with what became of it, its command as JSON, and what it has brought in money an hour. */
function decisionRow(decision: Decision): Parameters<TableWriter["add"]>[0] {
  const { at, id, kind, station, machine, chosen, standing, realised } = decision;
  const command = commandOf(decision);
  return { at, id, kind, station, machine, chosen, status: standing.status, command: command === null ? null : JSON.stringify(command), realised: realised?.mean ?? null };
}
