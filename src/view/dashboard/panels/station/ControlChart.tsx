import { memo, useCallback, useMemo } from "react";
import type { ChartView } from "#loop";
import { Later } from "../../marks/Later.tsx";
import { timeTicks } from "../../marks/ticks.ts";
import { ChartFrame } from "../../marks/ChartFrame.tsx";
import { Curve } from "../../marks/Curve.tsx";
import { useWidth } from "../../marks/useWidth.ts";
import { decimalsOf } from "../../words/words.ts";
import { useWords } from "../../words/useWords.tsx";
import { ChartLimits } from "./ChartLimits.tsx";
import { ChartMarks } from "./ChartMarks.tsx";
import { chartScale, isSameChart } from "./chartScale.ts";
import { ChartKey } from "./ChartKey.tsx";

interface Props {
  readonly chart: ChartView;
  readonly name: string;
  readonly unit: string;
  /** When the signal was whose rule is explained. */
  readonly chosen: number | null;
  /** A signal's point was clicked; the same can be chosen from the list of signals. */
  readonly onChoose: (at: number) => void;
}

const height = 210;
const room = { top: 8, right: 74 } as const;

/**
 * The control chart of one characteristic for one machine. What the process itself is like (its limits) is drawn dashed in the
 * colour of the loop; what the customer allows (the specification) is a solid edge with hatching beyond.
 */
export const ControlChart = memo(function ControlChart({ chart, name, unit, chosen, onChoose }: Props) {
  const words = useWords();
  const [frame, width] = useWidth<HTMLDivElement>();
  const scale = useMemo(() => chartScale(chart), [chart]);
  const decimals = decimalsOf(scale.y[1] - scale.y[0]);
  const formatTick = useCallback((tick: number) => words.number(tick, Math.max(0, decimals - 1)), [words, decimals]);
  if (chart.points.length === 0) return <p className="empty">{words.t("panels.chart.empty")}</p>;
  const times = timeTicks(scale.x[0], scale.x[1], 4);
  return (
    <figure>
      {chart.phase === 1 && <PhaseOne chart={chart} />}
      <div className="chart" role="img" aria-label={labelOf(chart, { name, unit, decimals }, words)} ref={frame}>
        <Later height={height}>
          <ChartFrame
            width={width} height={height} {...room} times={scale.x} domain={scale.y} ticks={scale.ticks} timeTicks={times.at}
            formatTime={words.clock} formatTick={formatTick}
          >
            {(plot) => (
              <>
                <ChartLimits chart={chart} plot={plot} format={(value) => words.number(value, decimals)} />
                <Curve className="line-value" points={chart.points} plot={plot} />
                {chart.phase === 2 && <Curve className="line-ewma" points={chart.points.map(({ at, ewma }) => ({ at, value: ewma }))} plot={plot} />}
                <ChartMarks chart={chart} plot={plot} chosen={chosen} onChoose={onChoose} />
              </>
            )}
          </ChartFrame>
        </Later>
      </div>
      <ChartKey chart={chart} far={scale.far} format={(value) => words.quantity(value, unit, decimals)} />
    </figure>
  );
}, (before, now) => before.name === now.name && before.unit === now.unit && before.chosen === now.chosen && isSameChart(before.chart, now.chart));

/** How far phase I has come: there are no limits yet. */
function PhaseOne({ chart }: { readonly chart: ChartView }) {
  const words = useWords();
  const { collected, wanted } = chart;
  return (
    <div className="learning">
      <p className="note">{words.t("panels.chart.learning", { collected, wanted })}</p>
      <progress value={collected} max={wanted} aria-label={words.t("panels.chart.learningLabel")} />
    </div>
  );
}

function labelOf(chart: ChartView, { name, unit, decimals }: { readonly name: string; readonly unit: string; readonly decimals: number }, words: ReturnType<typeof useWords>): string {
  const last = chart.points.at(-1);
  const facts = { name, count: chart.points.length, signals: chart.points.filter(({ signal }) => signal !== null).length, last: last === undefined ? "" : words.quantity(last.value, unit, decimals) };
  if (chart.center === null || chart.lower === null || chart.upper === null) return words.t("panels.chart.labelLearning", facts);
  return words.t("panels.chart.label", {
    ...facts, center: words.number(chart.center, decimals), lower: words.number(chart.lower, decimals), upper: words.number(chart.upper, decimals),
  });
}
