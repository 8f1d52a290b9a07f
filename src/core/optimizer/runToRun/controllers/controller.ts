/**
 * How a controller estimates the disturbance, by what is added to level and trend: after a residual r (what a measurement
 * differs from the nominal model's prediction under the set points that its part was made with) the level is
 * level[0]·level + level[1]·trend + level[2]·r, and so is the trend. Linear, so that the estimate's own variance is known.
 */
export interface Controller {
  /** `gain` is the level's weight of the newest residual, 0…1; it is larger than the weight at the start. */
  update(gain: number, weights: Weights): { readonly level: Row; readonly trend: Row };
  /** How many times the trend is added to the level for the disturbance of the part that is made `runs` measured parts after the newest measured one. */
  lead(runs: number, weights: Weights): number;
}

/** Shares of a new state that are the level before, the trend before, and the residual. */
export type Row = readonly [number, number, number];

/** Weights of the newest residual, 0…1: in the level, and in the trend. */
export interface Weights {
  readonly level: number;
  readonly trend: number;
}
