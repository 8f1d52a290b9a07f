import { memo, useMemo } from "react";
import { ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import { axisText } from "../../marks/axisText.ts";
import { timeTicks } from "../../marks/ticks.ts";
import { useWidth } from "../../marks/useWidth.ts";
import { useWords } from "../../words/useWords.ts";
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
const margin = { top: 16, right: 76, bottom: 0, left: 0 };

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
  const formatTime = (time: number): string => (time % 86_400 === 0 ? words.t("panels.time.dayOnly", { day: time / 86_400 + 1 }) : words.clock(time));
  const ends = [
    { id: "plant", value: newest(plant), text: words.t("panels.plant") },
    { id: "shadow", value: newest(shadow), text: words.t("panels.shadow") },
  ];
  return (
    <ComposedChart width={width} height={trendHeight} data={[...trend.rows]} margin={margin} accessibilityLayer={false}>
      <XAxis dataKey="at" type="number" domain={[from, to]} ticks={[...times.at]} tickFormatter={formatTime} tick={axisText} tickLine={false} height={20} interval="preserveStartEnd" />
      <YAxis domain={[...trend.domain]} ticks={[...trend.ticks]} tickFormatter={formatTick} tick={axisText} tickLine={false} axisLine={false} width={38} allowDataOverflow />
      <TrendMarks trend={trend} marks={marks} />
      <Line dataKey="shadow" className="line-shadow" dot={false} activeDot={false} isAnimationActive={false} />
      <Line dataKey="plant" className="line-plant" dot={false} activeDot={false} isAnimationActive={false} />
      <Tooltip content={(hover) => <TrendHover hover={hover} format={format} />} cursor={{ className: "cursor-line" }} isAnimationActive={false} />
      <EndLabels trend={trend} ends={ends} format={format} />
    </ComposedChart>
  );
}

/** Whether nothing changed that the chart shows. Summaries come as new objects four times a second, samples about once a simulated minute. */
function isSameTrend(before: TrendProps, now: TrendProps): boolean {
  const isSameData = before.at.length === now.at.length && before.at.at(-1) === now.at.at(-1) && before.at[1] === now.at[1]
    && newest(before.plant) === newest(now.plant) && newest(before.shadow) === newest(now.shadow);
  return isSameData && before.settledFrom === now.settledFrom && before.label === now.label && before.format === now.format && before.marks.length === now.marks.length;
}
