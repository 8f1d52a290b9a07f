import { memo, useCallback, useMemo } from "react";
import { ChartFrame } from "../../marks/ChartFrame.tsx";
import { Curve } from "../../marks/Curve.tsx";
import { timeTicks } from "../../marks/ticks.ts";
import { useWidth } from "../../marks/useWidth.ts";
import { useWords } from "../../words/useWords.tsx";
import { EndLabels } from "./EndLabels.tsx";
import { type Trend, type TrendGiven, newest, trendOf } from "./trend.ts";
import { TrendHover } from "./TrendHover.tsx";
import { TrendMarks } from "./TrendMarks.tsx";

export interface TrendProps extends TrendGiven {
  readonly format: (value: number) => string;
  readonly formatTick: (value: number) => string;
  /** The chart in a sentence, for those who don't see it. */
  readonly label: string;
  /** Vertical hairlines with a letter: revisions that were released. */
  readonly marks: readonly { readonly at: number; readonly text: string }[];
}

/** Height of the chart, in pixels. */
export const trendHeight = 138;
const room = { top: 16, right: 76 } as const;

/** Plant and shadow over the run, the gap between them filled, both named at their ends. */
export const TrendChart = memo(function TrendChart(props: TrendProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const { at, plant, shadow, limits, settledFrom } = props;
  const trend = useMemo(() => trendOf({ at, plant, shadow, limits, settledFrom }), [at, plant, shadow, limits, settledFrom]);
  return (
    <div className="chart" role="img" aria-label={props.label} ref={frame}>
      <Plot {...props} width={width} trend={trend} />
    </div>
  );
}, isSameTrend);

function Plot({ trend, width, format, formatTick, marks, plant, shadow }: TrendProps & { readonly trend: Trend; readonly width: number }) {
  const words = useWords();
  const [from, to] = trend.times;
  const times = timeTicks(from, to, 4);
  const formatTime = useCallback((time: number): string => (time % 86_400 === 0 ? words.t("panels.time.dayOnly", { day: time / 86_400 + 1 }) : words.clock(time)), [words]);
  const ends = [
    { id: "plant", value: newest(plant), text: words.t("panels.plant") },
    { id: "shadow", value: newest(shadow), text: words.t("panels.shadow") },
  ];
  return (
    <ChartFrame width={width} height={trendHeight} {...room} times={trend.times} domain={trend.domain} ticks={trend.ticks} timeTicks={times.at} formatTime={formatTime} formatTick={formatTick}>
      {(plot) => (
        <>
          <TrendMarks plot={plot} trend={trend} marks={marks} />
          {(["shadow", "plant"] as const).map((which) => <Curve key={which} className={`line-${which}`} points={trend.rows.map((row) => ({ at: row.at, value: row[which] }))} plot={plot} />)}
          <EndLabels plot={plot} until={trend.rows.at(-1)?.at ?? from} ends={ends} format={format} />
          <TrendHover plot={plot} trend={trend} format={format} />
        </>
      )}
    </ChartFrame>
  );
}

/** Whether nothing changed that the chart shows. Summaries come as new objects four times a second, samples about once a simulated minute. */
function isSameTrend(before: TrendProps, now: TrendProps): boolean {
  const isSameData = before.at.length === now.at.length && before.at.at(-1) === now.at.at(-1) && before.at[1] === now.at[1]
    && newest(before.plant) === newest(now.plant) && newest(before.shadow) === newest(now.shadow);
  return isSameData && before.settledFrom === now.settledFrom && before.label === now.label && before.format === now.format && before.marks.length === now.marks.length;
}
