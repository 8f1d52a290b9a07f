import { characteristicName, placeName } from "../../../words/names.ts";
import { noSpecification, specText } from "../../../words/specText.ts";
import { useWords } from "../../../words/useWords.tsx";
import type { QualityViewProps } from "../view.ts";
import { MachineTraces } from "./MachineTraces.tsx";
import { openSignal } from "./traceScale.ts";

/** All characteristics at a glance: where quality is calm, and where it moves. */
export function ChartsView({ line, summary, onSelectStation, onSelectMachine, onShow }: QualityViewProps) {
  const words = useWords();
  const signals = summary.charts.filter((chart) => openSignal(chart) !== null).length;
  return (
    <>
      <h2 className="lead">{signals === 0 ? words.t("panels.quality.allCalm") : words.t("panels.quality.signals", { count: signals })}</h2>
      {signals > 0 && <p><button type="button" className="plain" onClick={() => onShow("causes")}>{words.t("quality.toCauses")}</button></p>}
      {line.characteristics.map(({ id, unit, station, measuredAt }) => (
        <section key={id}>
          <h3>{characteristicName(line, words, id)} <span className="quiet">{unit}</span></h3>
          <p className="note">{words.t("panels.quality.places", {
            spec: specText(summary.charts.find(({ characteristic }) => characteristic === id) ?? noSpecification, unit, words),
            measuredAt: placeName(line, words, { station: measuredAt }),
            station: placeName(line, words, { station }),
          })}</p>
          <MachineTraces line={line} charts={summary.charts} characteristic={id} onSelectStation={onSelectStation} onSelectMachine={onSelectMachine} />
        </section>
      ))}
      <p className="note">{words.t("panels.quality.key")}</p>
    </>
  );
}
