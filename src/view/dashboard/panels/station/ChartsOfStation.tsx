import type { ChartView, LineView } from "#loop";
import { MachineTraces } from "../quality/charts/MachineTraces.tsx";
import { characteristicName, placeName } from "../../words/names.ts";
import { useWords } from "../../words/useWords.tsx";
import { ExplainedChart } from "./ExplainedChart.tsx";

interface Props {
  readonly line: LineView;
  readonly charts: readonly ChartView[];
  readonly place: { readonly station: string; readonly machine: number };
  readonly onSelectStation: (id: string) => void;
  readonly onSelectMachine: (machine: number) => void;
}

/** The control charts that a station has to do with: those of its own machines large, those that it only measures for small. */
export function ChartsOfStation({ line, charts, place, onSelectStation, onSelectMachine }: Props) {
  const words = useWords();
  const own = line.characteristics.filter(({ station }) => station === place.station);
  const measured = line.characteristics.filter(({ station, measuredAt }) => measuredAt === place.station && station !== place.station);
  return (
    <>
      {own.map(({ id, unit }) => {
        const chart = charts.find((one) => one.characteristic === id && one.station === place.station && one.machine === place.machine);
        const name = characteristicName(line, words, id);
        return (
          <section key={id}>
            <h3>{name} <span className="quiet">{unit}</span></h3>
            {chart === undefined
              ? <p className="empty">{words.t("panels.chart.none")}</p>
              : <ExplainedChart chart={chart} name={name} unit={unit} />}
          </section>
        );
      })}
      {measured.map(({ id, unit, station }) => (
        <section key={id}>
          <h3>{characteristicName(line, words, id)} <span className="quiet">{unit}</span></h3>
          <p className="note">{words.t("panels.chart.keptAt", { station: placeName(line, words, { station }) })}</p>
          <MachineTraces line={line} charts={charts} characteristic={id} onSelectStation={onSelectStation} onSelectMachine={onSelectMachine} />
        </section>
      ))}
    </>
  );
}
