import { useId } from "react";
import type { ChartView } from "#loop";
import { spread } from "../../marks/ticks.ts";
import type { Plot } from "../../marks/plot.ts";
import { useWords } from "../../words/useWords.tsx";

interface Props {
  readonly chart: ChartView;
  readonly plot: Plot;
  readonly format: (value: number) => string;
}

/** The limits of a control chart, each named at its right end; the field beyond the specification is hatched. */
export function ChartLimits({ chart, plot, format }: Props) {
  const words = useWords();
  const hatching = useId();
  const limits = limitsOf(chart, plot);
  const places = spread(limits.map(({ y }) => y), 14, [plot.top, plot.bottom]);
  const { left, right, width } = plot;
  return (
    <g>
      <pattern id={hatching} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" className="hatch" /></pattern>
      {limits.map(({ id, kind, value, y }, index) => (
        <g key={id}>
          {id === "upperSpec" && <rect x={left} y={plot.top} width={width} height={y - plot.top} fill={`url(#${hatching})`} />}
          {id === "lowerSpec" && <rect x={left} y={y} width={width} height={plot.bottom - y} fill={`url(#${hatching})`} />}
          <path className={`limit-${kind}`} d={`M${left} ${y}H${right}`} />
          <path className="limit-leader" d={`M${right} ${y}L${right + 5} ${places[index] ?? y}`} />
          <text className={`limit-label-${kind}`} x={right + 8} y={places[index]} dy="0.35em">{words.t(`panels.chart.short.${id}`)} {format(value)}</text>
        </g>
      ))}
    </g>
  );
}

/** The limits that lie in the picture. */
function limitsOf(chart: ChartView, plot: Plot) {
  const all = [
    { id: "upperSpec", kind: "spec", value: chart.upperSpec },
    { id: "upper", kind: "control", value: chart.upper },
    { id: "center", kind: "center", value: chart.center },
    { id: "lower", kind: "control", value: chart.lower },
    { id: "lowerSpec", kind: "spec", value: chart.lowerSpec },
  ] as const;
  return all
    .flatMap(({ id, kind, value }) => (value === null ? [] : [{ id, kind, value, y: plot.up(value) }]))
    .filter(({ y }) => y >= plot.top && y <= plot.bottom);
}
