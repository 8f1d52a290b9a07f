import type { AttendedPhase } from "../../peopleSpec.ts";
import { quote } from "../describe.ts";
import type { LineDraft, StationDraft } from "../draft.ts";
import { allowed } from "../messages.ts";
import { attendancePlaces, phasesOf } from "../people.ts";
import type { Check } from "./check.ts";

/** Operators are needed for what happens at their station; a pipe takes the next while it works on others, and its work is nobody's. */
export const attendedPhasesHappen: Check = (line, report) => {
  const steps = Object.values(line.products ?? {}).flatMap((product) => product?.route ?? []);
  const setUp = new Set(steps.map((step) => (step?.setup === undefined ? undefined : step.station)));
  const pipes = new Set(steps.map((step) => (step?.cadence === undefined ? undefined : step.station)));
  line.stations?.forEach((station, index) => {
    for (const place of attendancePlaces(station, index)) {
      for (const { phase, path } of phasesOf(place)) {
        const wanted = missing(station, phase, setUp);
        if (wanted !== null) report(path, quote(phase), allowed.phaseHappens(wanted));
        else if ((phase === "load" || phase === "processing" || phase === "unload") && station?.id !== undefined && pipes.has(station.id)) report(path, quote(phase), allowed.pipeIsUnattended);
      }
    }
  });
};

/** What a station would need for a phase to happen at it; null when it does. */
function missing(station: StationDraft | undefined, phase: AttendedPhase, setUp: ReadonlySet<string | undefined>): string | null {
  const has = (...keys: readonly (keyof NonNullable<NonNullable<LineDraft["stations"]>[number]>)[]): boolean => keys.some((key) => station !== undefined && Object.hasOwn(station, key));
  switch (phase) {
    case "processing":
      return null;
    case "setup":
      return has("changeover", "setups") || (station?.id !== undefined && setUp.has(station.id)) ? null : "changeover or setups";
    case "load":
    case "unload":
      return has(phase) ? null : phase;
    case "repair":
      return has("failures") ? null : "failures";
    case "maintenance":
      return has("maintenance", "preventive") ? null : "maintenance or preventive";
  }
}
