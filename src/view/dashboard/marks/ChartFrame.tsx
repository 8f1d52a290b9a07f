import { type ReactNode, memo, useMemo } from "react";
import { ComposedChart, XAxis, YAxis } from "recharts";
import { axisText } from "./axisText.ts";
import { type Plot, type PlotGiven, axisRoom, plotOf } from "./plot.ts";

interface AxesProps extends PlotGiven {
  readonly timeTicks: readonly number[];
  readonly ticks: readonly number[];
  readonly formatTime: (time: number) => string;
  readonly formatTick: (value: number) => string;
}

interface Props extends AxesProps {
  /** What is drawn inside. */
  readonly children: (plot: Plot) => ReactNode;
}

/**
 * A chart: the chart library's axes, and inside them marks of our own. The axes are drawn anew only when they change; the
 * marks, a few paths, whenever there is something new, which several times a second is too often for a whole chart.
 */
export function ChartFrame({ children, ...axes }: Props) {
  const { width, height, top, right, times: [from, to], domain: [low, high] } = axes;
  const plot = useMemo(() => plotOf({ width, height, top, right, times: [from, to], domain: [low, high] }), [width, height, top, right, from, to, low, high]);
  return (
    <div className="chart-frame" style={{ height }}>
      <Axes {...axes} />
      <svg className="chart-marks" width={width} height={height} aria-hidden="true">{children(plot)}</svg>
    </div>
  );
}

const Axes = memo(function Axes({ width, height, top, right, times, domain, timeTicks, ticks, formatTime, formatTick }: AxesProps) {
  return (
    <ComposedChart width={width} height={height} data={ends(times)} margin={{ top, right, bottom: 0, left: 0 }} accessibilityLayer={false}>
      <XAxis dataKey="at" type="number" domain={[...times]} ticks={[...timeTicks]} tickFormatter={formatTime} tick={axisText} tickLine={false} height={axisRoom.height} interval="preserveStartEnd" allowDataOverflow />
      <YAxis domain={[...domain]} ticks={[...ticks]} tickFormatter={formatTick} tick={axisText} tickLine={false} axisLine={false} width={axisRoom.width} allowDataOverflow />
    </ComposedChart>
  );
}, isSame);

function ends([from, to]: readonly [number, number]): { readonly at: number }[] {
  return [{ at: from }, { at: to }];
}

function isSame(before: AxesProps, now: AxesProps): boolean {
  const isSameSize = before.width === now.width && before.height === now.height && before.formatTime === now.formatTime && before.formatTick === now.formatTick;
  return isSameSize && isSameList(before.times, now.times) && isSameList(before.domain, now.domain) && isSameList(before.ticks, now.ticks) && isSameList(before.timeTicks, now.timeTicks);
}

function isSameList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
