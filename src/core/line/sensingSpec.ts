import type { DurationSpec, Formula, Range, Text } from "./spec.ts";

/** What a line model says of its sensors and gauges. */

/** Of every so many things in a row, so many are looked at. */
export interface LotSampleSpec {
  /** Parts of one lot, counted as they come. */
  readonly size: number;
  /** The first so many of each lot. */
  readonly sample: number;
}

/** A sensor at each machine of a station. It shows `gain · reads + bias + drift + noise`, cut to its range, in whole quanta. */
export interface SensorSpec {
  readonly id: string;
  readonly name?: Text;
  /** What sensor it is, such as "thermocouple": what its data sheet says holds where the sensor says nothing else. */
  readonly kind?: string;
  readonly unit: string;
  /** What it reads, over the same names as a response of its station. */
  readonly reads: Formula;
  /** Factor on what it reads; 1 when left out. */
  readonly gain?: number;
  /** Added to what it reads, in its unit; 0 when left out. */
  readonly bias?: number;
  /** Standard deviation of a further bias, which each machine's sensor has of its own; in its unit. */
  readonly biasSd?: number;
  /** Standard deviation of its noise, in its unit. */
  readonly noise?: number;
  /** Growth of its bias, in its unit an hour, since its machine was last maintained. */
  readonly drift?: number;
  /** Time constant with which it follows what it reads (first order); at once when left out. */
  readonly lag?: DurationSpec;
  /** The steps that it shows, in its unit; as fine as may be when left out. */
  readonly quantum?: number;
  /** The least and the most that it shows, in its unit. */
  readonly range?: Range;
  /** Chance that a reading is lost. */
  readonly dropout?: number;
  /** Reads every n-th part of each machine; 1 when left out. */
  readonly every?: number;
  /** Reads when a part is done and so long has passed since its last reading. */
  readonly period?: DurationSpec;
  /** Reads the first parts of every lot of each machine. */
  readonly lot?: LotSampleSpec;
}

/**
 * How many parts a gauge measures. With `adaptive`, a lot is rejected when more of its sample than `accept` are measured out
 * of specification, and the sample goes from normal to tightened and reduced by the switching rules of ANSI/ASQ Z1.4.
 */
export interface SamplingPlanSpec extends LotSampleSpec {
  /** The most in a sample that may be out of specification; 0 when left out. */
  readonly accept?: number;
  readonly adaptive?: boolean;
}

/** A model reads what a gauge or an inspection has taken, such as a picture. */
export interface AiReadingSpec {
  /** Operations of one reading; an addition and a multiplication are one each. */
  readonly operations: number;
  /** A reading that comes later is worth nothing; 5 min when left out. */
  readonly within?: DurationSpec;
}

export interface GaugeSpec {
  /** Repeatability: standard deviation of one measurement, in the characteristic's unit. */
  readonly noise: number;
  /** Standard deviation between the gauges of the measuring station's machines, in the characteristic's unit; 0 when left out. */
  readonly reproducibility?: number;
  /** Added to all that it measures, in the characteristic's unit; 0 when left out. */
  readonly bias?: number;
  /** The steps that it shows, in the characteristic's unit; as fine as may be when left out. */
  readonly quantum?: number;
  /** Measures every n-th part; 1 when left out. A station that reworks by it measures all. */
  readonly every?: number;
  /** Measures a sample of each lot, instead of every n-th. */
  readonly plan?: SamplingPlanSpec;
  /** The least that it can show, such as 0 of a share; without limit when left out. */
  readonly least?: number;
  /** Money for one measurement; 0 when left out. */
  readonly cost?: number;
  /** A model reads it: without compute for it nothing is measured. Left out, none is needed. */
  readonly ai?: AiReadingSpec;
}

/** How often a station that judges parts is wrong. */
export interface JudgementSpec {
  /** Error of the first kind: chance that a good part is judged bad; 0 when left out. */
  readonly falseAlarm?: number;
  /** Error of the second kind: chance that a bad part is judged good; 0 when left out. */
  readonly miss?: number;
}
