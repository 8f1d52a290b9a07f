import { spread } from "../../marks/ticks.ts";
import { usePlot } from "../../marks/usePlot.ts";
import type { Trend } from "./trend.ts";

interface Props {
  readonly trend: Trend;
  readonly ends: readonly { readonly id: string; readonly value: number | null; readonly text: string }[];
  readonly format: (value: number) => string;
}

const lineHeight = 13;

/** Names and newest values at the ends of a chart's lines, moved apart where they would overlap. */
export function EndLabels({ trend, ends, format }: Props) {
  const plot = usePlot(trend.times, trend.domain);
  if (plot === null) return null;
  const shown = ends.flatMap(({ id, value, text }) => (value === null ? [] : [{ id, value, text, y: Math.min(plot.bottom, plot.up(value)) }]));
  const placed = spread(shown.map(({ y }) => y), 2 * lineHeight + 4, [plot.top + 4, plot.bottom - lineHeight]);
  const x = plot.right;
  return (
    <g aria-hidden="true">
      {shown.map(({ id, value, text, y }, index) => (
        <g key={id} className={`end-label end-${id}`}>
          <path d={`M${x} ${y}L${x + 6} ${placed[index] ?? y}`} />
          <circle cx={x} cy={y} r="2.5" />
          <text x={x + 10} y={placed[index]}>
            <tspan className="end-value" dy="0.35em">{format(value)}</tspan>
            <tspan className="end-name" x={x + 10} dy={lineHeight}>{text}</tspan>
          </text>
        </g>
      ))}
    </g>
  );
}
