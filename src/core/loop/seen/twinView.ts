import { type CalibrationRow, type Innovations, type Twin, calibrationView, innovationsOf, isLost } from "#twin";
import type { Foretelling, Foretold } from "../brain/foretold.ts";

/** The twin as its panel shows it. */
export interface TwinView {
  /** Whether it has lost what is measured of some characteristic: nothing is decided by what it foretells then. */
  readonly isLost: boolean;
  /** By characteristic. */
  readonly innovations: readonly (Innovations & { readonly characteristic: string; readonly isLost: boolean })[];
  readonly calibration: readonly CalibrationRow[];
  /** Forecasts of the next hour against what came, oldest first. */
  readonly foretold: readonly Foretold[];
}

export function twinView(twin: Twin, foretelling: Foretelling, now: number): TwinView {
  const innovations = innovationsOf(twin.state.match, twin.line.characteristics.length);
  return {
    isLost: isLost(twin),
    innovations: twin.line.characteristics.flatMap(({ id, index }) => {
      const of = innovations[index];
      return of === undefined ? [] : [{ ...of, characteristic: id, isLost: twin.state.grips[index]?.isLost ?? false }];
    }),
    calibration: calibrationView(twin, now),
    foretold: foretelling.list.map(({ foretold }) => foretold),
  };
}
