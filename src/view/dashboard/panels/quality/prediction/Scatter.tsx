import { useMemo } from "react";
import type { VirtualView } from "#loop";
import { useWidth } from "../../../marks/useWidth.ts";
import { decimalsOf } from "../../../words/words.ts";
import { useWords } from "../../../words/useWords.tsx";
import { isInside, scatterScale } from "./scatterScale.ts";

interface Props {
  readonly pairs: VirtualView["pairs"];
  readonly name: string;
  readonly unit: string;
}

/** Newest pairs that are drawn. */
const shown = 60;
const room = { left: 40, right: 8, top: 18, bottom: 34 } as const;
const tallest = 260;

/** Predicted against measured, with the 90 % intervals of the predictions and the line on which both are the same. */
export function Scatter({ pairs, name, unit }: Props) {
  const words = useWords();
  const [frame, width] = useWidth<HTMLDivElement>();
  const newest = useMemo(() => pairs.slice(-shown), [pairs]);
  const { ends: [low, high], ticks } = useMemo(() => scatterScale(newest), [newest]);
  const height = Math.min(tallest, Math.round(width * 0.75));
  const [right, bottom] = [width - room.right, height - room.bottom];
  const across = (value: number): number => room.left + ((value - low) / (high - low)) * (right - room.left);
  const up = (value: number): number => bottom - ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (bottom - room.top);
  const decimals = Math.max(0, decimalsOf(high - low) - 1);
  const inside = newest.filter(isInside);
  const dots = (some: typeof newest): string => some.map(({ measured, predicted }) => `M${(across(measured) - 2.2).toFixed(1)} ${up(predicted).toFixed(1)}a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0 -4.4 0`).join("");
  return (
    <figure>
      <div ref={frame}>
        <svg className="scatter" width={width} height={height} role="img" aria-label={words.t("prediction.chart.label", { name, pairs: newest.length, inside: inside.length })}>
          {ticks.map((tick) => (
            <g key={tick}>
              <path className="grid-line" d={`M${room.left} ${up(tick)}H${right}M${across(tick)} ${room.top}V${bottom}`} />
              <text x={room.left - 6} y={up(tick)} dy="0.35em" textAnchor="end">{words.number(tick, decimals)}</text>
              <text x={across(tick)} y={bottom + 14} textAnchor="middle">{words.number(tick, decimals)}</text>
            </g>
          ))}
          <text x="0" y="10">{words.t("prediction.chart.predicted")}</text>
          <text x={right} y={height - 3} textAnchor="end">{words.t("prediction.chart.measured", { unit })}</text>
          <path className="same-line" d={`M${across(low)} ${up(low)}L${across(high)} ${up(high)}`} />
          <path className="interval" d={newest.map(({ measured, predicted, halfWidth }) => `M${across(measured).toFixed(1)} ${up(predicted - halfWidth).toFixed(1)}V${up(predicted + halfWidth).toFixed(1)}`).join("")} />
          <path className="dots-plant" d={dots(inside)} />
          <path className="dots-outside" d={dots(newest.filter((pair) => !isInside(pair)))} />
        </svg>
      </div>
      <figcaption>
        <ul className="chart-key">
          <li><svg width="18" height="10" aria-hidden="true"><path className="interval" d="M9 0V10" /><circle cx="9" cy="5" r="2.2" className="dots-plant" /></svg>{words.t("prediction.chart.key.inside")}</li>
          <li><svg width="18" height="10" aria-hidden="true"><circle cx="9" cy="5" r="2.2" className="dots-outside" /></svg>{words.t("prediction.chart.key.outside")}</li>
          <li><svg width="18" height="10" aria-hidden="true"><path className="same-line" d="M0 9L18 1" /></svg>{words.t("prediction.chart.key.line")}</li>
        </ul>
      </figcaption>
    </figure>
  );
}
