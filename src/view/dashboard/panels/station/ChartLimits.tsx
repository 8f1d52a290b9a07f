import { useId } from "react";
import type { ChartView } from "#loop";
import { spread } from "../../marks/ticks.ts";
import type { Plot } from "../../marks/plot.ts";
import { useWords } from "../../words/useWords.tsx";
import { limitSpans } from "./limitSpans.ts";

interface Props {
  readonly chart: ChartView;
  readonly plot: Plot;
  readonly format: (value: number) => string;
}

/** The limits of a control chart as they were, each of those that stand named at its right end; the field beyond the specification is hatched. */
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
          {kind === "spec" && <path className="limit-spec" d={`M${left} ${y}H${right}`} />}
          <path className="limit-leader" d={`M${right} ${y}L${right + 5} ${places[index] ?? y}`} />
          <text className={`limit-label-${kind}`} x={right + 8} y={places[index]} dy="0.35em">{words.t(`panels.chart.short.${id}`)} {format(value)}</text>
        </g>
      ))}
      <PastLimits chart={chart} plot={plot} />
    </g>
  );
}

/** Control limits and centre from when they were set to when they no longer stood; where that began in the picture is marked. */
function PastLimits({ chart, plot }: Pick<Props, "chart" | "plot">) {
  const words = useWords();
  const spans = limitSpans(chart).map(({ from, to, ...limits }) => ({ from: plot.across(from), to: Math.min(plot.right, plot.across(to)), ...limits }));
  const isIn = (value: number): boolean => plot.up(value) >= plot.top && plot.up(value) <= plot.bottom;
  return spans.filter(({ to }) => to > plot.left).map(({ from, to, center, lower, upper }) => (
    <g key={from}>
      {[lower, upper].filter(isIn).map((value) => <path key={value} className="limit-control" d={`M${Math.max(plot.left, from)} ${plot.up(value)}H${to}`} />)}
      {isIn(center) && <path className="limit-center" d={`M${Math.max(plot.left, from)} ${plot.up(center)}H${to}`} />}
      {from > plot.left && (
        <g className="phase-mark">
          <path d={`M${from} ${plot.top}V${plot.bottom}`} />
          <text x={from > plot.left + 80 ? from - 4 : from + 4} y={plot.bottom - 5} textAnchor={from > plot.left + 80 ? "end" : "start"}>{words.t("panels.chart.limitsSet")}</text>
        </g>
      )}
    </g>
  ));
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
