/** Where values lie in a chart, in pixels. Both axes are linear. */
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

export interface PlotGiven {
  /** Outer size in pixels. */
  readonly width: number;
  readonly height: number;
  /** Room above the plot, and to the right of it. */
  readonly top: number;
  readonly right: number;
  /** Ends of the axes. */
  readonly times: readonly [number, number];
  readonly domain: readonly [number, number];
}

/** Room for the numbers of the axes, in pixels. */
export const axisRoom = { width: 38, height: 20 } as const;

/** The plot inside a chart's axes. */
export function plotOf({ width, height, top, right: rightRoom, times: [from, to], domain: [low, high] }: PlotGiven): Plot {
  const left = axisRoom.width;
  const right = Math.max(left + 1, width - rightRoom);
  const bottom = height - axisRoom.height;
  return {
    left, top, right, bottom, width: right - left, height: bottom - top,
    across: (time) => left + ((time - from) / (to - from || 1)) * (right - left),
    up: (value) => bottom - ((value - low) / (high - low || 1)) * (bottom - top),
  };
}
