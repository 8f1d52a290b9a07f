import type { DeskView } from "#loop";

/** What is believed of one sensor. */
export type Verdict = DeskView["sensors"][number];
export type Evidence = Verdict["evidence"][number];

/** Whether somebody should look: at the sensor, or at what it reads. */
export function wantsLook({ state }: Verdict): boolean {
  return state !== "healthy" && state !== "too-little-data";
}

/** Machines of a station with a sensor that wants a look. */
export function machinesToLookAt(sensors: readonly Verdict[], station: string): ReadonlySet<number> {
  return new Set(sensors.filter((verdict) => verdict.station === station && wantsLook(verdict)).map(({ machine }) => machine));
}

/** Whether a piece of evidence is the change itself that asks whether it is the sensor or the process: it speaks for neither. */
export function isQuestion({ bySensor, byProcess, kind }: Evidence): boolean {
  return kind === "repeats" || kind === "missing" || (bySensor === null && byProcess === null);
}

/** The belief whose expectation lies nearer to what was seen; null where chance alone makes up for the difference. */
export function nearer({ observed, bySensor, byProcess, sd }: Evidence): "sensor" | "process" | null {
  if (bySensor === null || byProcess === null) return null;
  const lead = Math.abs(observed - byProcess) - Math.abs(observed - bySensor);
  if (!(Math.abs(lead) > sd)) return null;
  return lead > 0 ? "sensor" : "process";
}
