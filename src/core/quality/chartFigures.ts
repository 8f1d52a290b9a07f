import type { ChartPoint, LimitsEntry } from "./chart.ts";
import type { Monitor } from "./monitor.ts";
import { collected, wantedInPhaseOne } from "./phaseOne.ts";

/** What a picture of a chart needs. Limits are null while phase I collects; specification limits are null where there is none. */
export interface ChartFigures {
  readonly characteristic: string;
  readonly station: string;
  readonly machine: number;
  readonly phase: 1 | 2;
  readonly collected: number;
  readonly wanted: number;
  readonly center: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lowerSpec: number | null;
  readonly upperSpec: number | null;
  /** Limits that phase I set, oldest first; the last are those that stand, which phase II may have sharpened since. */
  readonly history: readonly LimitsEntry[];
  readonly points: readonly ChartPoint[];
}

/** All charts, in the order of the line's characteristics and machines. `design`: the present design, which specification limits may depend on. */
export function chartFigures(monitor: Monitor, design: readonly number[] = monitor.line.nominalDesign): readonly ChartFigures[] {
  const scope = new Float64Array(monitor.line.scopeLength);
  scope.set(design);
  return monitor.line.characteristics.flatMap((characteristic, index) => {
    const place = monitor.places[index];
    const station = monitor.line.stations[place?.station ?? 0];
    if (place === undefined || station === undefined) return [];
    return monitor.state.charts.slice(place.firstChart, place.firstChart + station.machines).map((chart, machine): ChartFigures => {
      const { limits } = chart;
      return {
        characteristic: characteristic.id,
        station: station.id,
        machine,
        phase: limits === null ? 1 : 2,
        collected: limits === null ? Math.min(collected(chart.phaseOne), wantedInPhaseOne) : wantedInPhaseOne,
        wanted: wantedInPhaseOne,
        center: limits?.center ?? null,
        lower: limits === null ? null : limits.center - 3 * limits.sigma,
        upper: limits === null ? null : limits.center + 3 * limits.sigma,
        lowerSpec: finite(characteristic.lower(scope)),
        upperSpec: finite(characteristic.upper(scope)),
        history: chart.history.slice(),
        points: chart.points.slice(),
      };
    });
  });
}

function finite(limit: number): number | null {
  return Number.isFinite(limit) ? limit : null;
}
