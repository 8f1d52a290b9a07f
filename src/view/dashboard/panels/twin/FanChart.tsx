import { useCallback } from "react";
import type { FanBand, FanQuantity, LineView, WhatIfResult } from "#loop";
import { ChartFrame } from "../../marks/ChartFrame.tsx";
import { Curve } from "../../marks/Curve.tsx";
import type { Plot } from "../../marks/plot.ts";
import { ticks, timeTicks } from "../../marks/ticks.ts";
import { useWidth } from "../../marks/useWidth.ts";
import { useWords } from "../../words/useWords.tsx";

const height = 190;
const sides = ["without", "with"] as const;

interface Props {
  readonly line: LineView;
  readonly result: WhatIfResult;
  readonly quantity: FanQuantity;
}

/** Where a figure goes in nine of ten futures (pale) and in half of them, without the change and with it, over the horizon. */
export function FanChart({ line, result, quantity }: Props) {
  const words = useWords();
  const [frame, width] = useWidth<HTMLDivElement>();
  const fans = result.fans[quantity];
  const values = sides.flatMap((side) => fans[side].flatMap(({ outer }) => [outer.lower, outer.upper]));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const margin = (most - least) * 0.06 || 1;
  const domain: readonly [number, number] = quantity === "yield" ? [Math.max(0, least - margin), Math.min(1, most + margin)] : [least - margin, most + margin];
  const times: readonly [number, number] = [result.at, result.at + result.horizonSeconds];
  const formatTime = useCallback((time: number): string => words.clock(time), [words]);
  const formatTick = useCallback((value: number): string => tickText(value, quantity, words), [quantity, words]);
  const last = { without: fans.without.at(-1), with: fans.with.at(-1) };
  const label = words.t("twin.answer.fanLabel", {
    quantity: words.t(`twin.answer.quantity.${quantity}`), without: last.without === undefined ? "–" : figureText(last.without.inner.median, { quantity, line }, words), with: last.with === undefined ? "–" : figureText(last.with.inner.median, { quantity, line }, words),
  });
  return (
    <>
      <div className="chart" role="img" aria-label={label} ref={frame}>
        <ChartFrame width={width} height={height} top={12} right={8} times={times} domain={domain} ticks={ticks(domain[0], domain[1], 4)} timeTicks={timeTicks(times[0], times[1], 4).at} formatTime={formatTime} formatTick={formatTick}>
          {(plot) => sides.map((side) => <Fan key={side} side={side} bands={fans[side]} from={result.at} plot={plot} />)}
        </ChartFrame>
      </div>
      <ul className="chart-key">
        {sides.map((side) => (
          <li key={side}>
            <svg width="22" height="12" aria-hidden="true"><rect className={`fan-outer fan-${side}`} width="22" height="12" /><rect className={`fan-inner fan-${side}`} y="3" width="22" height="6" /></svg>
            {words.t(`twin.answer.${side}`)}
          </li>
        ))}
        <li>{words.t("twin.answer.bands")}</li>
      </ul>
    </>
  );
}

function Fan({ side, bands, from, plot }: { readonly side: "without" | "with"; readonly bands: readonly FanBand[]; readonly from: number; readonly plot: Plot }) {
  return (
    <g>
      {(["outer", "inner"] as const).map((band) => <path key={band} className={`fan-${band} fan-${side}`} d={areaOf(bands, { band, from, plot })} />)}
      <Curve className={`fan-line fan-${side}`} points={bands.map(({ at, inner }) => ({ at: from + at, value: inner.median }))} plot={plot} />
    </g>
  );
}

function areaOf(bands: readonly FanBand[], { band, from, plot }: { readonly band: "outer" | "inner"; readonly from: number; readonly plot: Plot }): string {
  const at = ({ at: seconds }: FanBand, value: number): string => `${plot.across(from + seconds).toFixed(1)} ${Math.max(plot.top, Math.min(plot.bottom, plot.up(value))).toFixed(1)}`;
  const upper = bands.map((one) => at(one, one[band].upper));
  const lower = bands.toReversed().map((one) => at(one, one[band].lower));
  return upper.length === 0 ? "" : `M${[...upper, ...lower].join("L")}Z`;
}

type Speaking = ReturnType<typeof useWords>;

function tickText(value: number, quantity: FanQuantity, words: Speaking): string {
  if (quantity === "yield") return words.percent(value, 0);
  return Math.abs(value) >= 1000 ? `${words.number(value / 1000, Math.abs(value) % 1000 === 0 ? 0 : 1)}k` : words.number(value, 0);
}

function figureText(value: number, { quantity, line }: { readonly quantity: FanQuantity; readonly line: LineView }, words: Speaking): string {
  if (quantity === "yield") return words.percent(value);
  return quantity === "wip" ? words.number(value, 0) : words.money(value, line.currency);
}
