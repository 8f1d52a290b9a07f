const hour = 3600;

/** How long a plant has to run until its drifts have come and gone a few times, and what of it isn't counted, in seconds; a day where nothing else is said. */
const horizons: Readonly<Record<string, Horizon>> = {
  "wafer-fab": { until: 72 * hour, warmup: 24 * hour },
  shipyard: { until: 42 * 24 * hour, warmup: 4.2 * 24 * hour },
};
const aDay: Horizon = { until: 24 * hour, warmup: 2.4 * hour };

export interface Horizon {
  readonly until: number;
  readonly warmup: number;
}

export function horizonOf({ id }: { readonly id: string }): Horizon {
  return horizons[id] ?? aDay;
}
