import { useCallback } from "react";
import type { SweepResult } from "#loop";
import { ChartFrame } from "../../marks/ChartFrame.tsx";
import { Curve } from "../../marks/Curve.tsx";
import { ticks } from "../../marks/ticks.ts";
import { useWidth } from "../../marks/useWidth.ts";
import { useWords } from "../../words/useWords.tsx";

const height = 150;
const room = { top: 12, right: 14 } as const;

/** Money an hour that accelerators bring more than none, with its intervals; where the curve bends is marked. */
export function ValueCurve({ result: { points, knee }, currency }: { readonly result: SweepResult; readonly currency: string }) {
  const words = useWords();
  const [frame, width] = useWidth<HTMLDivElement>();
  const gains = points.map(({ accelerators, gain }) => ({ at: accelerators, mean: gain.mean ?? 0, reach: gain.halfWidth ?? 0 }));
  const last = Math.max(1, gains.at(-1)?.at ?? 1);
  const low = Math.min(0, ...gains.map(({ mean, reach }) => mean - reach));
  const high = Math.max(1, ...gains.map(({ mean, reach }) => mean + reach));
  const formatTime = useCallback((count: number): string => words.number(count, 0), [words]);
  const formatTick = useCallback((money: number): string => (Math.abs(money) >= 1000 ? `${words.number(money / 1000, money % 1000 === 0 ? 0 : 1)}k` : words.number(money, 0)), [words]);
  return (
    <div className="chart" role="img" aria-label={words.t("compute.sweep.label", { currency, knee })} ref={frame}>
      <ChartFrame width={width} height={height} {...room} times={[0, last]} domain={[low, high]} ticks={ticks(low, high, 4)} timeTicks={ticks(0, last, Math.min(8, last)).filter(Number.isInteger)} formatTime={formatTime} formatTick={formatTick}>
        {(plot) => (
          <>
            <path className="grid-line" d={`M${plot.left} ${plot.up(0)}H${plot.right}`} />
            <g className="mark-line"><path d={`M${plot.across(knee).toFixed(1)} ${plot.top}V${plot.bottom}`} /></g>
            {gains.map(({ at, mean, reach }) => <path key={at} className="curve-reach" d={`M${plot.across(at).toFixed(1)} ${plot.up(mean - reach).toFixed(1)}V${plot.up(mean + reach).toFixed(1)}`} />)}
            <Curve className="line-plant" points={gains.map(({ at, mean }) => ({ at, value: mean }))} plot={plot} />
            {gains.map(({ at, mean }) => <circle key={at} className="dots-plant" cx={plot.across(at)} cy={plot.up(mean)} r={3} />)}
          </>
        )}
      </ChartFrame>
    </div>
  );
}
