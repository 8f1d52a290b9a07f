import { spread } from "../../marks/ticks.ts";
import type { Plot } from "../../marks/plot.ts";

interface Props {
  readonly plot: Plot;
  /** Time of the newest values: where the lines end. */
  readonly until: number;
  readonly ends: readonly { readonly id: string; readonly value: number | null; readonly text: string }[];
  readonly format: (value: number) => string;
}

const lineHeight = 13;

/** Names and newest values at the ends of a chart's lines, moved apart where they would overlap. */
export function EndLabels({ plot, until, ends, format }: Props) {
  const shown = ends.flatMap(({ id, value, text }) => (value === null ? [] : [{ id, value, text, y: Math.min(plot.bottom, plot.up(value)) }]));
  const placed = spread(shown.map(({ y }) => y), 2 * lineHeight + 4, [plot.top + 4, plot.bottom - lineHeight]);
  const x = plot.right;
  const end = plot.across(until);
  return (
    <g>
      {shown.map(({ id, value, text, y }, index) => (
        <g key={id} className={`end-label end-${id}`}>
          <path d={`M${end} ${y}H${x}L${x + 6} ${placed[index] ?? y}`} />
          <circle cx={end} cy={y} r="2.5" />
          <text x={x + 10} y={placed[index]}>
            <tspan className="end-value" dy="0.35em">{format(value)}</tspan>
            <tspan className="end-name" x={x + 10} dy={lineHeight}>{text}</tspan>
          </text>
        </g>
      ))}
    </g>
  );
}
