import type { ChartView, LineView } from "#loop";
import { placeName, ruleName } from "../../../words/names.ts";
import { decimalsOf } from "../../../words/words.ts";
import { useWords } from "../../../words/useWords.tsx";
import { Trace } from "./Trace.tsx";
import { type TraceScale, openSignal, traceScale } from "./traceScale.ts";

interface Props {
  readonly line: LineView;
  readonly charts: readonly ChartView[];
  readonly characteristic: string;
  readonly onSelectStation: (id: string) => void;
  readonly onSelectMachine: (machine: number) => void;
}

/** One characteristic over all machines that it is controlled at, one small chart each, on one scale. */
export function MachineTraces({ line, charts, characteristic, onSelectStation, onSelectMachine }: Props) {
  const words = useWords();
  const own = charts.filter((chart) => chart.characteristic === characteristic);
  if (own.length === 0) return <p className="empty">{words.t("panels.chart.none")}</p>;
  const scale = traceScale(own);
  const select = (chart: ChartView): void => {
    onSelectStation(chart.station);
    onSelectMachine(chart.machine);
  };
  return (
    <ul className="traces">
      {own.map((chart) => (
        <li key={`${chart.station} ${chart.machine}`}>
          <button type="button" className="row-button trace-row" onClick={() => select(chart)}>
            <span className="trace-name">
              <span className="unseen">{placeName(line, words, { station: chart.station })}, </span>{words.t("panels.station.machine", { number: chart.machine + 1 })}
            </span>
            <Trace chart={chart} scale={scale} />
            <TraceFigures chart={chart} scale={scale} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The newest value, and how the chart stands, in words. */
function TraceFigures({ chart, scale }: { readonly chart: ChartView; readonly scale: TraceScale }) {
  const words = useWords();
  const last = chart.points.at(-1);
  const signal = openSignal(chart);
  const decimals = decimalsOf(2 * (scale.y[1] - scale.y[0]));
  return (
    <span className="trace-figures">
      <b>{last === undefined ? "–" : words.number(last.value, decimals)}</b>
      {signal !== null && <span className="attention-text" title={words.t(`panels.rule.${signal}.says`, { defaultValue: "" })}>{ruleName(words, signal)}</span>}
      {signal === null && <span className="quiet">{chart.phase === 1 ? `${chart.collected}/${chart.wanted}` : words.t("panels.quality.calm")}</span>}
    </span>
  );
}
