import { memo } from "react";
import type { LineView, YieldView } from "#loop";
import { useWidth } from "../../../marks/useWidth.ts";
import { characteristicName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";
import { sentence } from "../../../words/words.ts";
import { type ParetoRow, paretoRows } from "./paretoRows.ts";

interface Props {
  readonly bars: YieldView["pareto"];
  readonly line: LineView;
}

const row = 30;
const top = 6;
/** Room for the cumulated share at the right, in pixels. */
const right = 46;

/** Pareto's chart, turned so that names have room: what parts failed by, the most frequent first, and what it comes to with those before. */
export const ParetoChart = memo(function ParetoChart({ bars, line }: Props) {
  const words = useWords();
  const [frame, width] = useWidth<HTMLDivElement>();
  const rows = paretoRows(bars);
  const left = Math.min(128, Math.round(width * 0.34));
  const across = (share: number): number => left + share * (width - left - right);
  const middle = (index: number): number => top + (index + 0.5) * row;
  const name = ({ id, kinds }: ParetoRow): string => (id === null ? words.t("capability.pareto.others", { count: kinds }) : sentence(characteristicName(line, words, id)));
  const height = top + rows.length * row + 4;
  const label = words.t("capability.pareto.label", { rows: rows.map((one) => `${name(one)} ${words.number(one.weight, 0)} (${words.percent(one.cumulated, 0)})`).join(", ") });
  return (
    <figure>
      <div ref={frame}>
        <svg className="pareto" width={width} height={height} role="img" aria-label={label}>
          <path className="grid-line" d={`M${left} ${top}V${height - 4}M${across(1)} ${top}V${height - 4}`} />
          {rows.map((one, index) => (
            <g key={one.id ?? "others"}>
              <text className="pareto-name" x={left - 8} y={middle(index)} dy="0.35em" textAnchor="end">{name(one)}</text>
              <rect className="pareto-bar" x={left} y={middle(index) - 8} width={Math.max(1, across(one.share) - left)} height="16" />
              <text className="pareto-count" x={left + 5} y={middle(index)} dy="0.35em">{words.number(one.weight, 0)}</text>
              <text x={width} y={middle(index)} dy="0.35em" textAnchor="end">{words.percent(one.cumulated, 0)}</text>
            </g>
          ))}
          <path className="pareto-line" d={rows.map(({ cumulated }, index) => `${index === 0 ? "M" : "L"}${across(cumulated).toFixed(1)} ${middle(index)}`).join("")} />
          {rows.map(({ id, cumulated }, index) => <circle key={id ?? "others"} className="dots-plant" cx={across(cumulated)} cy={middle(index)} r="2.5" />)}
        </svg>
      </div>
      <figcaption className="note">{words.t("capability.pareto.key")}</figcaption>
    </figure>
  );
}, (before, now) => before.line === now.line && isSameBars(before.bars, now.bars));

function isSameBars(before: Props["bars"], now: Props["bars"]): boolean {
  return before.length === now.length && before.every(({ name, weight }, index) => name === now[index]?.name && weight === now[index].weight);
}
