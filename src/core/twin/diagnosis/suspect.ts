/** What may be behind a signal. */
export type SuspectKind = "tool" | "set-point" | "material" | "environment" | "sensor" | "gauge" | "machine";

/** One thing that may have gone wrong, and what speaks for it. Plain data. */
export interface Suspect {
  readonly kind: SuspectKind;
  /** Station by id; of a gauge, the one that measures. */
  readonly station: string;
  /** Null where all machines of the station are meant. */
  readonly machine: number | null;
  /** The tool state, set point, property of a material, environment, sensor or characteristic by id; of a machine, the characteristic that it makes otherwise. */
  readonly what: string;
  /** The lot of the material; null for all else. */
  readonly lot: number | null;
  /** When it began, in simulated seconds. */
  readonly since: number;
  /** Whether it came at once or grows. */
  readonly shape: "step" | "growth";
  /** By how much it is off by now, in its unit; of a machine, a gauge or a sensor, in that of what it shows. */
  readonly shift: number;
  readonly unit: string;
  /** How probable it is among all suspects, 0 to 1. */
  readonly belief: number;
  readonly evidence: readonly Evidence[];
}

/** One thing that was seen, and what the suspect would have it be. */
export interface Evidence {
  readonly of: "characteristic" | "sensor";
  readonly id: string;
  /** Whose sensor it is; null for a characteristic. */
  readonly machine: number | null;
  /** Mean of what was seen since it began against before, in standard deviations of one value. */
  readonly seen: number;
  /** What the suspect explains of that. */
  readonly explained: number;
  /** Values since it began, and before. */
  readonly after: number;
  readonly before: number;
  /** Whether it speaks for the suspect. */
  readonly speaksFor: boolean;
}
