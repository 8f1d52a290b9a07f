import { memo } from "react";
import type { ChartView } from "#loop";
import { isSameChart } from "../../station/chartScale.ts";
import { SignalSign } from "../../station/ChartMarks.tsx";
import { type TraceScale, tracePoints } from "./traceScale.ts";

interface Props {
  readonly chart: ChartView;
  readonly scale: TraceScale;
}

const width = 168;
const height = 34;
const edge = 6;

/** A control chart in the height of a line: band of the control limits, centre, points, signals. */
export const Trace = memo(function Trace({ chart, scale }: Props) {
  const x = (at: number): number => edge + ((at - scale.x[0]) / (scale.x[1] - scale.x[0] || 1)) * (width - 2 * edge);
  const y = (value: number): number => height - edge - ((value - scale.y[0]) / (scale.y[1] - scale.y[0])) * (height - 2 * edge);
  const points = chart.points.slice(-tracePoints);
  const path = points.map(({ at, value }, index) => `${index === 0 ? "M" : "L"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join("");
  const last = points.at(-1);
  return (
    <svg className="trace" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {chart.lower !== null && chart.upper !== null && (
        <rect className="trace-band" x="0" width={width} y={y(chart.upper)} height={Math.max(0, y(chart.lower) - y(chart.upper))} />
      )}
      {chart.center !== null && <path className="limit-center" d={`M0 ${y(chart.center)}H${width}`} />}
      <path className="trace-line" d={path} />
      {last !== undefined && <circle className="dots-plant" cx={x(last.at)} cy={y(last.value)} r="2.2" />}
      {points.map((point) => point.signal !== null && <SignalSign key={`${point.at} ${point.part}`} x={x(point.at)} y={y(point.value)} isEwma={point.signal === "ewma"} />)}
    </svg>
  );
}, (before, now) => isSameChart(before.chart, now.chart) && [0, 1].every((end) => before.scale.x[end] === now.scale.x[end] && before.scale.y[end] === now.scale.y[end]));
