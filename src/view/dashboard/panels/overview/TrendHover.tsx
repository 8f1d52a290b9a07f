import { type PointerEvent, useState } from "react";
import type { Plot } from "../../marks/plot.ts";
import { useWords } from "../../words/useWords.tsx";
import type { Trend, TrendRow } from "./trend.ts";

interface Props {
  readonly plot: Plot;
  readonly trend: Trend;
  readonly format: (value: number) => string;
}

/** Both values at the time under the pointer. */
export function TrendHover({ plot, trend, format }: Props) {
  const words = useWords();
  const [x, setX] = useState<number | null>(null);
  const row = x === null ? null : nearest(trend.rows, plot, x);
  const move = (event: PointerEvent<SVGRectElement>): void => {
    const svg = event.currentTarget.ownerSVGElement;
    if (svg !== null) setX(event.clientX - svg.getBoundingClientRect().left);
  };
  const value = (of: number | null): string => (of === null ? "–" : format(of));
  return (
    <>
      {row !== null && (
        <g className="chart-hover">
          <path className="cursor-line" d={`M${plot.across(row.at)} ${plot.top}v${plot.height}`} />
          <text x={plot.left + 4} y={plot.top + 8}>
            {words.dayTime(row.at)} · <tspan className="hover-plant">{value(row.plant)}</tspan> · {words.t("panels.shadow")} {value(row.shadow)}
          </text>
        </g>
      )}
      <rect className="chart-catch" x={plot.left} y={plot.top} width={plot.width} height={plot.height} onPointerMove={move} onPointerLeave={() => setX(null)} />
    </>
  );
}

function nearest(rows: readonly TrendRow[], plot: Plot, x: number): TrendRow | null {
  return rows.reduce<TrendRow | null>((best, row) => (best === null || Math.abs(plot.across(row.at) - x) < Math.abs(plot.across(best.at) - x) ? row : best), null);
}
