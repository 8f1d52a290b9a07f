/** What is believed of a sensor. */
export type SensorState =
  | "healthy"
  /** It shows the same value again and again. */
  | "stuck"
  /** It loses readings. */
  | "dropping-out"
  /** It shows more, or less, than there is: since some time, or more and more. */
  | "biased"
  | "drifting"
  /** It scatters more than it did. */
  | "noisier"
  /** It shows what there is: what it reads has moved. */
  | "process-moved"
  /** Something has moved, and nothing that is observed tells the sensor from what it reads. */
  | "undecided"
  | "too-little-data";

/** One thing that was looked at: what was seen, and what each of the two beliefs would have led one to expect. */
export interface SensorEvidence {
  /**
   * `reading`: change of the sensor's own mean; `characteristic`: of what is measured of the same parts later; `sensor`: of another
   * sensor on the same machine; `siblings`: of the same sensor on the station's other machines; `repeats`: equal readings in a row;
   * `missing`: share of parts without a reading; `scatter`: variance of a sensor or a characteristic, or its growth.
   */
  readonly kind: "reading" | "characteristic" | "sensor" | "siblings" | "repeats" | "missing" | "scatter";
  /** The characteristic or sensor that it is of. */
  readonly of: string;
  readonly observed: number;
  /** If the sensor is at fault, and if what it reads has moved; null where a belief says nothing of it. */
  readonly bySensor: number | null;
  readonly byProcess: number | null;
  /** Standard deviation of what was observed, by chance alone. */
  readonly sd: number;
  readonly parts: number;
}

export interface SensorVerdict {
  readonly station: string;
  readonly machine: number;
  readonly sensor: string;
  readonly state: SensorState;
  /** Probability of that state among those that were weighed, 0…1. */
  readonly belief: number;
  /** Where the process has moved: the set point, tool state, attribute, material or environment that explains it best. */
  readonly cause: string | null;
  readonly evidence: readonly SensorEvidence[];
}
