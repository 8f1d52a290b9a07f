import type { OpenDecision } from "../outcome.ts";

/** A signal that is being followed up: who may be behind it is asked when it comes, and again with the parts of some time more. Plain data. */
export interface Asked {
  readonly characteristic: string;
  readonly station: string;
  readonly machine: number;
  /** When its chart signalled last, in simulated seconds. */
  at: number;
  /** How often it was asked about since. */
  looks: number;
}

/** A remedy that was carried out, and what is measured since. Stations and machines by index, -1 for all. */
export interface OpenRemedy {
  readonly key: string;
  readonly characteristic: string;
  readonly station: number;
  readonly machine: number;
  readonly open: OpenDecision;
}

/** Plain data, bounded. */
export interface RemedyState {
  asked: Asked[];
  open: OpenRemedy[];
  /** When what mends something was ordered last, by whomever, by `keyOf`. */
  ordered: Record<string, number>;
}
