import { useCallback } from "react";
import type { Foretold } from "#loop";
import { ChartFrame } from "../../marks/ChartFrame.tsx";
import { ticks, timeTicks } from "../../marks/ticks.ts";
import { useWidth } from "../../marks/useWidth.ts";
import { useWords } from "../../words/useWords.tsx";

const height = 120;

/** Earlier forecasts of the next hour with their 95 % intervals, and what came: good parts an hour. */
export function ForetoldChart({ foretold }: { readonly foretold: readonly Foretold[] }) {
  const words = useWords();
  const [frame, width] = useWidth<HTMLDivElement>();
  const formatTime = useCallback((time: number): string => words.clock(time), [words]);
  const formatTick = useCallback((value: number): string => words.number(value, 0), [words]);
  const over = foretold.flatMap((one) => (one.came === null ? [] : [{ ...one, came: one.came }]));
  if (over.length === 0) return <p className="empty">{words.t("twin.foretold.none")}</p>;
  const hits = over.filter(isHit).length;
  const values = over.flatMap(({ goodPerHour: { mean, halfWidth }, came }) => [mean - (halfWidth ?? 0), mean + (halfWidth ?? 0), came.goodPerHour]);
  const [least, most] = [Math.max(0, Math.min(...values)), Math.max(...values)];
  const domain: readonly [number, number] = [least - (most - least) * 0.05, most + (most - least) * 0.05 + 1];
  const times: readonly [number, number] = [over[0]?.at ?? 0, Math.max((over.at(-1)?.at ?? 0) + 1800, (over[0]?.at ?? 0) + 7200)];
  return (
    <>
      <p className="quiet axis-of">{words.t("twin.foretold.axis")}</p>
      <div className="chart" role="img" aria-label={words.t("twin.foretold.label", { hits, count: over.length })} ref={frame}>
        <ChartFrame width={width} height={height} top={8} right={8} times={times} domain={domain} ticks={ticks(domain[0], domain[1], 4)} timeTicks={timeTicks(times[0], times[1], 4).at} formatTime={formatTime} formatTick={formatTick}>
          {(plot) => over.map((one) => {
            const { at, goodPerHour: { mean, halfWidth }, came } = one;
            const x = plot.across(at);
            return (
              <g key={at} className={isHit(one) ? "foretold" : "foretold is-missed"}>
                <path className="foretold-span" d={`M${x.toFixed(1)} ${plot.up(mean - (halfWidth ?? 0)).toFixed(1)}V${plot.up(mean + (halfWidth ?? 0)).toFixed(1)}`} />
                <circle className="foretold-came" cx={x} cy={plot.up(came.goodPerHour)} r={isHit(one) ? 2.5 : 3.5} />
              </g>
            );
          })}
        </ChartFrame>
      </div>
      <p className="note">{words.t("twin.foretold.hits", { hits: words.number(hits, 0), count: over.length })}</p>
    </>
  );
}

/** Whether what came lies in the interval; without one, nothing does. */
function isHit({ goodPerHour: { mean, halfWidth }, came }: Foretold): boolean {
  return came !== null && halfWidth !== null && Math.abs(came.goodPerHour - mean) <= halfWidth;
}
