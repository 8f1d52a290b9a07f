import { useId, useMemo } from "react";
import type { CapabilityView } from "#loop";
import { spread } from "../../../marks/ticks.ts";
import { useWidth } from "../../../marks/useWidth.ts";
import { decimalsOf } from "../../../words/words.ts";
import { useWords } from "../../../words/useWords.tsx";
import { type HistogramMark, histogramScale } from "./histogramScale.ts";

interface Props {
  readonly capability: CapabilityView;
  readonly name: string;
  readonly unit: string;
}

const height = 160;
/** Top and bottom of the bars, in pixels: above them stand the names of the limits, below the numbers. */
const top = 30;
const bottom = height - 20;
const labelGap = 42;

/** How often which value was measured. Beyond the specification is hatched; dashed is where nearly all values of a normal process lie. */
export function Histogram({ capability, name, unit }: Props) {
  const words = useWords();
  const [frame, width] = useWidth<HTMLDivElement>();
  const scale = useMemo(() => histogramScale(capability), [capability]);
  const decimals = decimalsOf((scale.x[1] - scale.x[0]) / 2);
  const across = (value: number): number => ((value - scale.x[0]) / (scale.x[1] - scale.x[0] || 1)) * width;
  const { from, width: bin, counts } = capability.histogram;
  const label = words.t("capability.histogram.label", {
    name, values: words.number(capability.count, 0), low: words.number(from, decimals), high: words.quantity(from + bin * counts.length, unit, decimals),
    marks: [...scale.marks, ...scale.far].map((mark) => `${words.t(`capability.mark.${mark.id}`)} ${words.number(mark.value, decimals)}`).join(", "),
  });
  return (
    <figure>
      <div ref={frame}>
        <svg className="histogram" width={width} height={height} role="img" aria-label={label}>
          {counts.map((count, index) => {
            const y = bottom - (count / scale.most) * (bottom - top);
            return count > 0 && <rect key={index} className="histogram-bar" x={across(from + index * bin)} y={y} width={Math.max(1, across(from + (index + 1) * bin) - across(from + index * bin) - 1)} height={bottom - y} />;
          })}
          <Marks marks={scale.marks} across={across} width={width} />
          <path className="recharts-cartesian-axis-line" d={`M0 ${bottom}H${width}`} />
          {scale.ticks.map((tick) => <text key={tick} x={across(tick)} y={height - 5} textAnchor="middle">{words.number(tick, Math.max(0, decimals - 1))}</text>)}
        </svg>
      </div>
      {scale.far.length > 0 && (
        <figcaption className="note">{words.t("capability.histogram.far", { marks: scale.far.map((mark) => `${words.t(`capability.mark.${mark.id}`)} ${words.quantity(mark.value, unit, decimals)}`).join(", ") })}</figcaption>
      )}
    </figure>
  );
}

interface MarksProps {
  readonly marks: readonly HistogramMark[];
  readonly across: (value: number) => number;
  readonly width: number;
}

/** Limits, target, mean and ±3σ, each named above the bars; the field beyond the specification is hatched. */
function Marks({ marks, across, width }: MarksProps) {
  const words = useWords();
  const hatching = useId();
  const places = spread(marks.map(({ value }) => across(value)), Math.min(labelGap, (width - 40) / Math.max(1, marks.length - 1)), [20, width - 20]);
  return (
    <g>
      <pattern id={hatching} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" className="hatch" /></pattern>
      {marks.map(({ id, kind, value }, index) => {
        const x = across(value);
        const place = places[index] ?? x;
        return (
          <g key={id}>
            {id === "lowerSpec" && <rect x="0" y={top} width={Math.max(0, x)} height={bottom - top} fill={`url(#${hatching})`} />}
            {id === "upperSpec" && <rect x={x} y={top} width={Math.max(0, width - x)} height={bottom - top} fill={`url(#${hatching})`} />}
            <path className={`limit-${kind}`} d={`M${x} ${top}V${bottom}`} />
            <path className="limit-leader" d={`M${x} ${top}L${place} ${top - 12}`} />
            <text className={`limit-label-${kind}`} x={place} y={top - 16} textAnchor="middle">{words.t(`capability.mark.${id}`)}</text>
          </g>
        );
      })}
    </g>
  );
}
