import type { DurationSpec, Text } from "./spec.ts";

/** What a line model says of what its parts are made of and in, and of what can go wrong. */

/** A property of a material: drawn for each lot. */
export interface MaterialPropertySpec {
  readonly name?: Text;
  readonly unit: string;
  readonly mean: number;
  /** Standard deviation between lots; 0 when left out. */
  readonly sd?: number;
}

/** A material that a station works into its parts, lot by lot. */
export interface MaterialSpec {
  readonly name?: Text;
  /** The station that uses it up. */
  readonly at: string;
  /** Parts that one lot is enough for. */
  readonly lot: number;
  /** Names that formulas of that station and of later ones can use. */
  readonly properties?: Readonly<Record<string, MaterialPropertySpec>>;
}

/** A course of a day: the mean and so much more at its peak, so much less half a day before and after. */
export interface DailySpec {
  /** In the unit of what it is of. */
  readonly amplitude: number;
  /** Time of the day of the highest value; 3 in the afternoon when left out. */
  readonly peak?: DurationSpec;
}

/** What puts the surroundings of one station right again, once it is ordered. */
export interface EnvironmentServiceSpec {
  readonly name?: Text;
  /** From the order until they are as they usually are. */
  readonly time: DurationSpec;
  /** Money, booked as maintenance; 0 when left out. */
  readonly cost?: number;
}

/** What the hall does to all stations alike, such as its humidity. */
export interface EnvironmentSpec {
  readonly name?: Text;
  readonly unit: string;
  readonly mean: number;
  readonly daily?: DailySpec;
  /** A slow wander about that: its standard deviation, and the time over which it forgets where it was. */
  readonly wander?: { readonly sd: number; readonly memory: DurationSpec };
  /** Left out, nothing that is ordered changes it. */
  readonly service?: EnvironmentServiceSpec;
}

interface FaultOf {
  readonly name: Text;
  readonly station: string;
}

/** A tool state of one machine goes off. */
export interface ToolFaultSpec extends FaultOf {
  readonly tool: string;
  /** Added to the tool state at once. */
  readonly step?: number;
  /** Added to the tool state with every part from then on, until maintenance. */
  readonly perPart?: number;
}

/** The sensor of one machine goes wrong until its maintenance; what it reads does not. */
export interface SensorFaultSpec extends FaultOf {
  readonly sensor: string;
  /** Added to its bias at once, in its unit. */
  readonly step?: number;
  /** Added to its bias with every hour. */
  readonly perHour?: number;
  /** Factor on its gain. */
  readonly gain?: number;
  /** Standard deviation of noise that it has in addition, in its unit. */
  readonly noise?: number;
  /** Chance that a reading is lost, in addition. */
  readonly dropout?: number;
  /** It shows its last reading again and again. */
  readonly stuck?: true;
}

/** A machine runs at so much more than it is told, until its maintenance. */
export interface SetPointFaultSpec extends FaultOf {
  readonly setPoint: string;
  /** In the set point's unit. */
  readonly step: number;
}

/** The station opens a bad lot of a material. */
export interface MaterialFaultSpec extends FaultOf {
  readonly material: string;
  readonly property: string;
  /** Added to the property of that lot. */
  readonly step: number;
}

/** The environment of one station goes off. */
export interface EnvironmentFaultSpec extends FaultOf {
  readonly environment: string;
  readonly step?: number;
  /** Added with every hour. */
  readonly perHour?: number;
  /** For how long; for good when left out. */
  readonly lasts?: DurationSpec;
}

/** Something that can go wrong, for scenarios and trainers to inject. */
export type FaultSpec = ToolFaultSpec | SensorFaultSpec | SetPointFaultSpec | MaterialFaultSpec | EnvironmentFaultSpec;
