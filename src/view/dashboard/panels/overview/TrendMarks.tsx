import { useMemo } from "react";
import type { Plot } from "../../marks/plot.ts";
import type { Trend } from "./trend.ts";

interface Props {
  readonly plot: Plot;
  readonly trend: Trend;
  readonly marks: readonly { readonly at: number; readonly text: string }[];
}

/** What lies behind the lines of a trend: hairlines, the gap between plant and shadow, the revisions. A few paths, which is cheap. */
export function TrendMarks({ plot, trend, marks }: Props) {
  const paths = useMemo(() => pathsOf(trend, plot), [trend, plot]);
  const shown = marks.map(({ at, text }) => ({ text, x: plot.across(at) })).filter(({ x }) => x >= plot.left && x <= plot.right);
  return (
    <g>
      <path className="grid-line" d={paths.grid} />
      <path className="gap-gain" d={paths.gain} />
      <path className="gap-loss" d={paths.loss} />
      {shown.map(({ x, text }) => (
        <g key={text} className="mark-line">
          <path d={`M${x} ${plot.top}v${plot.height}`} />
          <text x={x} y={plot.top - 4} textAnchor="middle">{text}</text>
        </g>
      ))}
    </g>
  );
}

function pathsOf(trend: Trend, plot: Plot) {
  const { rows, ticks } = trend;
  const place = (at: number, value: number): string => `${plot.across(at).toFixed(1)} ${Math.min(plot.bottom, plot.up(value)).toFixed(1)}`;
  return {
    grid: ticks.map((tick) => `M${plot.left} ${plot.up(tick)}h${plot.width}`).join(""),
    gain: band(rows, "gain", place),
    loss: band(rows, "loss", place),
  };
}

/** The outline of one side of the gap: along its upper edge and back along its lower one. */
function band(rows: Trend["rows"], side: "gain" | "loss", place: (at: number, value: number) => string): string {
  const edges = rows.flatMap((row) => (row[side] === null ? [] : [{ at: row.at, low: row[side][0], high: row[side][1] }]));
  if (edges.length < 2) return "";
  const there = edges.map(({ at, high }) => place(at, high));
  const back = edges.toReversed().map(({ at, low }) => place(at, low));
  return `M${[...there, ...back].join("L")}Z`;
}
