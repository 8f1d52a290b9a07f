import type { Interval } from "#kernel";
import type { Plan } from "../plans/plans.ts";
import type { Anova } from "../surface/anova.ts";
import type { Canonical } from "../surface/canonical.ts";
import type { Unfit } from "../surface/fit.ts";
import type { Residual } from "../surface/residuals.ts";
import type { Tolerances } from "../tolerance/allocate.ts";
import type { NoiseFactor } from "./noise.ts";
import type { StudyOptions } from "./plan.ts";
import type { Scatter } from "./robust.ts";

/** What a run came to. Each is null where the line model gives none, such as the cost of no good part. */
export interface RunValues {
  /** Money per hour. */
  readonly money: number | null;
  readonly yield: number | null;
  /** Money that a good part cost to make, scrap and all. */
  readonly cost: number | null;
}

export type ResponseId = keyof RunValues;

export interface NamedCoefficient {
  readonly name: string;
  readonly value: number;
  readonly standardError: number | null;
  readonly t: number | null;
  readonly p: number | null;
}

/** A response's surface, or why there is none. */
export type ResponseResult =
  | { readonly id: ResponseId; readonly unit: string; readonly ok: false; readonly why: Unfit }
  | {
      readonly id: ResponseId;
      readonly unit: string;
      readonly ok: true;
      readonly coefficients: readonly NamedCoefficient[];
      readonly anova: Anova;
      /** Null of a model without squares. */
      readonly canonical: Canonical | null;
      readonly residuals: readonly Residual[];
    };

/** A design with what it is expected to be worth; its price is what the market pays for what the design parameters are for. */
export interface Outlook {
  readonly design: readonly number[];
  readonly price: number;
  readonly yield: number;
  readonly cost: number;
  readonly money: Scatter;
}

export interface StudyCandidate extends Outlook {
  readonly id: "keep" | "optimum" | "robust";
  /** Over the confirming runs, noise factors drawn for each. Null where a run gave none. */
  readonly confirmed: { readonly mean: number; readonly sd: number; readonly gain: Interval } | null;
}

/** What a study of a design found. Plain data. */
export interface StudyResult {
  readonly line: string;
  readonly currency: string;
  readonly options: StudyOptions;
  /** Simulated seconds of the run whose twin it began from; null where it began from the line as declared. */
  readonly startsAt: number | null;
  readonly factors: readonly { readonly id: string; readonly unit: string; readonly range: readonly [number, number] }[];
  readonly noises: readonly NoiseFactor[];
  readonly plan: Plan;
  /** The plan's points in the factors' units. */
  readonly designs: readonly (readonly number[])[];
  /** All runs, those of the noise and of the confirmation among them. */
  readonly runs: number;
  readonly responses: readonly ResponseResult[];
  readonly front: readonly Outlook[];
  readonly candidates: readonly StudyCandidate[];
  readonly proposal: StudyCandidate["id"];
  readonly tolerances: readonly Tolerances[];
}
