import type { Plot } from "./plot.ts";

export interface CurvePoint {
  readonly at: number;
  readonly value: number | null;
}

interface Props {
  readonly points: readonly CurvePoint[];
  readonly className: string;
  readonly plot: Plot;
}

/** A line through points, broken where there is no value. */
export function Curve({ points, className, plot }: Props) {
  return <path className={className} d={pathOf(points, plot)} />;
}

function pathOf(points: readonly CurvePoint[], plot: Plot): string {
  let path = "";
  let isBroken = true;
  for (const { at, value } of points) {
    if (value !== null) path += `${isBroken ? "M" : "L"}${plot.across(at).toFixed(1)} ${Math.max(plot.top, Math.min(plot.bottom, plot.up(value))).toFixed(1)}`;
    isBroken = value === null;
  }
  return path;
}
