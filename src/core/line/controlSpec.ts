/** How a control works out where its set point goes. */
export type ControllerName = "ewma" | "double-ewma" | "predictor-corrector" | "multivariate";

/** A pairing that a run-to-run controller may act on. */
export interface ControlSpec {
  readonly characteristic: string;
  readonly station: string;
  readonly setPoint: string;
  /** The tool state of that station that the pairing compensates. */
  readonly against: string;
  /** `ewma` when left out. The multivariate controls of a station move all their set points together. */
  readonly controller?: ControllerName;
  /** Weight of the newest measurement in the estimated level, above 0 and up to 1; 0.2 when left out. */
  readonly weight?: number;
  /** Weight of the newest measurement in the estimated trend, of a controller that has one; 0.05 when left out. */
  readonly trendWeight?: number;
  /** A deviation is acted on without a chart's signal when it is more than so many standard errors of its estimate; 3.5 when left out. */
  readonly deadBand?: number;
}

/** Controllers that follow a trend. */
export const trendControllers: readonly ControllerName[] = ["double-ewma", "predictor-corrector"];
