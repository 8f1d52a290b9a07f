export type Quality = "low" | "medium" | "high";

/** What each tier spends. */
export interface Tier {
  /** Side of the shadow map in texels; 0 casts none. */
  readonly shadowMap: number;
  readonly maxPixelRatio: number;
  readonly antialias: boolean;
  /** Rounded edges and baked occlusion on the machines. */
  readonly fine: boolean;
  readonly environment: boolean;
}

export const tiers: Readonly<Record<Quality, Tier>> = {
  low: { shadowMap: 0, maxPixelRatio: 1, antialias: false, fine: false, environment: false },
  medium: { shadowMap: 1024, maxPixelRatio: 1.5, antialias: true, fine: true, environment: true },
  high: { shadowMap: 2048, maxPixelRatio: 2, antialias: true, fine: true, environment: true },
};
