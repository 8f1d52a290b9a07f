import { useMemo } from "react";
import { usePlotArea } from "recharts";

/** Where values lie in a chart, in pixels. Both axes are linear, so this needs none of the chart library's scales, which are dear. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly right: number;
  readonly bottom: number;
  readonly across: (time: number) => number;
  readonly up: (value: number) => number;
}

/** The plot of the chart around; null before it is laid out. */
export function usePlot([from, to]: readonly [number, number], [low, high]: readonly [number, number]): Plot | null {
  const area = usePlotArea();
  const { x: left = 0, y: top = 0, width = 0, height = 0 } = area ?? {};
  return useMemo(() => {
    if (width <= 0) return null;
    const bottom = top + height;
    return {
      left, top, width, height, bottom, right: left + width,
      across: (time) => left + ((time - from) / (to - from || 1)) * width,
      up: (value) => bottom - ((value - low) / (high - low || 1)) * height,
    };
  }, [left, top, width, height, from, to, low, high]);
}
